import type { Language } from '../model';
import { blackOut } from './black-out';
import { maskNames } from './mask-names';
import { formOf, languageOf, type ReceiverForm } from './receivers';
import { type Draft, fieldValues, optionalFields } from './report-fields';
import type { Report, ReportChoices, ReportField, ReportInput, ReportLine } from './report-input';
import { fill, words } from './report-words';

const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

/** Names to replace, and by what: nothing for those the person agreed to show. */
function masks(input: ReportInput, choices: ReportChoices, language: Language): Map<string, string> {
  const names = new Map<string, string>();
  if (!choices.showNames) {
    const others = input.lines.filter((line) => line.from !== 'child').map((line) => line.name);
    for (const name of new Set([...input.people, ...others])) {
      if (!name.trim()) continue;
      names.set(name, fill(words.phrases.personMask[language], { letter: letter(names.size) }));
    }
  }
  if (!choices.showChildName) {
    const own = input.lines.filter((line) => line.from === 'child').map((line) => line.name);
    for (const name of [choices.childName ?? '', ...own]) {
      if (name.trim()) names.set(name, words.phrases.childMask[language]);
    }
  }
  return names;
}

function draftOf(input: ReportInput, choices: ReportChoices, form: ReceiverForm): Draft {
  const language = choices.language ?? languageOf(form, choices.country);
  const names = masks(input, choices, language);
  const withoutNames = maskNames(names);
  const mask = (said: string): string => blackOut(withoutNames(said), choices.hiddenWords ?? []);
  const ticked = new Set(choices.showWords ? choices.lines : []);
  const speaker = (line: ReportLine): string => {
    if (line.from === 'child' && choices.reporter === 'minor') return words.phrases.me[language];
    const shown = names.get(line.name) ?? line.name.trim();
    if (shown) return shown;
    return line.from === 'child' ? words.phrases.childMask[language] : words.phrases.unknownPerson[language];
  };
  const quoted = input.lines.filter((line) => ticked.has(line.id)).sort((a, b) => a.at - b.at);
  return { input, choices, form, language, quoted, mask, speaker };
}

function fieldsOf(draft: Draft): ReportField[] {
  return draft.form.fields.flatMap((field) => {
    const id = typeof field === 'string' ? field : field.id;
    const label = (typeof field === 'string' ? words.fields[id] : field.label)?.[draft.language] ?? id;
    const value = fieldValues[id]?.(draft) ?? '';
    const blank = words.phrases.missing[draft.language];
    if (value === '') return optionalFields.has(id) ? [] : [{ id, label, value: blank, missing: true }];
    return [{ id, label, value, missing: value.includes(blank) }];
  });
}

const titles: Record<string, keyof typeof words.phrases> = {
  'guardian-note': 'titleGuardian',
  platform: 'titlePlatform',
};

/**
 * The report for one receiver, in the receiver's language: facts and signs, no accusation, and nothing the
 * person did not choose. Sends nothing; whoever calls this shows the text and copies it on a press.
 * @throws RangeError for a receiver that is not in report-forms.json.
 */
export function composeReport(input: ReportInput, choices: ReportChoices): Report {
  const form = formOf(choices.receiver);
  if (!form) throw new RangeError(`No receiver called "${choices.receiver}" in report-forms.json.`);
  const draft = draftOf(input, choices, form);
  const { language } = draft;
  const kind = input.kinds[0];
  const title = fill(words.phrases[titles[form.id] ?? 'title'][language], {
    receiver: choices.receiverName ?? form.name[language],
    site: input.site,
    kind: kind ? words.kinds[kind][language] : '',
  });
  const fields = fieldsOf(draft);
  const colon = words.phrases.colon[language];
  const body = fields.map(({ label, value }) =>
    value.includes('\n') ? `${label}${colon.trimEnd()}\n${value}` : `${label}${colon}${value}`,
  );
  return { title, text: [title, ...body].join('\n\n'), fields, language };
}
