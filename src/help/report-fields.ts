import type { Language } from '../model';
import { blackedOut } from './black-out';
import type { Mask } from './mask-names';
import type { ReceiverForm } from './receivers';
import {
  type DoneId,
  type FactId,
  factIds,
  type ReportChoices,
  type ReportInput,
  type ReportLine,
} from './report-input';
import { fill, joined, numbered, timeText, words } from './report-words';

/** Everything one field needs; the input in it is already cut to what the person chose. */
export interface Draft {
  input: ReportInput;
  choices: ReportChoices;
  form: ReceiverForm;
  language: Language;
  /** Lines that may be quoted, oldest first. */
  quoted: ReportLine[];
  mask: Mask;
  /** The name to write for whoever wrote a line. */
  speaker: (line: ReportLine) => string;
}

type Field = (draft: Draft) => string;

const phrase = (draft: Draft, id: keyof typeof words.phrases, values?: Record<string, string | number>) =>
  fill(words.phrases[id][draft.language], values);

const kindsText = (draft: Draft) =>
  joined(
    draft.input.kinds.map((kind) => words.kinds[kind][draft.language]),
    draft.language,
  );

const reporters = {
  minor: 'reporterMinor',
  guardian: 'reporterGuardian',
  teacher: 'reporterTeacher',
} as const;

const reporter: Field = (draft) =>
  [
    phrase(draft, reporters[draft.choices.reporter]),
    phrase(draft, 'contact', { contact: draft.choices.contact?.trim() || phrase(draft, 'missing') }),
  ].join(phrase(draft, 'comma'));

const child: Field = (draft) => {
  const { childAge, childName, showChildName } = draft.choices;
  const name = showChildName && childName?.trim();
  const age = childAge === undefined ? phrase(draft, 'missing') : String(childAge);
  return [
    phrase(draft, 'childAge', { age }),
    name ? phrase(draft, 'childName', { name }) : phrase(draft, 'childNameKept'),
  ].join(phrase(draft, 'comma'));
};

const place: Field = (draft) => {
  const title = draft.mask(draft.input.conversation).trim();
  return title ? phrase(draft, 'place', { site: draft.input.site, title }) : draft.input.site;
};

// An address often carries the name of an account; where names are hidden and it does, it stays out.
const address: Field = (draft) => {
  if (!draft.choices.showAddress || !draft.input.url) return '';
  let readable = draft.input.url;
  try {
    readable = decodeURIComponent(readable);
  } catch {
    // A broken escape sequence: compare the address as it is.
  }
  return draft.mask(readable) === readable ? draft.input.url : '';
};

const people: Field = (draft) =>
  joined([...new Set(draft.input.people.map((name) => draft.mask(name)))], draft.language);

const when: Field = (draft) => {
  const times = draft.quoted.length ? draft.quoted.map((line) => line.at) : [draft.input.at];
  const from = timeText(Math.min(...times), draft.choices.timeZone);
  const to = timeText(Math.max(...times), draft.choices.timeZone);
  return from === to ? from : phrase(draft, 'whenSpan', { from, to });
};

/** "Nothing was changed" may only be said where nothing was: the rules of evidence ask for it. */
const isChanged = (draft: Draft): boolean =>
  draft.quoted.some(
    (line) =>
      draft.mask(line.text) !== line.text ||
      (line.from !== 'child' && line.name !== '' && draft.speaker(line) !== line.name.trim()),
  );

const what: Field = (draft) =>
  phrase(draft, draft.choices.reporter === 'minor' ? 'whatMinor' : 'what', {
    site: draft.input.site,
    kinds: kindsText(draft),
    count: phrase(
      draft,
      !draft.quoted.length ? 'countNone' : isChanged(draft) ? 'countChanged' : 'countQuoted',
    ),
  });

const answered = (draft: Draft, ids: readonly FactId[]) =>
  ids.flatMap((id) => {
    const answer = draft.choices.facts?.[id];
    if (answer === undefined) return [];
    return [
      phrase(draft, 'factLine', {
        fact: words.facts[id][draft.language],
        answer: phrase(draft, answer ? 'yes' : 'no'),
      }),
    ];
  });

const doneText = (draft: Draft, ids: readonly DoneId[]) =>
  joined(
    ids.map((id) => words.done[id][draft.language]),
    draft.language,
  );

const quotedWords: Field = (draft) => {
  if (draft.quoted.length === 0) return phrase(draft, 'wordsKept');
  const lines = draft.quoted.map((line, index) =>
    phrase(draft, 'line', {
      n: index + 1,
      time: timeText(line.at, draft.choices.timeZone),
      name: draft.speaker(line),
      text: draft.mask(line.text).replace(/\s*\n\s*/g, ' / '),
    }),
  );
  const left = draft.input.lines.length - draft.quoted.length;
  if (left > 0) lines.push(phrase(draft, 'linesLeftOut', { left, all: draft.input.lines.length }));
  if (!draft.choices.showNames) lines.push(phrase(draft, 'namesMasked'));
  if (lines.some((line) => line.includes(blackedOut)))
    lines.push(phrase(draft, 'wordsHidden', { sign: blackedOut }));
  return lines.join('\n');
};

const laws: Field = (draft) => {
  const valid = (draft.form.laws ?? [])
    .map((id) => words.laws[id])
    .filter((law) => law?.country === draft.choices.country)
    .filter((law) => !law?.concern || law.concern === draft.input.concern);
  return numbered(valid.flatMap((law) => (law ? [law[draft.language]] : [])));
};

/** Fields by the id they have in report-forms.json. An empty value: nothing is known or nothing is shared. */
export const fieldValues: Record<string, Field> = {
  reporter,
  child,
  place,
  address,
  people,
  when,
  what,
  laws,
  category: (draft) => phrase(draft, 'category', { kinds: kindsText(draft) }),
  facts: (draft) => answered(draft, factIds).join('\n'),
  money: (draft) => answered(draft, ['money']).join('\n'),
  words: quotedWords,
  originals: (draft) => phrase(draft, 'originals'),
  done: (draft) => doneText(draft, draft.choices.done ?? []),
  told: (draft) =>
    doneText(
      draft,
      (draft.choices.done ?? []).filter((id) => id.startsWith('told-')),
    ),
  asks: (draft) =>
    numbered(draft.form.asks.flatMap((id) => (words.asks[id] ? [words.asks[id][draft.language]] : []))),
  bring: (draft) => phrase(draft, 'bring'),
  'not-included': (draft) => phrase(draft, 'notIncluded'),
  identity: () => '',
  'previous-case': () => '',
  'platform-report': () => '',
  adult: () => '',
};

/** Left out altogether when empty; the others become a place to fill in. */
export const optionalFields = new Set(['laws', 'facts', 'done', 'address', 'money', 'people']);
