import type { CueKind } from '../model';
import data from '../rules/own-words.json';
import { readSigns } from './read-cues';

/** What a child may be about to give away, or to do, with its own message. */
export type OwnSign = 'phone' | 'address' | 'school' | 'location' | 'hurtful';

const signs = data.signs.map(({ what, pattern }) => ({
  what: what as OwnSign,
  pattern: new RegExp(pattern, 'u'),
}));

/** Kinds that would hurt whoever reads them. Said about somebody else they hurt too. */
const hurts: readonly CueKind[] = [
  'insult',
  'threat',
  'self-harm-urging',
  'exclusion',
  'humiliation',
  'hate',
  'image-threat',
  'sexual-harassment',
  'doxxing',
];

/** A sign that warns alone when another person writes it. */
const sure = 3;
/** A message to be sent is short; what is longer is a text, and looked at no further. */
const longest = 600;

/**
 * The one thing worth a second look in what is about to be sent, or nothing for nearly every message. The message
 * itself goes nowhere: neither to the background nor to any log.
 */
export function ownSign(written: string): OwnSign | undefined {
  const text = written.slice(0, longest);
  // As another person would read it: rules of hurtful words are about messages of others.
  const { cues } = readSigns(text, { role: 'other', name: '' });
  if (cues.some(({ kind, weight }) => weight >= sure && hurts.includes(kind))) return 'hurtful';
  const plain = text.normalize('NFKC').toLowerCase();
  return signs.find(({ pattern }) => pattern.test(plain))?.what;
}
