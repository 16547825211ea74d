/**
 * `npm run bench [-- DIR] [--rounds N] [--write]`: how fast the reader is beside npm packages one could install instead,
 * and on labelled corpora in DIR what each finds. `npm run bench -- page` measures the cost on a page instead. Tables go to standard output, progress to standard error.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rulesVersion } from '../src/detect/rules-version';
import { judged, timed } from './bench/ask-reader';
import { benchSoak } from './bench/bench-soak';
import { bundleReader } from './bench/bundle-reader';
import type { Judged } from './bench/judge-corpora';
import { ordinaryMessages } from './bench/ordinary-messages';
import { benchPage } from './bench/page';
import { keptPageSection } from './bench/page-section';
import { performancePage } from './bench/performance-page';
import { qualityTable } from './bench/quality-table';
import { readers } from './bench/readers';
import { sizes } from './bench/sizes';
import { type Rounds, speedTable } from './bench/speed-table';
import { tableText } from './bench/table-text';
import { corporaIn } from './measure/corpus';
import { runTool } from './test/run-tool';

const args = process.argv.slice(2);
const flag = args.indexOf('--rounds');
const rounds = flag < 0 ? 5 : Number(args[flag + 1]);
if (args[0] === 'page') {
  await benchPage(flag < 0 ? 3 : rounds, args.includes('--write'));
  process.exit(0);
}
if (args[0] === 'soak') {
  await benchSoak(args);
  process.exit(0);
}
const place = args.find((arg, at) => !arg.startsWith('--') && (flag < 0 || at !== flag + 1));
const folder = place && path.resolve(process.env.INIT_CWD ?? process.cwd(), place);
if (!(rounds >= 1) || (folder !== undefined && corporaIn(folder).length === 0)) {
  console.error(
    rounds >= 1
      ? `No .jsonl or .jsonl.gz in ${folder}.`
      : 'Say how often: npm run bench -- [DIR] [--rounds N] [--write]',
  );
  process.exit(2);
}

await bundleReader();
const measured: Rounds[] = readers.map(({ name, note }) => ({ name, note, timings: [] }));
for (let round = 1; round <= rounds; round++)
  for (const one of measured) {
    process.stderr.write(`round ${round} of ${rounds}: ${one.name}\n`);
    one.timings.push(await timed(one.name, folder));
  }
const [ours, beside] = measured as [Rounds, Rounds, ...Rounds[]];
const speed = speedTable(measured, beside);
console.log(tableText(speed));

let quality: string[][] | undefined;
if (folder !== undefined) {
  const found = new Map<string, Judged[]>();
  for (const { name } of readers) {
    process.stderr.write(`what it finds: ${name}\n`);
    found.set(name, await judged(name, folder));
  }
  quality = qualityTable(found);
  console.log(`\nwarned / quiet / F1\n${tableText(quality)}`);
}

const weighed = await sizes();
console.log(
  `\ncontent script ${weighed.content} bytes (${weighed.contentZipped} zipped), packed rules ${weighed.rulebook}`,
);

if (args.includes('--write')) {
  const { texts, from } = ordinaryMessages(folder);
  writeFileSync(
    'docs/performance.md',
    `${performancePage({
      rounds,
      messages: { count: texts.length, from },
      ours,
      beside,
      speed,
      quality,
      sizes: weighed,
      rulesVersion,
      today: new Date().toISOString().slice(0, 10),
    })}${keptPageSection()}`,
  );
  const formatted = await runTool('biome', ['format', '--write', 'docs/performance.md']);
  if (!formatted.ok) throw new Error(formatted.output);
  console.error('Written: docs/performance.md');
}
