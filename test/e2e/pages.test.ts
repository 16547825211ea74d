import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kind, languages } from '../../src/model';
import { filesIn } from '../evidence/altered-packs';
import { pretendPack } from '../evidence/pretend-pack';
import { openPlainTab, type PlainTab } from './plain-tab';

const pages = [
  'popup',
  'popup&state=school',
  'popup&state=shared',
  'settings&state=shared',
  'help&state=school',
  'report&incident=money&state=school',
  'popup&state=quiet',
  'popup&state=unreadable',
  'popup&sites=withheld',
  'help',
  'help&incident=money',
  'report&incident=money',
  'law&country=CN&about=sextortion',
  'law&country=INTL',
  'evidence&incident=money',
  'verify',
  'log',
  'log&as=guardian',
  'log&as=guardian&agreed=counts&state=broken',
  'log&as=guardian&agreed=danger-words&passphrase=closed',
  'log&as=guardian&agreed=all-words',
  'settings&state=school',
  'settings&agreed=danger-words',
  'settings&agreed=all-words&passphrase=closed',
  'settings&agreed=counts&age=under-14&consent=refused',
  'uninstall',
  'welcome',
  'welcome&sites=withheld',
  'welcome&agreed=danger-words',
];
/** One of each way the card offers numbers; test/ui shows the card for every kind. */
const kinds: Kind[] = ['insult', 'self-harm-urging', 'meet-up', 'sextortion'];

let plain: PlainTab;
beforeAll(async () => {
  plain = await openPlainTab();
});
afterAll(() => plain?.close());

describe.each(languages)('the pages of a pack in %s', (language) => {
  it('have nothing for axe to find, narrow and wide, and are read without a sideways scroll', async () => {
    for (const receiver of ['police', 'school'] as const) {
      const { bytes } = await pretendPack(language, { receiver, country: 'CN', hidden: ['room', '群'] });
      for (const { name, bytes: page } of filesIn(bytes).filter((file) => file.name.endsWith('.html'))) {
        for (const width of [320, 1280]) {
          await plain.tab.setViewport({ width, height: 800 });
          await plain.tab.goto('about:blank');
          await plain.tab.setContent(new TextDecoder().decode(page));
          expect(await plain.violations(), `${receiver} ${name}`).toEqual([]);
          // The list for courts is for paper: its table is as wide as it has to be.
          if (width > 320 || !name.startsWith('evidence-list'))
            expect(await plain.sidewaysScroll(), `${name} at ${width}`).toBe(0);
        }
      }
    }
  });
});

describe.each(['en', 'zh'])('a pack that was checked, in %s', (language) => {
  it.each(['light', 'dark'])('%s has nothing for axe to find, whole or changed', async (theme) => {
    const { bytes } = await pretendPack(language === 'zh' ? 'zh' : 'en');
    const changed = bytes.slice();
    const at = Buffer.from(bytes).indexOf('<main>');
    changed[at] = (changed[at] as number) ^ 1;
    for (const width of [320, 1280]) {
      await plain.tab.setViewport({ width, height: 800 });
      for (const pack of [bytes, changed]) {
        await plain.show(`verify&language=${language}&theme=${theme}`);
        await plain.tab.evaluate((base64) => {
          const transfer = new DataTransfer();
          const read = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          transfer.items.add(new File([read], 'pack.zip'));
          const input = document.querySelector<HTMLInputElement>('#pack');
          if (input) input.files = transfer.files;
          input?.dispatchEvent(new Event('change', { bubbles: true }));
        }, Buffer.from(pack).toString('base64'));
        await plain.tab.waitForSelector('.verdict');
        await plain.tab.waitForSelector('.again');
        expect(await plain.violations()).toEqual([]);
        expect(await plain.sidewaysScroll(), `sideways at ${width}`).toBe(0);
      }
    }
  });
});

describe.each(['en', 'zh'])('in %s', (language) => {
  describe.each(['light', 'dark'])('%s', (theme) => {
    // 320 px is also what a page of 1280 px has left at 400 % zoom (WCAG 1.4.10).
    it.each(pages)('%s has nothing for axe to find, narrow and wide', async (page) => {
      for (const width of page.startsWith('popup') ? [380] : [320, 1280]) {
        await plain.tab.setViewport({ width, height: 800 });
        await plain.show(`${page}&language=${language}&theme=${theme}`);
        expect(await plain.violations()).toEqual([]);
        expect(await plain.sidewaysScroll(), `sideways at ${width}`).toBe(0);
      }
    });

    it('the line beside own words has nothing for axe to find', async () => {
      for (const width of [320, 900]) {
        await plain.tab.setViewport({ width, height: 500 });
        for (const sign of ['phone', 'hurtful']) {
          await plain.show(`own-words&sign=${sign}&language=${language}&theme=${theme}`);
          expect(await plain.violations(), sign).toEqual([]);
          expect(await plain.sidewaysScroll(), `sideways at ${width}`).toBe(0);
        }
      }
    });

    it('the card has nothing for axe to find', async () => {
      await plain.tab.setViewport({ width: 420, height: 900 });
      for (const kind of kinds) {
        for (const level of ['caution', 'danger']) {
          await plain.show(`card&kind=${kind}&level=${level}&language=${language}&theme=${theme}`);
          expect(await plain.violations(), `${kind} ${level}`).toEqual([]);
        }
      }
    });
  });

  it('reaches a helper and every button by keyboard alone, in the order of reading', async () => {
    await plain.tab.setViewport({ width: 380, height: 800 });
    await plain.show(`popup&language=${language}`);
    const reached: string[] = [];
    for (let press = 0; press < 60; press++) {
      await plain.tab.keyboard.press('Tab');
      const tag = await plain.tab.evaluate(() => {
        const at = document.activeElement;
        return at instanceof HTMLAnchorElement ? at.getAttribute('href') : (at?.tagName ?? '');
      });
      reached.push(tag ?? '');
    }
    const focusable = await plain.tab.evaluate(
      () => document.querySelectorAll('a[href], button, summary, select, input').length,
    );
    expect(reached.some((place) => place.startsWith('tel:'))).toBe(true);
    expect(reached.filter((place) => place !== 'BODY').length).toBeGreaterThanOrEqual(focusable);
  });

  it('fits the card into a small window and at 200 % zoom, with every button within reach', async () => {
    // 1280 × 720 at 200 %, and a phone held upright.
    for (const [width, height] of [
      [640, 360],
      [320, 480],
    ] as const) {
      await plain.tab.setViewport({ width, height });
      for (const kind of kinds) {
        await plain.show(`card&kind=${kind}&level=danger&language=${language}`);
        const seen = await plain.tab.evaluate(() => {
          const card = document.querySelector('aside')?.shadowRoot?.querySelector('.card');
          const buttons = [...(card?.querySelectorAll('button, a, summary') ?? [])].map((button) => {
            button.scrollIntoView({ block: 'nearest' });
            const { left, right, width, height } = button.getBoundingClientRect();
            return { left, right, width, height };
          });
          return { height: card?.getBoundingClientRect().height ?? 0, buttons, wide: innerWidth };
        });
        expect(seen.height, kind).toBeLessThanOrEqual(height);
        expect(seen.buttons.length).toBeGreaterThan(4);
        for (const button of seen.buttons) {
          expect(button.left).toBeGreaterThanOrEqual(0);
          expect(button.right).toBeLessThanOrEqual(seen.wide);
          expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(24);
        }
      }
    }
  });

  it('keeps every edge visible in forced colours, and moves nothing for who asked for stillness', async () => {
    const devtools = await plain.tab.createCDPSession();
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await devtools.send('Emulation.setEmulatedMedia', { features });
    try {
      await plain.tab.setViewport({ width: 420, height: 900 });
      for (const page of [
        'card&kind=sextortion&level=danger',
        'own-words&sign=phone',
        'help&incident=money',
      ]) {
        await plain.show(`${page}&language=${language}`);
        const told = await plain.tab.evaluate(() => {
          const root = document.querySelector('aside')?.shadowRoot ?? document;
          const parts = [...root.querySelectorAll('button, .button, .call, .card, .own-words')];
          return {
            forced: matchMedia('(forced-colors: active)').matches,
            edgeless: parts
              .filter((part) => part.checkVisibility() && getComputedStyle(part).borderTopWidth === '0px')
              .map((part) => part.className || part.textContent),
            moving: document.getAnimations().length,
          };
        });
        expect(told, page).toEqual({ forced: true, edgeless: [], moving: 0 });
      }
    } finally {
      await devtools.send('Emulation.setEmulatedMedia', { features: features.slice(1) });
      await devtools.detach();
    }
  });

  it('gives fingers at least 24 px', async () => {
    await plain.tab.setViewport({ width: 380, height: 800 });
    for (const page of ['popup', 'help&incident=money', 'report&incident=money', 'log', 'law&country=CN']) {
      await plain.show(`${page}&language=${language}`);
      const small = await plain.tab.evaluate(() =>
        [...document.querySelectorAll('button, .button, .call, select, summary, nav a')]
          .filter((target) => target.checkVisibility())
          .map((target) => ({ words: target.textContent, height: target.getBoundingClientRect().height }))
          .filter(({ height }) => height < 24),
      );
      expect(small, page).toEqual([]);
    }
  });
});
