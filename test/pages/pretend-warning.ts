import { numbersToCall } from '../../src/help/numbers-to-call';
import { concernOf, type Kind, type Language, type Level } from '../../src/model';
import type { WarningCardProps } from '../../src/ui/WarningCard';
import { pretendIncidents } from './pretend-incidents';
import { pretendWhy } from './pretend-why';

/** What the content script would hand to the card for one of the pretend incidents. */
export const pretendWarning = (
  language: Language,
  kind: Kind,
  level: Level,
): Omit<WarningCardProps, 'text' | 'onAnswer'> => {
  const stories = pretendIncidents(language, 1_790_000_000_000);
  const story = stories.find((each) => each.kind === kind) ?? stories[0];
  if (!story) throw new Error('there are pretend incidents');
  const { id: incident, people, reasons, at, messages } = story;
  return {
    warning: { incident, concern: concernOf(kind), kind, level, people, reasons, at },
    numbers: numbersToCall(language === 'en' ? 'GB' : 'CN', { audience: 'minor' }),
    excerpts: reasons.map(({ message, author }) => ({
      text: messages.find(({ id }) => id === message)?.text ?? '',
      author: author.name,
    })),
    why: reasons.map(({ rule }) => pretendWhy(language)(rule) ?? ''),
  };
};
