import { holdRulebook } from '../../src/detect/held-rulebook';
import { joinBook } from '../../src/detect/packed-book';
import { languages } from '../../src/model';
import { pack } from '../make-rulebook';
import { numberRules } from '../rulebook/number-rules';
import { plainRules } from '../rulebook/plain-rules';
import { readRuleFiles } from '../rulebook/read-rules';
import { linesToTry } from './lines-to-try';

export interface Unused {
  rule: string;
  /** The entry of `match` as it is written. */
  pattern: string;
}

const nameOf = (rule: string, alternative: number): string => `${rule}#${alternative}`;

/** A rulebook in which each entry of `match` is a rule of its own: the reader itself stops at a rule's first match. */
function holdAlternatives(): void {
  const plain = languages.map(plainRules).map((one) => ({
    ...one,
    rules: one.rules.flatMap((rule) =>
      rule.match.map((node, at) => ({ ...rule, id: nameOf(rule.id, at), match: [node] })),
    ),
  }));
  const book = numberRules(plain);
  holdRulebook(pack(joinBook({ version: 'alternatives', ...book.head }, book.sections)));
}

/** Entries of `match` that no line we have ever wakes. Must run before anything else has loaded the reader. */
export async function unusedAlternatives(): Promise<{ unused: Unused[]; all: number }> {
  holdAlternatives();
  const { readInSteps } = await import('../../src/detect/read-cues');
  const woken = new Set<string>();
  for (const language of languages)
    for (const text of linesToTry(language))
      for (const role of ['other', 'self'] as const)
        for (const { raw } of readInSteps(text, { role, name: role }, { company: true }).readings)
          for (const cue of raw) woken.add(cue.rule);
  const alternatives = languages.flatMap((language) =>
    readRuleFiles(language).flatMap(({ content }) =>
      content.rules.flatMap(({ id, match }) =>
        match.map((pattern, at) => ({ rule: id, pattern, name: nameOf(id, at) })),
      ),
    ),
  );
  return {
    unused: alternatives
      .filter(({ name }) => !woken.has(name))
      .map(({ rule, pattern }) => ({ rule, pattern })),
    all: alternatives.length,
  };
}
