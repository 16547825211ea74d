import { waitForChat } from './wait-for-chat';

// Everything heavy is behind the imports: an ordinary page pays for one look and falls asleep again.
waitForChat(
  async () => (await import('./find-here')).findHere,
  async () => {
    const { ask } = await import('../browser/ask');
    const { holdRulebook } = await import('../detect/held-rulebook');
    // The rules come from the background, so that only pages with a conversation carry them.
    holdRulebook(await ask('rules/book'));
    await (await import('./read-page')).readPage();
  },
);
