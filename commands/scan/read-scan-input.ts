import type { Message, Role } from '../../src/model';

export interface ScanInput {
  id: string | number | null;
  messages: Message[];
}

const minute = 60_000;

/** One line of chat as `npm run scan` takes it, checked; a sentence about what is wrong where it is not such a line. */
export function readScanInput(line: string): ScanInput | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${(error as Error).message}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { id = null, self = 'me', messages } = value as Record<string, unknown>;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return '"id" must be a string or a number';
  if (typeof self !== 'string') return '"self" must be a string';
  if (!Array.isArray(messages)) return '"messages" must be a list';
  const read: Message[] = [];
  let clock = 0;
  for (const [index, entry] of messages.entries()) {
    if (typeof entry !== 'object' || entry === null) return `message ${index} is not an object`;
    const { author, text, at } = entry as Record<string, unknown>;
    if (typeof author !== 'string') return `message ${index}: "author" must be a string`;
    if (typeof text !== 'string') return `message ${index}: "text" must be a string`;
    if (at !== undefined && (typeof at !== 'number' || !Number.isFinite(at)))
      return `message ${index}: "at" must be a number`;
    // Times never run backwards: the order of the list is the order of the conversation.
    clock = Math.max(at ?? clock + minute, clock);
    const role: Role = author === self ? 'self' : 'other';
    read.push({ id: String(index), author: { role, name: author }, text, at: clock });
  }
  return { id: id as string | number | null, messages: read };
}
