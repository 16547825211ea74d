/** A Chinese character of one unit; NaN, as `charCodeAt` gives beyond the text, is none. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff);

/** A Latin letter or digit of folded text. */
export const isLatin = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** At least one character for every two Latin words: Chinese with words mixed in, not the other way round. */
export function isChinese(text: string): boolean {
  let characters = 0;
  let words = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) characters++;
    else if (isLatin(unit) && !isLatin(text.charCodeAt(at + 1))) words++;
  }
  return characters > 0 && characters * 2 >= words;
}
