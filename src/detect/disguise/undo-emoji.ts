import type { Spelling } from '../fold';
import { isChinese, isHan } from '../han';
import { rulebook } from '../rulebook';
import { isKnownPhrase, isOrdinary } from './known-phrases';
import { makesKnown } from './makes-known';
import { Rewriting } from './rewrite';

const readings = new Map(
  Object.entries(rulebook.disguises.emoji).map(([sign, read]) => [sign, read.split('/')] as const),
);
const firstUnits = new Uint8Array(0x10000);
for (const sign of readings.keys()) firstUnits[sign.charCodeAt(0)] = 1;
/** A picture that stands for a character may begin with that unit. */
export const isPicture = (unit: number): boolean => firstUnits[unit] === 1;

/** Feelings and flourishes, which stand between words without being any, unless a known phrase comes out. */
const flourishes = new Set([
  ...'😂🤣😁😊😭😢😡😤🙄😏😴💤😷🤒🥶🥵🤯🤬🙏💪👍🎉🎈🎂🍰💋😘😍🌹🌸💐🌈🌙🌛☀🌞⭐💔🔥💃👀🙈🙉🙊🎵🎤👌✅❌',
]);
/** Laughter is read only in a text that is full of pictures. */
const laughter = new Set([...'😂🤣😁😊']);
/** Said of what somebody did, never what somebody is called. */
const disgust = new Set([...'🤮🤢💥']);
/** Before one of these a picture at the end is what somebody is called. */
const calling = /(?:你(?:们|个|这个|这种|这|真是|就是|是|像|的)?|是个?|[只头条群坨当像]|这个|那个|[打变]成)$/;

interface Sign {
  at: number;
  end: number;
  read: readonly string[];
  flourish: boolean;
  laughter: boolean;
  disgust: boolean;
}

/** Pictures as the characters they stand for, where a sentence of characters goes on through them. */
export function undoEmoji(spelling: Spelling): Spelling {
  const { text } = spelling;
  const signs = signsIn(text);
  if (signs.length === 0 || !isChinese(text)) return spelling;
  const within = signs.filter((sign, i) => !sign.flourish && between(text, signs, i)).length;
  const rewriting = new Rewriting(spelling);
  let left = '';
  let copied = 0;
  signs.forEach((sign, i) => {
    left = (left + text.slice(copied, sign.at)).slice(-4);
    copied = sign.end;
    const right = readOn(text, signs, i);
    // A cake behind a wish is a flourish, though rules know cakes: only what stands beside it makes it a word.
    const known = sign.laughter
      ? undefined
      : sign.read.find((read) => makesKnown(left, read, right) && !(sign.flourish && isKnownPhrase(read)));
    const read = known ?? sign.read.find((option) => isBeside(left, option, right)) ?? sign.read[0] ?? '';
    const plain =
      known !== undefined ||
      (!sign.flourish && (within > 2 || between(text, signs, i) || (!sign.disgust && calling.test(left)))) ||
      (within > 2 && between(text, signs, i));
    if (!plain) return;
    rewriting.replace(read, sign.at, sign.end);
    left = (left + read).slice(-4);
  });
  return rewriting.done();
}

/** An ordinary word comes out with the character before or after. */
const isBeside = (left: string, read: string, right: string): boolean =>
  isOrdinary(left.charCodeAt(left.length - 1), read.charCodeAt(0)) ||
  isOrdinary(read.charCodeAt(read.length - 1), right.charCodeAt(0));

function signsIn(text: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    const end = at + (point > 0xffff ? 2 : 1);
    if (point > 0x2000 && !isHan(point)) {
      const sign = text.slice(at, end);
      const read = readings.get(sign);
      if (read)
        signs.push({
          at,
          end,
          read,
          flourish: flourishes.has(sign),
          laughter: laughter.has(sign),
          disgust: disgust.has(sign),
        });
    }
    at = end;
  }
  return signs;
}

/** Characters, or another picture and then characters, on both sides. */
function between(text: string, signs: readonly Sign[], i: number): boolean {
  const { at, end } = signs[i] as Sign;
  const [before, after] = [signs[i - 1], signs[i + 1]];
  return (
    (isHan(text.charCodeAt(at - 1)) || (before?.end === at && isHan(text.charCodeAt(before.at - 1)))) &&
    (isHan(text.charCodeAt(end)) || (after?.at === end && isHan(text.charCodeAt(after.end))))
  );
}

/** Up to three characters after the sign, pictures right after it read as well. */
function readOn(text: string, signs: readonly Sign[], i: number): string {
  let right = '';
  let at = (signs[i] as Sign).end;
  for (let next = i + 1; right.length < 3; next++) {
    const sign = signs[next];
    const stop = sign ? sign.at : text.length;
    right += text.slice(at, Math.min(stop, at + 3));
    if (!sign || right.length >= 3 || stop > at + 3) break;
    right += sign.read[0];
    at = sign.end;
  }
  return right.slice(0, 3);
}
