/**
 * `npm run rules:unused [-- RULE_OR_LANGUAGE]`: patterns that no example, no dialogue and none of our own seen cases
 * ever wakes. Each needs an example that shows what it is for, or can go. A list of work: the exit code is 0.
 */
import { unusedAlternatives } from './rules-unused/unused-alternatives';

const wanted = process.argv[2] ?? '';
const { unused, all } = await unusedAlternatives();
const shown = unused.filter(({ rule }) => rule.startsWith(wanted));
const byRule = new Map<string, string[]>();
for (const { rule, pattern } of shown) byRule.set(rule, [...(byRule.get(rule) ?? []), pattern]);
for (const [rule, patterns] of byRule) console.log([rule, ...patterns.map((one) => `    ${one}`)].join('\n'));
console.log(
  `${shown.length} of ${all} patterns are woken by nothing we have${wanted ? ` (in "${wanted}")` : ''}.`,
);
