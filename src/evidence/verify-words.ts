import type { Both } from '../help/help-entry';
import { fill } from '../help/report-words';
import type { Language } from '../model';
import data from './verify-words.json';

export type VerifyWord = keyof typeof data;
export type SayVerdict = (key: VerifyWord, values?: Record<string, string | number>) => string;

const words = data as Record<VerifyWord, Both>;

export const verifyWords =
  (language: Language): SayVerdict =>
  (key, values) =>
    fill(words[key][language], values);
