import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A profile that is kept between two runs of a browser, and removed after `work`. */
export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'alongside-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The files under a folder in which a text stands, in either of the two ways browsers write texts. */
export function filesWith(folder: string, text: string): string[] {
  const written = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return written.some((one) => bytes.includes(one));
    });
}
