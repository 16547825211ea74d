import { inflect } from './inflect';

/** What a class stands for, written out: its words in every form, and for each the word by which it is looked for. */
export interface ClassWords {
  words: string[];
  keys: string[];
}

/**
 * Writes out the classes of a language. A member is a word or phrase; `~v`, `~n`, `~a` asks for its forms, `#name`
 * for all members of another class, and `*` stands before the word of a phrase that is looked for first.
 */
export function writeOutClasses(
  classes: Readonly<Record<string, readonly string[]>>,
): Map<string, ClassWords> {
  const done = new Map<string, ClassWords>();
  const writeOut = (name: string, inside: readonly string[]): ClassWords => {
    const known = done.get(name);
    if (known) return known;
    const members = classes[name];
    if (!members)
      throw new Error(
        `There is no class #${name}${inside.length > 0 ? ` (#${inside.at(-1)} holds it)` : ''}`,
      );
    if (inside.includes(name))
      throw new Error(`Class #${name} holds itself: ${[...inside, name].join(' → ')}`);
    const written: ClassWords = { words: [], keys: [] };
    for (const member of members) {
      if (member.startsWith('#')) {
        const other = writeOut(member.slice(1), [...inside, name]);
        written.words.push(...other.words);
        written.keys.push(...other.keys);
      } else {
        for (const form of inflect(member)) {
          written.words.push(form.replace('*', ''));
          written.keys.push(keyOf(form));
        }
      }
    }
    done.set(name, written);
    return written;
  };
  for (const name of Object.keys(classes)) writeOut(name, []);
  return done;
}

function keyOf(form: string): string {
  const words = form.split(' ');
  return (words.find((word) => word.startsWith('*')) ?? (words[0] as string)).replace('*', '');
}
