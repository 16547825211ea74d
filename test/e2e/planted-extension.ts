import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFolder, type OpenedBrowser } from '../../commands/browsers/opened-browser';

/** Where the planted requests go. */
export const plantedHosts = ['in-page.example', 'in-background.example', 'in-popup.example'] as const;

/** A copy of the built extension that breaks its promise in three places, to see that the watch would notice. */
export function plantedExtension(name: OpenedBrowser['name']): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-planted-'));
  cpSync(builtFolder(name), folder, { recursive: true });
  const at = (file: string) => path.join(folder, file);
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
  // The policy alone would already refuse two of them.
  delete manifest.content_security_policy;
  writeFileSync(at('manifest.json'), JSON.stringify(manifest));
  const popup = readFileSync(at('src/pages/popup/index.html'), 'utf8');
  const popupScript = /<script[^>]+src="\/?([^"]+)"/.exec(popup)?.[1] ?? '';
  const background = manifest.background.service_worker ?? manifest.background.scripts[0];
  const [inPage, inBackground, inPopup] = plantedHosts;
  appendFileSync(at(manifest.content_scripts[0].js[0]), `;fetch('https://${inPage}/',{mode:'no-cors'});`);
  appendFileSync(at(background), `;fetch('https://${inBackground}/',{mode:'no-cors'});`);
  appendFileSync(at(popupScript), `;new Image().src='https://${inPopup}/';`);
  return folder;
}
