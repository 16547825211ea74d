/**
 * `npm run pictures` (`-- chromium` or `-- firefox` for one of them): the pictures for the stores and the README, from
 * the extension as it is built now, in real browsers and both languages. Look at every one before it is used.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from './browsers/open-chromium';
import { openFirefox } from './browsers/open-firefox';
import { openSpeaking } from './browsers/open-speaking';
import { serveFolder } from './browsers/serve-folder';
import { buildFor } from './build';
import { installBrowsers } from './install-browsers';
import { drawTile } from './pictures/draw-tile';
import { scenes } from './pictures/scenes';
import { takePictures } from './pictures/take-pictures';

const asked = process.argv.slice(2);
const place = fileURLToPath(new URL('../docs/store/pictures', import.meta.url));
installBrowsers();
const demo = await serveFolder(fileURLToPath(new URL('../demo', import.meta.url)));
try {
  for (const browser of ['chromium', 'firefox'] as const) {
    if (asked.length > 0 && !asked.includes(browser)) continue;
    await buildFor(browser === 'chromium' ? 'chrome' : 'firefox');
    for (const language of ['en', 'zh'] as const) {
      const scene = scenes[language];
      // Browsers take it from the environment, and what help is near is guessed from it.
      process.env.TZ = scene.timeZone;
      const open = browser === 'chromium' ? openChromium : openFirefox;
      const opened = await openSpeaking(language, browser, open, { language: scene.locale });
      const folder = path.join(place, browser, language);
      try {
        await takePictures({ opened, scene, language, demo: demo.url }, folder);
        if (browser === 'chromium') await drawTile(opened, scene, folder);
      } finally {
        await opened.close();
      }
      console.log(path.relative(process.cwd(), folder));
    }
  }
} finally {
  await demo.close();
}
