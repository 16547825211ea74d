import { waitForChat } from './wait-for-chat';

// Everything heavy is behind the imports: an ordinary page pays for one look and falls asleep again.
waitForChat(
  async () => (await import('./find-here')).findHere,
  async (found) => (await import('./wake-reader')).wakeReader(found),
);
