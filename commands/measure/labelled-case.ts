import type { Concern, Message } from '../../src/model';
import { readScanInput } from '../scan/read-scan-input';

/** One case of a corpus: chat as `npm run scan` reads it, with what an expert or annotator said of it. */
export interface LabelledCase {
  id: string;
  language: string;
  /** What the corpus calls this sort of case. */
  label: string;
  /** 1: should warn. In ordinary corpora 0 says where it comes from, not that somebody checked it. */
  y: 0 | 1;
  concern?: Concern;
  kinds: string[];
  /** First line at which a warning is justified, and the line by which it must have come. */
  notBefore?: number;
  by?: number;
  messages: Message[];
}

interface Written {
  lang?: string;
  function?: string;
  label?: string;
  y?: unknown;
  concern?: Concern | null;
  kind?: string | null;
  kinds?: string[];
  notBefore?: number;
  by?: number;
}

export function readCase(line: string): LabelledCase {
  const input = readScanInput(line);
  if (typeof input === 'string') throw new Error(`a case that scan could not read: ${input}`);
  const written = JSON.parse(line) as Written;
  if (written.y !== 0 && written.y !== 1) throw new Error(`case ${input.id}: "y" must be 0 or 1`);
  return {
    id: String(input.id),
    language: written.lang ?? '',
    label: written.function ?? written.label ?? '',
    y: written.y,
    ...(written.concern ? { concern: written.concern } : {}),
    kinds: written.kinds ?? (written.kind ? [written.kind] : []),
    ...(written.notBefore === undefined ? {} : { notBefore: written.notBefore }),
    ...(written.by === undefined ? {} : { by: written.by }),
    messages: input.messages,
  };
}
