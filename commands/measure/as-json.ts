import type { MeasuredCorpus } from './measure-corpora';
import { ratesOf } from './rates';
import { ruleResults } from './rule-sections';

/** Everything counted, without times, so that the same rules on the same corpora give the same text. */
export function asJson(rules: string, measured: readonly MeasuredCorpus[]): string {
  const corpora = measured.map(({ corpus, tally }) => {
    const { rules: _, ...counts } = tally;
    return { name: corpus.name, origin: corpus.origin, rates: ratesOf(tally.all), ...counts };
  });
  return JSON.stringify({ rules, corpora, byRule: ruleResults(measured) }, null, 2);
}
