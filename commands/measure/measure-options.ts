import path from 'node:path';
import { isHeld } from './corpus';
import type { Wanted } from './note';

export interface MeasureOptions {
  folder: string;
  /** Only files whose name holds this. */
  only?: string;
  wanted: Wanted;
  json: boolean;
  write: boolean;
  rules: boolean;
  functions: boolean;
  short: boolean;
}

export const usage = `npm run measure -- [DIR or FILE] [options]     (DIR is test/corpus when left out)

  --only FILE       only corpora whose file name holds FILE
  --function NAME   only cases whose function or label holds NAME
  --show WHAT N     N misses and N false alarms of each corpus that are about WHAT: a kind, a concern, a rule, a function
  --misses N        N misses of each corpus
  --false N         N false alarms of each corpus
  --functions       every function or label, worst first
  --rules           every rule that fired, most often wrong first
  --short           one line a corpus and nothing else
  --json            everything counted, for programs
  --write           write docs/quality.md`;

/** Reads the arguments; a sentence where they make no sense. */
export function readMeasureOptions(args: readonly string[], standsIn: string): MeasureOptions | string {
  const valued = ['only', 'function', 'misses', 'false'];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  let folder: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] as string;
    const name = argument.replace(/^--/, '');
    if (argument === name) {
      if (folder !== undefined) return `Which one: ${folder} or ${argument}?`;
      folder = path.resolve(standsIn, argument);
    } else if (name === 'show') {
      values.set('show', args[++at] ?? '');
      if (/^\d+$/.test(args[at + 1] ?? '')) values.set('most', args[++at] as string);
    } else if (valued.includes(name)) values.set(name, args[++at] ?? '');
    else if (['json', 'write', 'rules', 'functions', 'short'].includes(name)) switches.add(name);
    else return `There is no option ${argument}.`;
  }
  folder ??= path.resolve('test/corpus');
  const show = values.get('show');
  const most = Number(values.get('most') ?? 10);
  const shows = [
    ...['show', 'misses', 'false'].filter((name) => values.has(name)),
    ...(switches.has('rules') ? ['rules'] : []),
  ];
  if (isHeld(folder) && shows.length > 0)
    return `The cases in ${path.basename(folder)} stay unread, so that they keep telling the truth: --${shows.join(' and --')} would give them away. Totals are all there is.`;
  if (
    switches.has('write') &&
    (!args.some((argument) => !argument.startsWith('--')) || shows.length > 0 || values.size > 0)
  )
    return '--write needs the folder of the corpora and everything in it: npm run measure -- DIR --write.';
  const wanted: Wanted = {
    ...(show === undefined ? {} : { show }),
    ...(values.has('function') ? { only: values.get('function') as string } : {}),
    misses: show === undefined ? Number(values.get('misses') ?? 0) : most,
    falses: show === undefined ? Number(values.get('false') ?? 0) : most,
  };
  return {
    folder,
    ...(values.has('only') ? { only: values.get('only') as string } : {}),
    wanted,
    json: switches.has('json'),
    write: switches.has('write'),
    rules: switches.has('rules'),
    functions: switches.has('functions'),
    short: switches.has('short'),
  };
}
