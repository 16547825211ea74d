import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFromPage } from '../../commands/browsers/ask-from-page';
import type { ServedFolder } from '../../commands/browsers/serve-folder';
import type { Incident } from '../../src/model';
import { eventually, openers, say, serveDemo, stillChat, untilRead } from './chat-page';
import { filesWith, withProfile } from './profile-folder';

let demo: ServedFolder;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

const passphrase = 'zimtwolke fliederboot';
const agreement = { sees: 'all-words', ageBand: '14-15', guardian: true } as const;
const incidentsOf = (ours: Page): Promise<Incident[]> => askFromPage(ours, 'incidents/list', {});

/** Words that stand nowhere else, none of them long enough in common to be packed away by a browser. */
const planted = ['quibblesnark', 'veldrumpel', '紫云锅巴鱼'];
const stranger = 'Xanthorfelia';

describe.each(openers)('in %s', (_, open) => {
  it('whoever has the profile’s files and not the passphrase finds no words in them', () =>
    withProfile(async (profile) => {
      const opened = await open({ profile });
      const ours = await opened.openExtensionPage('log');
      await askFromPage(ours, 'agreement/set', agreement);
      const { session } = await askFromPage(ours, 'guardian/set-passphrase', { passphrase });
      const page = await opened.open(stillChat(demo.url, 'kai'));
      await say(page, stranger, 'hey');
      await untilRead(ours);
      await say(
        page,
        stranger,
        `let's keep this between us, don't tell your mum we talk: ${planted.join(' ')}`,
      );
      await eventually(
        () => incidentsOf(ours),
        (list) => JSON.stringify(list).includes(planted[0] as string),
      );
      const [entry] = await askFromPage(ours, 'guardian/list', { session });
      expect(JSON.stringify(entry?.words)).toContain(planted[2]);
      await askFromPage(ours, 'incidents/mark', { id: entry?.id ?? '', note: 'murbelnote', session });
      // What is stored in plain would be found.
      await ours.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<
          'browser' | 'chrome',
          { storage: { local: { set(values: object): Promise<void> } } }
        >;
        await (browser ?? chrome).storage.local.set({
          control: { messages: [{ author: { name: 'Controlforelia' }, text: 'gribblecontrol 绿雾控制鱼' }] },
        });
      });
      await opened.close();
      for (const control of ['gribblecontrol', '绿雾控制鱼', 'Controlforelia'])
        expect(filesWith(profile, control), control).not.toEqual([]);
      for (const secret of [...planted, stranger, 'murbelnote', passphrase, 'fliederboot'])
        expect(filesWith(profile, secret), secret).toEqual([]);

      const again = await open({ profile });
      const log = await again.openExtensionPage('log');
      expect(JSON.stringify(await incidentsOf(log))).toContain(planted[2]);
      expect(await askFromPage(log, 'guardian/list', { session })).toMatchObject([{ sharing: 'locked' }]);
      const unlocked = await askFromPage(log, 'guardian/unlock', { passphrase });
      const [unsealed] = await askFromPage(log, 'guardian/list', unlocked);
      expect(unsealed).toMatchObject({ sharing: 'open', note: 'murbelnote' });
      expect(JSON.stringify(unsealed?.words)).toContain(planted[2]);
      await again.close();
    }));

  it('a browser that is killed keeps every incident it said it had, and the chain is whole', () =>
    withProfile(async (profile) => {
      const kept: string[] = [];
      for (const [round, who] of ['Ada', 'Ben', 'Cem'].entries()) {
        const opened = await open({ profile });
        const ours = await opened.openExtensionPage('log');
        const there = (await incidentsOf(ours)).map(({ id }) => id);
        expect(there.toSorted()).toEqual(kept.toSorted());
        const report = await askFromPage(ours, 'chain/check');
        expect(report).toMatchObject({ whole: true, breaks: [] });
        expect(report.links).toBeGreaterThanOrEqual(kept.length);
        const page = await opened.open(stillChat(demo.url, 'kai'));
        await say(page, who, 'hey');
        await untilRead(ours);
        await say(page, who, "don't tell your mum we talk");
        const list = await eventually(
          () => incidentsOf(ours),
          (all) => all.length > kept.length,
        );
        kept.splice(0, kept.length, ...list.map(({ id }) => id));
        if (round === 2) await opened.close();
        else await opened.kill();
      }
      const opened = await open({ profile });
      const ours = await opened.openExtensionPage('log');
      expect((await incidentsOf(ours)).map(({ id }) => id).toSorted()).toEqual(kept.toSorted());
      expect(await askFromPage(ours, 'chain/check')).toMatchObject({ whole: true });
      await opened.close();
    }));
});
