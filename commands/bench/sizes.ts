import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFor } from '../build';

export interface Sizes {
  content: number;
  contentZipped: number;
  rulebook: number;
}

/** Builds the extension and weighs what a page gets: the content script, and the rules where there is chat. */
export async function sizes(): Promise<Sizes> {
  const folder = await buildFor('chrome');
  const content = readFileSync(join(folder, 'src/content/content.iife.js'));
  const { packed } = JSON.parse(readFileSync('src/rules/compiled/rulebook.json', 'utf8')) as {
    packed: string;
  };
  return {
    content: content.length,
    contentZipped: gzipSync(content, { level: 9 }).length,
    rulebook: packed.length,
  };
}
