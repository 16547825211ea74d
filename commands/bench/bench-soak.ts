/** `npm run bench -- soak [--minutes N] [chromium|firefox] [--write]`: eight hours of chat, shortened, and what grows. */
import { openChromium } from '../browsers/open-chromium';
import { openFirefox } from '../browsers/open-firefox';
import { buildFor } from '../build';
import { installBrowsers } from '../install-browsers';
import { type Soaked, soak } from './soak';
import { soakTable, writeSoakSection } from './soak-section';

export async function benchSoak(args: readonly string[]): Promise<void> {
  const flag = args.indexOf('--minutes');
  const minutes = flag < 0 ? 8 : Number(args[flag + 1]);
  const browsers = (['chromium', 'firefox'] as const).filter(
    (name) => args.includes(name) || !(args.includes('chromium') || args.includes('firefox')),
  );
  installBrowsers();
  const all: Soaked[] = [];
  for (const name of browsers) {
    await buildFor(name === 'chromium' ? 'chrome' : 'firefox');
    const open = name === 'chromium' ? openChromium : openFirefox;
    const soaked = await soak(open, minutes, (hour, at) => {
      process.stderr.write(
        `${name}, hour ${at}: ${hour.messages} messages, ${Math.round(hour.browser)} MB\n`,
      );
    });
    console.log(`${name}: ${soaked.read} of ${soaked.sent} messages read\n${soakTable(soaked)}\n`);
    all.push(soaked);
  }
  if (args.includes('--write')) await writeSoakSection(all);
}
