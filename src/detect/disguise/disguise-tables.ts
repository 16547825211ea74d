/** What undoing Chinese disguises needs; made by `commands/rulebook/disguise-tables.ts` and part of the rulebook. */
export interface DisguiseTables {
  /** Regional words and set spellings, and the plain ones for them. */
  dialect: Record<string, string>;
  /** Latin words the Chinese rules name; inside Chinese they are left to the rules, unless they are `strong`. */
  latin: string;
  split: { radicals: string; parts: Record<string, string> };
  emoji: Record<string, string>;
  /** Pictures read as English words after one of `before` or before one of `after`; some otherwise before `selves`. */
  pictures: {
    before: string;
    after: string;
    selves: string;
    toSelves: Record<string, string>;
    words: Record<string, string>;
  };
  letters: {
    initials: Record<string, string>;
    english: Record<string, string>;
    phrases: Record<string, string>;
    digits: Record<string, string>;
    /** Initials and digits that need no characters beside them. */
    strong: string[];
  };
  syllables: { characters: Record<string, string>; english: string[] };
  sounds: { characters: string; syllables: string; sounds: string };
  ordinary: string;
  /** Ordinary English words that would be taken for slips or words written together. */
  ordinaryEnglish: string;
  /** Characters not taken for others that sound like them, except in strong phrases. */
  common: string;
  /**
   * Phrases rules know; the first `strong` of them are recognised though every character is another one, those of
   * `plain` never by sound.
   */
  known: { phrases: string[]; strong: number; plain: string[] };
}
