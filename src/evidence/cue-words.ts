import type { Both } from '../help/help-entry';
import { words } from '../help/report-words';
import type { ContextKind, CueKind, Language, ProbeKind } from '../model';
import data from './cue-words.json';

const weak: Record<ProbeKind | ContextKind, Both> = data;
const kinds: Partial<Record<CueKind, Both>> = { ...words.kinds, ...weak };

/** What a sign is called in a document: kinds as reports call them, small talk and context by names of their own. */
export const cueWords = (kind: CueKind, language: Language): string => kinds[kind]?.[language] ?? kind;
