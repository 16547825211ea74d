import { type ComponentType, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Language } from '../../src/model';
import type { PageProps } from '../../src/pages/page-props';
import { type PretendState, pretendAsk, pretendState } from './pretend-ask';
import { pretendText } from './pretend-text';
import { pretendWhy } from './pretend-why';

export interface Shown {
  root: HTMLElement;
  state: PretendState;
  /** How often "leave quickly" was pressed. */
  left: () => number;
  /** Presses what reads exactly so, and waits until the page has settled. */
  press: (label: string) => Promise<void>;
  /** Files given to the browser. */
  saved: { name: string; content: string }[];
  /** Waits until the page has settled. */
  settled: () => Promise<void>;
  /** Changes a field and waits. */
  change: (selector: string, value: string | boolean) => Promise<void>;
}

/** A press asks, the answer draws, and what was drawn asks again: three rounds see the end of it. */
const settle = async () => {
  for (let round = 0; round < 3; round++)
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
};

/** Shows a page with pretend answers; `prepare` may change them before anything is asked. */
export const showPretend = async (
  App: ComponentType<PageProps>,
  language: Language,
  options: {
    query?: string;
    notifications?: boolean;
    sites?: boolean[];
    prepare?: (state: PretendState) => void;
  } = {},
): Promise<Shown> => {
  const state = pretendState(language, Date.now());
  options.prepare?.(state);
  const root = document.body.appendChild(document.createElement('div'));
  let left = 0;
  const saved: { name: string; content: string }[] = [];
  const props: PageProps = {
    ask: pretendAsk(state),
    text: pretendText(language),
    why: pretendWhy(language),
    leave: () => {
      left += 1;
    },
    version: '0.1.0',
    allowNotifications: async () => options.notifications ?? true,
    saveFile: (name, content) => void saved.push({ name, content: String(content) }),
    sites: {
      mayRead: async () => options.sites?.[0] ?? true,
      allow: async () => options.sites?.[1] ?? true,
    },
    query: new URLSearchParams(options.query),
  };
  act(() => render(<App {...props} />, root));
  await settle();
  return {
    root,
    state,
    left: () => left,
    saved,
    settled: settle,
    async press(label) {
      const found = [...root.querySelectorAll<HTMLElement>('button, summary')].find(
        (each) => each.textContent?.trim() === label,
      );
      if (!found) throw new Error(`nothing to press reads "${label}"`);
      act(() => found.click());
      await settle();
    },
    async change(selector, value) {
      const field = root.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`no field ${selector}`);
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
      act(() => {
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
      });
      await settle();
    },
  };
};
