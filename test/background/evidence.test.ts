import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makePack } from '../../src/evidence/make-pack';
import { verifyPack } from '../../src/evidence/verify-pack';
import { filesIn, textIn } from '../evidence/altered-packs';
import { pretendChoices } from '../evidence/pretend-pack';
import browser, { pretend } from '../pretend-browser';
import { ask, inTab, line, ourPage, room, see, send, startWorker, threat } from './in-a-worker';

beforeEach(async () => {
  pretend.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await startWorker();
});

async function raise(id: string, words: string): Promise<string> {
  const { wanted } = await see([threat(`m-${id}`)], inTab(1), { ...room, id });
  const incident = wanted[0]?.incident as string;
  await ask('incidents/words', { incident, messages: [line(`m-${id}`, words)] }, inTab(1));
  return incident;
}

async function pack(ids: string[], change = {}) {
  const [gathered, { publicKey }] = await Promise.all([
    ask('evidence/gather', ids, ourPage()),
    ask('evidence/key', undefined, ourPage()),
  ]);
  const sign = (manifest: string) => ask('evidence/sign', manifest, ourPage());
  return makePack(gathered, pretendChoices(change), { publicKey, sign });
}

describe('a pack of the real log', () => {
  it('is whole, holds what was chosen and nothing of the rest', async () => {
    const chosen = await raise('a', 'the sentence that was chosen 选中的句子');
    await raise('b', 'the sentence that was not');
    await ask('incidents/fine', { id: chosen, fine: true }, ourPage());
    const { bytes } = await pack([chosen]);
    expect(await verifyPack(bytes)).toMatchObject({ verdict: 'whole', known: [], chain: { links: 4 } });
    const all = filesIn(bytes)
      .map(({ name }) => textIn(filesIn(bytes), name))
      .join('');
    expect(all).toContain('选中的句子');
    expect(all).not.toContain('the sentence that was not');
    expect(all).not.toContain('fineAt');
    expect((await verifyPack((await pack([chosen], { receiver: 'platform' })).bytes)).verdict).toBe('whole');
  });

  it('is whole after a restart and a deletion beside it', async () => {
    const chosen = await raise('a', 'kept');
    const gone = await raise('b', 'gone');
    await ask('incidents/delete', gone, ourPage());
    await startWorker();
    const { bytes } = await pack([chosen, gone]);
    const report = await verifyPack(bytes);
    expect(report).toMatchObject({ verdict: 'whole', chain: { links: 5 } });
    expect(textIn(filesIn(bytes), 'record.json')).not.toContain(gone);
  });

  it('can be made by nobody but a page of ours, and leaves nothing behind', async () => {
    const chosen = await raise('a', 'kept');
    const before = JSON.stringify(await browser.storage.local.get());
    await pack([chosen]);
    expect(JSON.stringify(await browser.storage.local.get())).toBe(before);
    for (const [kind, what] of [
      ['evidence/gather', [chosen]],
      ['evidence/key', undefined],
      ['evidence/sign', '0'.repeat(64)],
    ] as const)
      expect((await send(kind, what, inTab(1))).ok).toBe(false);
  });

  it('signs nothing but a digest', async () => {
    for (const what of ['', 'x', '0'.repeat(63), 'A'.repeat(64), { digest: '0'.repeat(64) }, undefined])
      expect((await send('evidence/sign', what, ourPage())).ok).toBe(false);
  });
});
