import type { Answer } from '../../src/browser/requests';
import { inTab, room, send, threat } from './in-a-worker';

/** Reports of a threat each, all at once, each of a conversation of its own, from so many tabs and sites. */
export const floodOfQuestions = (count: number, tabs: number): Promise<Answer[]> =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      send(
        'cues/seen',
        { conversation: { ...room, id: `r${i}` }, reports: [threat(`m${i}`)] },
        inTab(i % tabs, { url: `https://site${i % tabs}.example/` }),
      ),
    ),
  );
