import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifestOfOurs from '../../manifest.json' with { type: 'json' };

const manifest = {
  manifest_version: 3,
  name: 'queueing',
  version: '1',
  // The driver works out the id from it.
  key: manifestOfOurs.key,
  background: { service_worker: 'background.js' },
  content_scripts: [
    {
      matches: ['http://*/*', 'https://*/*'],
      js: ['queue.js'],
      all_frames: true,
      match_about_blank: true,
      run_at: 'document_idle',
    },
  ],
};

/** The least that any reader of a page does: hear what changed, and look at its text when the page is idle. */
const queue = `const waiting = []; let asked = false; let seen = 0;
new MutationObserver((records) => {
  for (const record of records) waiting.push(record);
  if (asked) return;
  asked = true;
  requestIdleCallback(() => {
    asked = false;
    for (const record of waiting)
      for (const node of record.type === 'characterData' ? [record.target] : record.addedNodes)
        seen += node.textContent.length;
    waiting.length = 0;
  }, { timeout: 120 });
}).observe(document, { childList: true, subtree: true, characterData: true });`;

/** An extension that only queues, to compare with. Returns its folder. */
export function queueingExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-queueing-'));
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'queue.js'), queue);
  writeFileSync(path.join(folder, 'background.js'), '');
  return folder;
}
