import type { Corpus } from '../measure/corpus';
import { linesOf } from '../measure/corpus';
import type { Reader } from './readers';

/** Of the cases that should warn and of those that should not, how many did. */
export interface Judged {
  corpus: string;
  right: number;
  bad: number;
  wrong: number;
  good: number;
}

/** Rows of each corpus that are judged; the slowest package needs minutes for more. */
const most = 2000;

interface Row {
  y: 0 | 1;
  messages: { author: string; text: string }[];
}

/** Whether the reader, or for us a warning of the whole chain, finds each case; lists take any message of the case. */
export async function judgeCorpora(reader: Reader, corpora: readonly Corpus[]): Promise<Judged[]> {
  const reads = await reader.load();
  const warns = reader.package ? undefined : await ourWarning();
  return corpora.map((corpus) => {
    const judged: Judged = { corpus: corpus.name, right: 0, bad: 0, wrong: 0, good: 0 };
    const lines = linesOf(corpus);
    const step = Math.max(1, lines.length / most);
    for (let at = 0; at < lines.length; at += step) {
      const line = lines[Math.floor(at)] as string;
      const row = JSON.parse(line) as Row;
      const flagged = warns
        ? warns(line)
        : row.messages.some(({ author, text }) => author !== 'me' && reads(text));
      judged[row.y === 1 ? 'bad' : 'good']++;
      if (flagged) judged[row.y === 1 ? 'right' : 'wrong']++;
    }
    return judged;
  });
}

async function ourWarning(): Promise<(line: string) => boolean> {
  const { scanLine } = await import('../scan/scan-line');
  return (line) => {
    const answer = scanLine(line, 0, { notices: false });
    return 'alerts' in answer && answer.alerts.length > 0;
  };
}
