import { waitForChat } from './wait-for-chat';

// Everything heavy is behind the import: an ordinary page pays for one look and falls asleep again.
waitForChat(async (life) => {
  const { readPage } = await import('./read-page');
  await readPage(life);
});
