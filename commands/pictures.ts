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
const host = 'pebble.example';
/** The pretend chat is shown under a name, as every chat is. */
const pretendAddress = {
  chromium: { arguments: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] },
  firefox: { preferences: { 'network.dns.forceResolve': '127.0.0.1' } },
};

/** A name for the time zone in which it is late afternoon now: nobody chats at two in the morning in a picture. */
function lateAfternoon(): string {
  const ahead = 17 - new Date().getUTCHours();
  const within = ahead < -12 ? ahead + 24 : ahead;
  return `Etc/GMT${within < 0 ? '+' : '-'}${Math.abs(within)}`;
}

// Browsers take it from the environment.
process.env.TZ = lateAfternoon();
installBrowsers();
const demo = await serveFolder(fileURLToPath(new URL('../demo', import.meta.url)));
try {
  for (const browser of ['chromium', 'firefox'] as const) {
    if (asked.length > 0 && !asked.includes(browser)) continue;
    await buildFor(browser === 'chromium' ? 'chrome' : 'firefox');
    for (const language of ['en', 'zh'] as const) {
      const scene = scenes[language];
      const open = browser === 'chromium' ? openChromium : openFirefox;
      const opened = await openSpeaking(language, browser, open, {
        language: scene.locale,
        ...pretendAddress[browser],
      });
      const folder = path.join(place, browser, language);
      try {
        await takePictures({ opened, scene, language, demo: demo.url.replace('127.0.0.1', host) }, folder);
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
