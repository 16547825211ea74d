import { answerHowItGoes, longUnseen, readingOfNothing } from './how-it-goes';
import { waitForChat } from './wait-for-chat';

// Everything heavy is behind the imports: an ordinary page pays for one look and falls asleep again.
answerHowItGoes();
const stillWaiting = waitForChat(
  async () => (await import('./find-here')).findHere,
  async (found) => (await import('./wake-reader')).wakeReader(found),
);

// A described chat that stays unseen must not pass for one that is watched. Frames of it may well have none.
if (window === window.top)
  setTimeout(async () => {
    if (!stillWaiting() || readingOfNothing().state !== 'unreadable') return;
    const { ask } = await import('../browser/ask');
    await ask('reading/tell', readingOfNothing()).catch(() => undefined);
  }, longUnseen);
