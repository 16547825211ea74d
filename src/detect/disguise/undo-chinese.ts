import type { Spelling } from '../fold';
import { joinApart } from './join-apart';
import { undoDialect } from './undo-dialect';
import { undoEmoji } from './undo-emoji';
import { undoHomophones } from './undo-homophones';
import { undoLetters } from './undo-letters';
import { undoPinyin } from './undo-pinyin';
import { undoSplit } from './undo-split';
import { undoStretched } from './undo-stretched';

/** What reads what, in this order: each step sees the characters the ones before it made. */
const steps = [
  joinApart,
  undoStretched,
  undoSplit,
  undoEmoji,
  undoDialect,
  undoLetters,
  undoPinyin,
  undoDialect,
  undoHomophones,
];

/** Undoes how Chinese is disguised: parted, split, in pictures, letters, digits, regional words and sounds. */
export function undoChinese(folded: Spelling): Spelling {
  return steps.reduce((spelling, step) => step(spelling), folded);
}
