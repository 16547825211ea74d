import type { Language } from '../model';
import { hidesChinese } from './disguise/hides-chinese';
import { undoChinese } from './disguise/undo-chinese';
import { undoEnglish } from './disguise/undo-english';
import { fold, foldsLetters, type Spelling } from './fold';
import { englishVocabulary } from './vocabulary';

/**
 * The words of a text as they are weighed: case, width, accents and traditional characters made plain, disguises undone, and
 * in English short forms and words written together spelled out, so that what was learned of "you" holds for "u".
 * Undefined for Chinese that stands so already. `undone`: what the rules have undone of it.
 */
export function plainWords(text: string, language: Language, undone?: Spelling): Spelling | undefined {
  if (undone) return undone;
  if (language === 'en') return undoEnglish(fold(text), englishVocabulary);
  if (hidesChinese(text, true)) return undoChinese(fold(text));
  return foldsLetters(text) ? fold(text) : undefined;
}
