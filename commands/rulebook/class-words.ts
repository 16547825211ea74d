import { inflect } from '../../src/detect/inflect';

/**
 * Writes out the classes of a language: the words and phrases each stands for. `~v`, `~n`, `~a` after a member asks
 * for its forms, `#name` for all members of another class.
 */
export function writeOutClasses(classes: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const done = new Map<string, string[]>();
  const writeOut = (name: string, inside: readonly string[]): string[] => {
    const known = done.get(name);
    if (known) return known;
    const members = classes[name];
    if (!members)
      throw new Error(
        `There is no class #${name}${inside.length > 0 ? ` (#${inside.at(-1)} holds it)` : ''}`,
      );
    if (inside.includes(name))
      throw new Error(`Class #${name} holds itself: ${[...inside, name].join(' → ')}`);
    const words = members.flatMap((member) =>
      member.startsWith('#') ? writeOut(member.slice(1), [...inside, name]) : inflect(member),
    );
    done.set(name, words);
    return words;
  };
  for (const name of Object.keys(classes)) writeOut(name, []);
  return done;
}
