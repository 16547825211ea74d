import type { PageAsker } from '../browser/asker';
import { outlineOfFrame } from '../browser/tab-questions';
import { version } from '../browser/version';
import { frameMeant } from './readings';

/** For whoever mends the reader: how the page in front is built and how far we got, in English and without its words. */
export async function reportReading(asker: PageAsker): Promise<string> {
  const meant = await frameMeant(asker);
  if (!meant) return '';
  const { reading, host, tab, frame } = meant;
  const outline = await outlineOfFrame(tab, frame);
  return [
    `Alongside ${version()}: how a page is read`,
    `page: ${host || 'not told'}${frame === 0 ? '' : ', in a frame'}`,
    `described as: ${reading.site}, ${reading.confirmedOn ? `confirmed ${reading.confirmedOn}` : 'never confirmed'}${reading.restsOn ? `, by ${reading.restsOn}` : ''}`,
    `state: ${reading.state}, ${reading.messages} messages`,
    '',
    'How it is built (lengths stand for words, # for digits):',
    outline || 'the page did not answer',
  ].join('\n');
}
