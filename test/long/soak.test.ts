import { describe, expect, it } from 'vitest';
import { growthIn } from '../../commands/bench/is-flat';
import { soak, soakHours } from '../../commands/bench/soak';
import { busyChats } from '../../commands/bench/soak-pages';
import { soakTable } from '../../commands/bench/soak-section';
import { openChromium } from '../../commands/browsers/open-chromium';
import { openFirefox } from '../../commands/browsers/open-firefox';
import { buildFor } from '../../commands/build';

const minutes = 4;
const perHour = busyChats.reduce((sum, chat) => sum + chat.perHour, 0);

describe.each([
  ['chromium', openChromium, 'chrome'],
  ['firefox', openFirefox, 'firefox'],
] as const)('eight hours of three busy chats and forty quiet tabs in %s', (_, open, target) => {
  it('leave memory, storage and wake-ups as flat as they were, and every message is gone through', {
    timeout: (minutes + 6) * 60_000,
  }, async () => {
    await buildFor(target);
    const soaked = await soak(open, minutes, () => undefined);
    console.log(soakTable(soaked));
    expect(soaked.sent).toBeGreaterThan(perHour * soakHours * 0.98);
    // At this speed a line may scroll away before a busy machine has an idle moment; in a real chat it stands for minutes.
    expect(soaked.read).toBeGreaterThan(soaked.sent * 0.8);
    // A reader that fell asleep would be flat as well.
    expect(soaked.hours.at(-1)?.warnings).toBeGreaterThan(soaked.hours[3]?.warnings ?? 0);
    expect(soaked.hours.at(-1)?.asked).toBeGreaterThan(30);
    expect(growthIn(soaked).filter(({ flat }) => !flat)).toEqual([]);
  });
});
