import { Lexicon } from './lexicon';
import { rulebook } from './rulebook';

/** Words of all rules of both languages. */
export const lexicon = new Lexicon(rulebook.words);
