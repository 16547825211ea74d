// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AskFunction } from '../../src/browser/requests';
import { languages } from '../../src/model';
import { App } from '../../src/pages/verify/App';
import { pretendPack } from '../evidence/pretend-pack';
import { pretendText } from './pretend-text';
import { showPretend } from './show-pretend';

afterEach(() => document.body.replaceChildren());

const patiently = { timeout: 20_000 };

const givenFile = (root: HTMLElement, bytes: Uint8Array<ArrayBuffer>, name = 'pack.zip') => {
  const input = root.querySelector<HTMLInputElement>('#pack');
  Object.defineProperty(input, 'files', { value: [new File([bytes], name)], configurable: true });
  act(() => void input?.dispatchEvent(new Event('change', { bubbles: true })));
};

describe.each(languages)('the page that checks packs in %s', (language) => {
  const text = pretendText(language);
  const verdictOf = async (bytes: Uint8Array<ArrayBuffer>, name?: string) => {
    const page = await showPretend(App, language);
    givenFile(page.root, bytes, name);
    await vi.waitFor(() => expect(page.root.querySelector('.verdict')).toBeTruthy(), patiently);
    return page;
  };

  it('says of a whole pack that it is whole, and shows the same reasons again', async () => {
    const { bytes, fingerprint } = await pretendPack(language);
    const { root, state } = await verdictOf(bytes);
    expect(root.querySelector('.verdict-whole')).toBeTruthy();
    expect(root.textContent).toContain(fingerprint);
    expect(root.textContent).toContain(text('verifyOtherKey'));
    await vi.waitFor(() => expect(root.querySelectorAll('.again')).toHaveLength(4), patiently);
    expect(state.asked.map(({ kind }) => kind)).toEqual(['evidence/key']);
  });

  it('names what was changed', async () => {
    const { bytes } = await pretendPack(language);
    const at = Buffer.from(bytes).indexOf('<main>');
    bytes[at] = (bytes[at] as number) ^ 1;
    const { root } = await verdictOf(bytes);
    expect(root.querySelector('.verdict-changed .problems')?.textContent).toMatch(/README\.html/);
  });

  it('says plainly what is no pack, and shows no name that would deceive', async () => {
    const { root } = await verdictOf(new TextEncoder().encode('hello'), 'x\u202Epiz.exe');
    expect(root.querySelector('.verdict-not-a-pack')).toBeTruthy();
    expect(root.textContent).not.toContain('\u202E');
  });

  it('checks without the background as well', async () => {
    const { bytes } = await pretendPack(language);
    const ask: AskFunction = async () => Promise.reject(new Error('no answer'));
    const page = await showPretend((props) => <App {...props} ask={ask} />, language);
    givenFile(page.root, bytes);
    await vi.waitFor(() => expect(page.root.querySelector('.verdict-whole')).toBeTruthy(), patiently);
    expect(page.root.textContent).not.toContain(text('verifyOtherKey'));
  });
});
