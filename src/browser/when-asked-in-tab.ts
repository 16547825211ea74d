import type { TabQuestion } from './tab-questions';

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: { id?: string }, respond: Respond) => void;
interface Runtime {
  id?: string;
  onMessage: { addListener(listener: Listener): void };
}

/** Answers the background in a tab. Without the wrapper of the API, which alone takes 2 ms in every page. */
export function whenAskedInTab(answers: Record<TabQuestion, () => unknown>): void {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { runtime?: Runtime } | undefined
  >;
  const runtime = (browser ?? chrome)?.runtime;
  runtime?.onMessage.addListener((message, sender, respond) => {
    const kind = (message as { kind?: unknown } | null)?.kind;
    if (sender.id !== runtime.id || typeof kind !== 'string' || !Object.hasOwn(answers, kind)) return;
    respond(answers[kind as TabQuestion]());
  });
}
