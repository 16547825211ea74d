import { conversations } from './conversation-section';
import { ownKinds, warningKinds } from './kind-sections';
import { disguises, labels, mixedLanguages } from './label-sections';
import type { MeasuredCorpus } from './measure-corpora';
import { worstRules } from './rule-sections';
import type { Section } from './section';

/** The tables after the overview, empty ones left out. */
export function sectionsOf(measured: readonly MeasuredCorpus[]): Section[] {
  const from = (origin: string): MeasuredCorpus[] =>
    measured.filter(({ corpus }) => corpus.origin === origin);
  return [
    ...mixedLanguages(measured),
    ...labels(from('other')),
    ...disguises(from('other')),
    ...ownKinds(from('seen'), 'Our own cases by kind'),
    ...warningKinds(from('other')),
    ...conversations(measured),
    ...worstRules(measured, 15),
  ];
}
