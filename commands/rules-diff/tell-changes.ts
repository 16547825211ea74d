import { asText, type Section } from '../measure/section';
import type { VerdictChange } from './verdict-change';

const sorts = ['gained', 'lost'] as const;

interface Sum {
  gainedRightly: number;
  gainedWrongly: number;
  lostRightly: number;
  lostWrongly: number;
  moved: number;
}

const nothing = (): Sum => ({
  gainedRightly: 0,
  gainedWrongly: 0,
  lostRightly: 0,
  lostWrongly: 0,
  moved: 0,
});

/** A warning gained is right where the case should warn, a warning lost where it should not. */
function add(sum: Sum, { sort, item: { y } }: VerdictChange): void {
  if (sort === 'gained') sum[y === 1 ? 'gainedRightly' : 'gainedWrongly']++;
  else if (sort === 'lost') sum[y === 0 ? 'lostRightly' : 'lostWrongly']++;
  else sum.moved++;
}

function sums(
  changes: readonly VerdictChange[],
  keysOf: (change: VerdictChange) => string[],
): Map<string, Sum> {
  const byKey = new Map<string, Sum>();
  for (const change of changes)
    for (const key of keysOf(change)) {
      const sum = byKey.get(key) ?? nothing();
      byKey.set(key, sum);
      add(sum, change);
    }
  return byKey;
}

const head = ['gained rightly', 'wrongly', 'lost rightly', 'wrongly', 'moved'];

function table(title: string, about: string, first: string, byKey: Map<string, Sum>): Section {
  return {
    title,
    about,
    head: [first, ...head],
    rows: [...byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, sum]) => [key, ...Object.values(sum).map((count) => (count === 0 ? '–' : String(count)))]),
  };
}

function caseLine({ corpus, item, before, after, rules, text }: VerdictChange): string {
  const should = item.y === 1 ? 'should warn' : 'should not';
  return `  ${corpus} ${item.id} (${should}) [${item.label}] ${before} → ${after} by ${rules.join(', ')}: ${text.slice(0, 200)}`;
}

/** Tells what changed: sums by corpus and rule, then the cases, at most `most` of each sort. Held ones are only summed. */
export function tellChanges(changes: readonly VerdictChange[], most: number): string {
  if (changes.length === 0) return 'No verdict changed.';
  const open = changes.filter(({ held }) => !held);
  const parts = [
    asText(
      table(
        'By corpus',
        'Cases whose warnings changed.',
        'corpus',
        sums(changes, ({ corpus }) => [corpus]),
      ),
    ),
  ];
  if (open.length > 0)
    parts.push(
      asText(
        table(
          'By rule',
          'Rules that tipped the warnings that came, or those that went; held cases left out.',
          'rule',
          sums(open, ({ rules }) => rules),
        ),
      ),
    );
  for (const sort of [...sorts, 'moved'] as const) {
    const cases = open.filter((change) => change.sort === sort);
    if (cases.length === 0 || most === 0) continue;
    const more = cases.length > most ? `, ${most} of ${cases.length} (--all shows every one)` : '';
    parts.push(`\n${sort}${more}`, ...cases.slice(0, most).map(caseLine));
  }
  return parts.join('\n');
}
