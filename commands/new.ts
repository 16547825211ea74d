/** `npm run new -- rule|site|language|country …`: begins it, and leaves a failing test that says what to write next. */
import path from 'node:path';
import { beginCountry } from './new/begin-country';
import { beginLanguage } from './new/begin-language';
import { beginRule } from './new/begin-rule';
import { beginSite } from './new/begin-site';
import { nextSteps } from './new/next-steps';
import { runTool } from './test/run-tool';

const begin: Record<string, (root: string, args: string[]) => string[]> = {
  rule: beginRule,
  site: beginSite,
  language: beginLanguage,
  country: beginCountry,
};

const [what = '', ...args] = process.argv.slice(2);
try {
  const beginIt = begin[what];
  if (!beginIt) throw new Error('npm run new -- rule, site, language or country; each says what it needs.');
  const written = beginIt(process.cwd(), args);
  await runTool('biome', ['check', '--write', ...written]);
  const files = written.map((file) => path.relative(process.cwd(), file));
  for (const file of files) console.log(`written  ${file}`);
  // What somebody began before and left is told by the test, and would hide the step of this one.
  for (const step of nextSteps()) if (files.some((file) => step.includes(file))) console.log(step);
  console.log('npm test -- begun says at any time which step comes next.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
