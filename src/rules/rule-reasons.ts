import reasons from './compiled/rule-reasons.json';

const byRule: Readonly<Record<string, { en: string; zh: string }>> = reasons;

/** The rule's own plain reason in both languages, or undefined for a rule of another version. */
export function reasonOf(rule: string): { en: string; zh: string } | undefined {
  return Object.hasOwn(byRule, rule) ? byRule[rule] : undefined;
}
