import { beforeEach, describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model';
import browser, { pretend } from '../pretend-browser';
import { ask, disk, grave, inTab, line, log, ourPage, see, send, startWorker, threat } from './in-a-worker';

beforeEach(async () => {
  pretend.reset();
  await startWorker();
});

const agree = (consent: Agreement['consent'], guardian = true) =>
  ask(
    'agreement/set',
    { sees: 'counts', ageBand: 'under-14', guardian, ...(consent && { consent }) },
    ourPage(),
  );

describe('the consent that the law asks for', () => {
  it('refused: nothing is read, nothing is kept, and help stays open', async () => {
    await agree('refused');
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ off: true });
    const before = await disk();
    expect(await see([grave('m1')])).toMatchObject({ warnings: [], notices: [], wanted: [] });
    expect(await log()).toEqual([]);
    expect(await disk()).toBe(before);
    expect(await ask('guardian/list', {}, ourPage())).toEqual([]);
    await ask('warnings/answer', { incident: 'x', answer: 'help' }, inTab(1));
    expect(pretend.state.opened.at(-1)).toContain('/help/');
  });

  it('awaited: the child is warned and nothing of it is kept, not a word and not a sign', async () => {
    await agree('awaited', false);
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ off: false, private: true });
    const before = await disk();
    const { warnings, wanted } = await see([threat('m1')]);
    expect(warnings).toHaveLength(1);
    expect(wanted).toEqual([]);
    const kept = { incident: warnings[0]?.incident, messages: [line('m1', 'planted words')] };
    expect(await send('incidents/words', kept, inTab(1))).toMatchObject({ ok: false });
    expect(await log()).toEqual([]);
    expect(await disk()).toBe(before);
  });

  it('given: from then on it is kept as for everybody', async () => {
    await agree('awaited', false);
    await see([threat('m1')]);
    await agree('guardian-agreed');
    expect(await ask('page/setup', undefined, inTab(1))).toMatchObject({ off: false, private: false });
    await see([threat('m2')]);
    expect(await log()).toHaveLength(1);
    await agree('refused');
    await see([grave('m3')]);
    expect(await log()).toHaveLength(1);
  });
});

it('a restart of the worker forgets no refusal', async () => {
  await agree('refused');
  pretend.killWorker();
  await startWorker();
  await see([grave('m1')]);
  expect(await log()).toEqual([]);
  expect(await browser.storage.local.getKeys()).not.toContain('unsaved-incidents');
});
