import { Inflate } from 'fflate';
import { archiveLimits } from './archive-limits';

/** Why bytes cannot be read as a ZIP. */
export type ArchiveFault = 'no-zip' | 'directory' | 'too-big' | 'too-many' | 'encrypted' | 'method' | 'entry';

export class ArchiveError extends Error {
  constructor(
    readonly fault: ArchiveFault,
    readonly entry?: string,
  ) {
    super(entry ? `${fault}: ${entry}` : fault);
  }
}

export interface ArchiveEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
/** The end of a ZIP may be followed by a comment of this length. */
const longestEnd = 22 + 0xffff;

const decoder = new TextDecoder();

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && view.byteLength - at <= longestEnd; at--)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

/** No more than was announced is unpacked, whatever the data would become: it is fed in small pieces. */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw new ArchiveError('entry', name);
    out.set(piece, filled);
    filled += piece.length;
  });
  const step = 16 * 1024;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    throw new ArchiveError('entry', name);
  }
  if (filled !== size) throw new ArchiveError('entry', name);
  return out;
}

/**
 * Reads a ZIP that anybody may have made. fflate's own reader runs for ever on a forged ZIP64 entry and unpacks without
 * a bound, so that the directory is read here, and only fflate's stream unpacks. Nothing is ever written to a disk:
 * names are only compared.
 */
export function readArchive(bytes: Uint8Array<ArrayBuffer>): ArchiveEntry[] {
  if (bytes.length > archiveLimits.bytes) throw new ArchiveError('too-big');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isZip = bytes.length >= 4 && [localMark, endMark].includes(view.getUint32(0, true));
  const end = endOf(view);
  if (end < 0) throw new ArchiveError(isZip ? 'directory' : 'no-zip');
  const count = view.getUint16(end + 10, true);
  if (count > archiveLimits.entries) throw new ArchiveError('too-many');
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  try {
    for (let n = 0; n < count; n++) {
      if (view.getUint32(at, true) !== directoryMark) throw new ArchiveError('directory');
      const flags = view.getUint16(at + 8, true);
      const method = view.getUint16(at + 10, true);
      const packed = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      const nameLength = view.getUint16(at + 28, true);
      const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      const local = view.getUint32(at + 42, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).slice(0, archiveLimits.name);
      at += 46 + nameLength + rest;
      if (flags & 1) throw new ArchiveError('encrypted', name);
      total += size;
      if (total > archiveLimits.bytes) throw new ArchiveError('too-big', name);
      if (view.getUint32(local, true) !== localMark) throw new ArchiveError('entry', name);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = bytes.subarray(start, start + packed);
      if (data.length !== packed) throw new ArchiveError('entry', name);
      if (method !== 0 && method !== 8) throw new ArchiveError('method', name);
      if (method === 0 && packed !== size) throw new ArchiveError('entry', name);
      entries.push({ name, bytes: method === 0 ? data.slice() : inflate(data, size, name) });
    }
  } catch (error) {
    // A place outside the file: it was cut, or the directory was forged.
    throw error instanceof ArchiveError ? error : new ArchiveError('directory');
  }
  return entries;
}
