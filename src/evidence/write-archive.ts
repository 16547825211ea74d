import { zipSync } from 'fflate';
import type { PackFile } from './pack-file';

/** A ZIP holds local time without a zone: the same noon everywhere, whatever zone the machine is in. */
const always = () => new Date(2026, 0, 1, 12, 0, 0);

/**
 * The same files give the same bytes on every machine. Stored and not compressed: then the bytes depend on the layout
 * of a ZIP alone and on no version of a packer, and a flipped byte stands in the file it belongs to.
 */
export const writeArchive = (files: readonly PackFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: always(),
    os: 0,
  }) as Uint8Array<ArrayBuffer>;
