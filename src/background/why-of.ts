import { text } from '../browser/text';
import type { Warning } from '../model';
import { reasonOf } from '../rules/rule-reasons';

/** The reasons of the rules that made these warnings, in the browser's language, by rule id. */
export function whyOf(warnings: readonly Warning[]): Record<string, string> {
  const language = text('languageTag').startsWith('zh') ? 'zh' : 'en';
  const rules = new Set(warnings.flatMap((warning) => warning.reasons.map((reason) => reason.rule)));
  return Object.fromEntries(
    [...rules].flatMap((rule) => {
      const reason = reasonOf(rule);
      return reason ? [[rule, reason[language]]] : [];
    }),
  );
}
