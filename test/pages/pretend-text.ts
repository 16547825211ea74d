import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { Language } from '../../src/model';
import type { Text } from '../../src/ui/text-prop';

const books: Record<Language, Record<string, { message: string }>> = { en, zh };

/** What browser.i18n.getMessage does: `$1` to `$9` are filled in, a key without a message stays a key. */
export const pretendText =
  (language: Language): Text =>
  (key, ...subs) =>
    books[language][key]?.message.replace(/\$([1-9])/g, (_, place) => subs[Number(place) - 1] ?? '') ?? key;
