import type { LeftOut } from './left-out';
import type { PackWord, Say } from './pack-words';

const sentences: Record<LeftOut['what'], [what: PackWord, why: PackWord]> = {
  Pictures: ['leftPictures', 'leftPicturesWhy'],
  Around: ['leftAround', 'leftAroundWhy'],
  Marks: ['leftMarks', 'leftMarksWhy'],
  Record: ['leftRecord', 'leftRecordWhy'],
  Ids: ['leftIds', 'leftIdsWhy'],
  Address: ['leftAddress', 'leftAddressWhy'],
  Chain: ['leftChain', 'leftChainWhy'],
  Others: ['leftOthers', 'leftOthersWhy'],
  NoWords: ['leftNoWords', 'leftNoWordsWhy'],
  Reasons: ['leftReasons', 'leftReasonsWhy'],
  Cut: ['leftCut', 'leftCutWhy'],
  Csv: ['leftCsv', 'leftCsvWhy'],
};

/** One entry of the log of what was left out, in words. */
export function sayLeftOut(entry: LeftOut, say: Say): { what: string; why: string } {
  const { what: id, ...values } = entry as { what: LeftOut['what'] } & Record<string, number | string>;
  const [what, why] = sentences[id];
  const one = entry.what === 'Others' && entry.n === 1;
  return { what: say(one ? 'leftOthersOne' : what, values), why: say(why, values) };
}
