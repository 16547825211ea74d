/**
 * `npm start` (`npm start -- zh` for Chinese): builds, serves the demo chat on this machine and opens a browser
 * with the extension on it. Without a display it runs headless, prints every warning with its reasons and
 * leaves pictures in out/demo.
 */
import { fileURLToPath } from 'node:url';
import { openChromium } from './browsers/open-chromium';
import { openFirefox } from './browsers/open-firefox';
import type { OpenedBrowser } from './browsers/opened-browser';
import { serveFolder } from './browsers/serve-folder';
import { buildFor } from './build';
import { findBrowsers, installBrowsers } from './install-browsers';
import { showWithoutDisplay } from './start/show-without-display';

const language = process.argv.includes('zh') ? 'zh' : 'en';
const locale = language === 'zh' ? 'zh-CN' : 'en-US';
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

await installBrowsers();
const browsers = findBrowsers();
const useFirefox = process.argv.includes('firefox') || !browsers.chromium;

console.log('Building…');
await buildFor(useFirefox ? 'firefox' : 'chrome');

const demo = await serveFolder(fileURLToPath(new URL('../demo', import.meta.url)));
const opened: OpenedBrowser = await (useFirefox ? openFirefox : openChromium)({ headless, language: locale });
try {
  if (headless) {
    console.log(
      hasDisplay
        ? 'Running without a window, as asked.'
        : 'There is no display here, so the browser runs without a window.',
    );
    await showWithoutDisplay(opened, demo.url, language);
  } else {
    await opened.open(`${demo.url}?language=${language}#kai`);
    console.log(`
The chat opens with a conversation that turns bad. Watch for the card in the corner, then
  · press the extension's button in the toolbar${useFirefox ? ' (under the puzzle piece)' : ', two small figures with a number'}, for the popup,
  · follow "Make a report" to see what would be shared and with whom,
  · look at the other chats: one bullies, one is only friends joking and stays quiet.
Everything stays on this machine. Close the browser to stop.`);
    await opened.closed;
  }
} finally {
  await opened.close();
  await demo.close();
}
