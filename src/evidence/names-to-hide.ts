import type { Incident } from '../model';
import type { Say } from './pack-words';

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

/** Names that a masked pack hides, and what stands for each: the child, and everybody nothing was found about. */
export function namesToHide(incidents: readonly Incident[], say: Say): Map<string, string> {
  const found = new Set(incidents.flatMap(({ people }) => people));
  const names = new Map<string, string>();
  let others = 0;
  for (const { messages } of incidents)
    for (const { author } of messages) {
      const name = author.name.trim();
      if (!name || found.has(author.name) || names.has(name)) continue;
      names.set(name, author.role === 'self' ? say('child') : say('person', { letter: letterOf(others++) }));
    }
  return names;
}
