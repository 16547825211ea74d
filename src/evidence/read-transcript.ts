import { type Level, levels } from '../model';
import type { PackIncident } from './pack-contents';
import { parsed } from './read-manifest';
import type { TranscriptConversation } from './transcript';

/** What of `transcript.json` is read again. */
export interface PackTranscript {
  conversations: TranscriptConversation[];
  incidents: PackIncident[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is Record<string, never>[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
const roles = ['self', 'other', 'unknown'];

/** The transcript of a pack, or undefined where it is none: the pack may come from anybody. */
export function readTranscript(bytes: Uint8Array | undefined): PackTranscript | undefined {
  const value = bytes && (parsed(bytes) as Partial<PackTranscript> | undefined);
  if (!value || !isList(value.conversations) || !isList(value.incidents)) return undefined;
  const linesAreRight = value.conversations.every(
    ({ lines }) =>
      isList(lines) &&
      lines.every(
        ({ number, at, text, name, role, message, signs, incidents }) =>
          Number.isFinite(number) &&
          Number.isFinite(at) &&
          [text, name, message].every(isText) &&
          roles.includes(role) &&
          isList(signs) &&
          signs.every(({ rule, words }) => isText(rule) && isText(words)) &&
          Array.isArray(incidents),
      ),
  );
  const incidentsAreRight = value.incidents.every(
    ({ number, kind, level, reasons, conversation }) =>
      Number.isFinite(number) &&
      Number.isFinite(conversation) &&
      isText(kind) &&
      levels.includes(level as Level) &&
      isList(reasons) &&
      reasons.every(({ rule }) => isText(rule)),
  );
  return linesAreRight && incidentsAreRight ? (value as PackTranscript) : undefined;
}
