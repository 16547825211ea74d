/**
 * `npm run measure`: how good the rules are on labelled chat. Counts go to standard output, progress to standard
 * error. The same rules on the same corpora give the same numbers.
 */
import { writeFileSync } from 'node:fs';
import { rulesVersion } from '../src/detect/rules-version';
import { asJson } from './measure/as-json';
import { chosenCorpora } from './measure/chosen-corpora';
import { measureCorpora } from './measure/measure-corpora';
import { readMeasureOptions, usage } from './measure/measure-options';
import { functionLines, overviewLine } from './measure/overview';
import { qualityPage } from './measure/quality-page';
import { allRules } from './measure/rule-sections';
import { asText } from './measure/section';
import { sectionsOf } from './measure/sections';
import { showProgress } from './measure/show-progress';
import { writeListingNumbers } from './store/write-listing-numbers';
import { runTool } from './test/run-tool';

const options = readMeasureOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
const corpora = typeof options === 'string' ? [] : chosenCorpora(options);
if (typeof options === 'string' || corpora.length === 0) {
  console.error(
    typeof options === 'string' ? options : `No .jsonl or .jsonl.gz to measure in ${options.folder}.`,
  );
  console.error(`\n${usage}`);
  process.exit(2);
}

const progress = showProgress();
const measured = await measureCorpora(corpora, options.wanted, progress.tell);
progress.end();

if (options.write) {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync('docs/quality.md', qualityPage(measured, rulesVersion, today));
  const formatted = await runTool('biome', ['format', '--write', 'docs/quality.md']);
  if (!formatted.ok) throw new Error(formatted.output);
  console.error('Written: docs/quality.md');
  writeListingNumbers();
}
if (options.json) console.log(asJson(rulesVersion, measured));
else {
  for (const one of measured) {
    console.log(overviewLine(one));
    if (options.functions) for (const line of functionLines(one)) console.log(line);
    for (const { text } of one.notes) console.log(text);
  }
  const { misses, falses } = options.wanted;
  const whole = !options.short && !options.functions && !options.rules && misses + falses === 0;
  if (options.rules) console.log(asText(allRules(measured)));
  if (whole) for (const section of sectionsOf(measured)) console.log(asText(section));
  if (whole)
    console.log(
      '\nTo see the cases behind a number: --show KIND_OR_RULE_OR_FUNCTION 20 (more: --functions, --rules)',
    );
}
