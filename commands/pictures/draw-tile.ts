import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenedBrowser } from '../browsers/opened-browser';
import type { Scene } from './scenes';

const icon = fileURLToPath(new URL('../../public/icons/icon.svg', import.meta.url));

/** The small tile under which the Chrome Web Store shows an extension among others. */
export async function drawTile(
  opened: OpenedBrowser,
  { name, line, locale }: Scene,
  folder: string,
): Promise<void> {
  const page = await opened.open('about:blank');
  await page.setViewport({ width: 440, height: 280 });
  await page.setContent(`<!doctype html><html lang="${locale}"><style>
    body { margin: 0; height: 280px; display: grid; align-content: center; justify-items: center; gap: 12px;
      background: #f8f2e7; color: #20302e; font-family: system-ui, "Noto Sans CJK SC", sans-serif; text-align: center }
    svg { width: 96px; height: 96px }
    h1 { margin: 0; font-size: 34px; line-height: 1.2 }
    p { margin: 0; padding: 0 36px; font-size: 17px; line-height: 1.45; color: #0b4b47; text-wrap: balance }
  </style>${readFileSync(icon, 'utf8')}<h1>${name}</h1><p>${line}</p></html>`);
  await page.screenshot({ path: path.join(folder, 'tile-440x280.png') as `${string}.png` });
  await page.close();
}
