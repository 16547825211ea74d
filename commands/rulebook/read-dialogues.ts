import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language, Message } from '../../src/model';
import { rulesFolder } from './read-rules';

/** A whole dialogue that proves a pattern: one that must warn, or a look-alike that must not. */
export interface Dialogue {
  id: string;
  /** `name: words`, `me` being the child; or `-- 3 days later --`. Lines come a minute apart. */
  lines: string[];
  /** Must warn: not before the first of these lines, and by the second. Left out: must stay quiet. Counted from 1. */
  warns?: { from: number; by: number };
}

export interface DialogueFile {
  pattern: string;
  language: Language;
  dialogues: Dialogue[];
}

const folderOf = (language: Language): string => path.join(rulesFolder, 'dialogues', language);

export const readDialogueFiles = (language: Language): { file: string; content: DialogueFile }[] =>
  readdirSync(folderOf(language))
    .sort()
    .map((file) => ({
      file,
      content: JSON.parse(readFileSync(path.join(folderOf(language), file), 'utf8')) as DialogueFile,
    }));

const minute = 60_000;
const units: Record<string, number> = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
};

/** The dialogue as the reader gets it. */
export function messagesOf({ id, lines }: Dialogue): Message[] {
  const messages: Message[] = [];
  let at = 0;
  for (const line of lines) {
    const [, count, unit] = /^-- (\d+) (minute|hour|day|week)s? later --$/.exec(line) ?? [];
    const [, name, text] = /^([^:]+): (.+)$/u.exec(line) ?? [];
    if (count && unit) at += Number(count) * (units[unit] ?? 0);
    else if (name && text) {
      at += minute;
      messages.push({
        id: String(messages.length),
        author: { role: name === 'me' ? 'self' : 'other', name },
        text,
        at,
      });
    } else throw new Error(`${id}: "${line}" is neither "name: words" nor "-- 3 days later --"`);
  }
  return messages;
}
