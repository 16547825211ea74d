import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlainTab, type PlainTab } from './plain-tab';

let plain: PlainTab;
beforeAll(async () => {
  plain = await openPlainTab();
});
afterAll(() => plain?.close());

/** What is chosen in each step: first with an adult who agrees, then with one who does not, then by oneself. */
const ways = [
  [
    [],
    ['input[name=age]', 'input[name=guardian]'],
    ['input[name=consent]'],
    ['input[name=sees]', 'input[name=together]'],
    [],
  ],
  [[], ['input[name=age]', 'input[name=guardian]'], ['label:last-of-type input[name=consent]']],
  [[], ['input[name=age]', 'fieldset:last-of-type label:last-of-type input[name=guardian]'], [], []],
];

const heading = (): Promise<string> =>
  plain.tab.evaluate(() => document.querySelector('main h2')?.textContent ?? '');

async function press(selector: string): Promise<void> {
  await plain.tab.waitForSelector(selector);
  await plain.tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);
}

async function nextStep(): Promise<void> {
  const before = await heading();
  await press('[type=submit]');
  await plain.tab.waitForFunction(
    (before) => (document.querySelector('main h2')?.textContent ?? '') !== before,
    {},
    before,
  );
}

async function nothingToFind(where: string): Promise<void> {
  for (const width of [320, 1280]) {
    await plain.tab.setViewport({ width, height: 800 });
    expect(await plain.violations(), `${where} at ${width}`).toEqual([]);
    expect(await plain.sidewaysScroll(), `${where} at ${width}`).toBe(0);
  }
}

describe.each(['en', 'zh'])('each step of the welcome in %s', (language) => {
  it.each(['light', 'dark'])('%s has nothing for axe to find, narrow and wide', async (theme) => {
    for (const [way, steps] of ways.entries()) {
      await plain.show(`welcome&language=${language}&theme=${theme}`);
      for (const [step, choices] of steps.entries()) {
        for (const choice of choices) await press(choice);
        if (way === 0 || step > 1) await nothingToFind(`way ${way}, step ${step}`);
        await nextStep();
      }
      await nothingToFind(`the end of way ${way}`);
    }
  });

  it('says what is missing in a way that axe has nothing against', async () => {
    await plain.show(`welcome&language=${language}`);
    await nextStep();
    await press('[type=submit]');
    await plain.tab.waitForSelector('[role=alert]');
    await nothingToFind('an answer that is missing');
  });
});
