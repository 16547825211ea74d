import { groomingKinds, harassmentKinds, type Kind } from '../../src/model';

const kinds: readonly string[] = [...harassmentKinds, ...groomingKinds];

/** What the authors of cases call their functions, where that is not the name of a kind. */
const named: [RegExp, Kind][] = [
  [/insult|shaming|comment-abuse|disdain/, 'insult'],
  [/^doxxing/, 'doxxing'],
  [/^image-threat/, 'image-threat'],
  [/threat/, 'threat'],
  [/self-?harm/, 'self-harm-urging'],
  [/rumour/, 'humiliation'],
  [/^ex-|control/, 'stalking'],
];

/** The kind an author meant, or undefined where the case says only how it is disguised. */
export function kindOfCase({ label, kinds: said }: { label: string; kinds: string[] }): Kind | undefined {
  const exact = [said[0], label].find((name) => name !== undefined && kinds.includes(name));
  if (exact) return exact as Kind;
  if (label.startsWith('disguise') || label.startsWith('d-')) return undefined;
  return named.find(([pattern]) => pattern.test(label))?.[1];
}
