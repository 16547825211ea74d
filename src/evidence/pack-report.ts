import type { ChainBreak } from './chain-report';
import type { ArchiveFault } from './read-archive';
import type { PackTranscript } from './read-transcript';

/** What is wrong with a pack, and where. The words for it are in verify-words.json under the same names. */
export type PackProblem =
  /** The bytes cannot be read as a ZIP any more. */
  | { what: 'damaged'; fault: ArchiveFault; file?: string }
  | { what: 'changed' | 'missing' | 'added' | 'twice' | 'unsafe'; file: string }
  | { what: 'renamed'; file: string; to: string }
  /** Nothing of the files, but the ZIP around them: `file` is the one whose entry it is. */
  | { what: 'container'; at: number; file?: string }
  /** The files stand in another order. */
  | { what: 'order' }
  | { what: 'manifest-unreadable' | 'signature-unreadable' | 'signature-other' | 'signature-wrong' }
  /** What is signed cannot be read as what it should be; the maker of the pack must have changed it. */
  | { what: 'content-unreadable'; file: string }
  | { what: 'link'; why: ChainBreak['why']; sequence?: number; incident?: string }
  | { what: 'chain-head' }
  | { what: 'chain-key' }
  /** The log entry (by its number in the pack) is not what its link was made over. */
  | { what: 'record'; entry: number }
  /** The transcript says something else than the log entry. */
  | { what: 'line'; line: number }
  | { what: 'line-missing'; entry: number };

export interface PackAbout {
  receiver: string;
  masked: boolean;
  language: string;
  madeAt: string;
  timeZone: string;
  extension: string;
  browser: string;
  rulesVersion: string;
  fingerprint: string;
  manifest: string;
}

export interface FileState {
  name: string;
  state: 'whole' | 'changed' | 'missing' | 'added' | 'renamed';
}

export interface PackReport {
  verdict: 'whole' | 'changed' | 'not-a-pack';
  problems: PackProblem[];
  /** What was not whole already when the pack was saved, and is said in it. */
  known: ChainBreak[];
  files: FileState[];
  /** Absent when the manifest cannot be read. */
  about?: PackAbout;
  chain?: { links: number; head: string };
  /** As `transcript.json` in the pack, when it can be read: for reading it again. */
  transcript?: PackTranscript;
}
