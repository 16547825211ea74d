// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackReport } from '../../src/evidence/pack-report';
import { verifyPack } from '../../src/evidence/verify-pack';
import { languages } from '../../src/model';
import { App } from '../../src/pages/evidence/App';
import { filesIn, textIn } from '../evidence/altered-packs';
import { pretendText } from './pretend-text';
import { type Shown, showPretend } from './show-pretend';

let saved: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (this: HTMLAnchorElement) {
    const { download: name } = this;
    const blob = blobs.get(this.getAttribute('href') ?? '');
    if (blob) saved.push({ name, bytes: new Uint8Array(await blob.arrayBuffer()) });
  });
});
afterEach(() => document.body.replaceChildren());

const choose = async (page: Shown, selector: string, index: number, value: boolean) => {
  const box = page.root.querySelectorAll<HTMLInputElement>(selector)[index];
  box?.setAttribute('id', 'chosen');
  await page.change('#chosen', value);
  box?.removeAttribute('id');
};

describe.each(languages)('the evidence page in %s', (language) => {
  const text = pretendText(language);
  const open = (query = 'incident=money') => showPretend(App, language, { query });
  const patiently = { timeout: 20_000 };
  const save = async (page: Shown): Promise<{ report: PackReport; files: ReturnType<typeof filesIn> }> => {
    await page.press(text('evidenceSave'));
    await vi.waitFor(() => expect(saved.length).toBe(1), patiently);
    const { bytes } = saved[0] as { bytes: Uint8Array<ArrayBuffer> };
    return { report: await verifyPack(bytes), files: filesIn(bytes) };
  };

  it('takes along what belongs together and shows every line before anything is saved', async () => {
    const page = await open();
    const money = page.state.incidents.find(({ id }) => id === 'money');
    expect(page.root.querySelectorAll('.evidence-choices input:checked')).toHaveLength(1);
    for (const line of money?.messages ?? []) expect(page.root.textContent).toContain(line.text);
    expect(saved).toEqual([]);
  });

  it('saves on one press a pack that is whole, and says what to write down', async () => {
    const page = await open();
    const { report, files } = await save(page);
    expect(report.verdict).toBe('whole');
    expect(textIn(files, 'transcript.html')).toContain(language === 'en' ? 'pay me today' : '今天不转钱');
    expect(saved[0]?.name).toMatch(/^alongside-\d{12}\.zip$/);
    await vi.waitFor(() =>
      expect(page.root.textContent?.replaceAll(' ', '')).toContain(report.about?.manifest),
    );
    expect(page.root.textContent).toContain(report.about?.fingerprint);
  });

  it('leaves out what is not ticked, and cannot save nothing', async () => {
    const page = await open();
    await choose(page, '.evidence-choices input', 1, false);
    expect(page.root.querySelector<HTMLButtonElement>('.main-button')?.disabled).toBe(true);
    await choose(page, '.evidence-choices input', 2, true);
    const { files } = await save(page);
    expect(textIn(files, 'transcript.html')).toContain(language === 'en' ? 'loser' : '废物');
    expect(textIn(files, 'transcript.html')).not.toContain(language === 'en' ? 'pay me today' : '今天不转钱');
  });

  it('hides names and words for the school, in the preview and in the file alike', async () => {
    const page = await open('incident=secret');
    await choose(page, '.evidence-receivers input', 2, true);
    await page.change('#hidden', language === 'en' ? 'coins' : '点券');
    const lines = page.root.querySelector('.pack-lines')?.textContent ?? '';
    expect(lines).toContain('▇▇');
    expect(lines).not.toContain(language === 'en' ? 'coins' : '点券');
    const { report, files } = await save(page);
    expect(report).toMatchObject({ verdict: 'whole', about: { masked: true, receiver: 'school' } });
    for (const { name } of files)
      expect(textIn(files, name)).not.toContain(language === 'en' ? 'coins' : '点券');
  });

  it('adds an account that was typed in, and says that it was', async () => {
    const page = await open();
    await page.change('.fields input[type=text]', 'UID 778812');
    const { files } = await save(page);
    expect(textIn(files, 'summary.html')).toMatch(
      language === 'en' ? /UID 778812 \(added by hand/ : /UID 778812（由保存人/,
    );
  });

  it('adds a 证据清单 for mainland China only', async () => {
    const page = await open();
    await page.change('#country', 'CN');
    const { files } = await save(page);
    expect(files.map(({ name }) => name)).toContain('evidence-list-cn.html');
  });

  it('asks for nothing but what it shows and signs, and tells the guardian’s log nothing', async () => {
    const page = await open();
    await save(page);
    expect(new Set(page.state.asked.map(({ kind }) => kind))).toEqual(
      new Set([
        'incidents/list',
        'incidents/get',
        'settings/get',
        'evidence/gather',
        'evidence/key',
        'evidence/sign',
      ]),
    );
  });

  it('says so where nothing was kept, and leads to help', async () => {
    const page = await showPretend(App, language, {
      prepare: (state) => {
        state.incidents = [];
      },
    });
    expect(page.root.textContent).toContain(text('evidenceNothing'));
    expect(page.root.querySelector('main a[href$="help/index.html"]')).toBeTruthy();
  });
});
