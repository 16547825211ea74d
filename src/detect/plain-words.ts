import type { Language } from '../model';
import { hidesChinese } from './disguise/hides-chinese';
import { undoChinese } from './disguise/undo-chinese';
import { undoEnglish } from './disguise/undo-english';
import { fold, foldsLetters, type Spelling } from './fold';
import { withoutQuoted } from './quoted';
import { englishVocabulary } from './vocabulary';

/**
 * The words of a text as they are weighed: case, width, accents and traditional characters made plain, disguises undone, and
 * in English short forms and words written together spelled out, so that what was learned of "you" holds for "u". What is
 * quoted is left out, for it is reported and not said. Undefined for Chinese that stands so already. `undone`: what the rules have undone of it.
 */
export function plainWords(text: string, language: Language, undone?: Spelling): Spelling | undefined {
  const plain = undone ?? madePlain(text, language);
  if (withoutQuoted(plain?.text ?? text) === (plain?.text ?? text)) return plain;
  const spelled = plain ?? fold(text);
  return { ...spelled, text: withoutQuoted(spelled.text) };
}

function madePlain(text: string, language: Language): Spelling | undefined {
  if (language === 'en') return undoEnglish(fold(text), englishVocabulary);
  if (hidesChinese(text, true)) return undoChinese(fold(text));
  return foldsLetters(text) ? fold(text) : undefined;
}
