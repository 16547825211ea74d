import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CueKind, Language, Weight } from '../../src/model';

/** One rule as written in `src/rules/<language>/<cue>.json`. */
export interface Rule {
  id: string;
  weight: Weight;
  from: 'other' | 'self' | 'any';
  match: string[];
  unless?: string[];
  despite?: CueKind[];
  /** Read only in the company of another cue, as in a file that says so. */
  company?: boolean;
  /** Words so plain that the rest of the message does not take them back. */
  stands?: boolean;
  why: { en: string; zh: string };
  source?: string;
  examples: { hit: string[]; miss: string[] };
}

export interface RuleFile {
  language: Language;
  cue: CueKind;
  about: string;
  company?: boolean;
  rules: Rule[];
}

export interface ClassFile {
  class: string;
  about: string;
  words: string[];
}

export const rulesFolder = fileURLToPath(new URL('../../src/rules/', import.meta.url));

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${path.relative(rulesFolder, file)}: ${(error as Error).message}`);
  }
}

function readFolder<T>(folder: string): { file: string; content: T }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'macros.json')
    .sort()
    .map((name) => ({ file: name, content: readJson<T>(path.join(folder, name)) }));
}

export const readRuleFiles = (language: Language): { file: string; content: RuleFile }[] =>
  readFolder<RuleFile>(path.join(rulesFolder, language));

export const readClassFiles = (language: Language): { file: string; content: ClassFile }[] =>
  readFolder<ClassFile>(path.join(rulesFolder, language, 'classes'));

export const readMacros = (language: Language): Record<string, string> =>
  readJson(path.join(rulesFolder, language, 'macros.json'));

export const readRulesJson = <T>(name: string): T => readJson<T>(path.join(rulesFolder, name));
