import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Something `npm run new` began and nobody finished, with the step that comes next. */
export interface NextStep {
  file: string;
  step: number;
  text: string;
}

/** Stands where a contributor is to write: in a value of JSON, in a comment, in a page. */
const mark = /NEXT ([123]): ([^"'<\n]+)/g;
/** In a pattern no sentence can stand, so a word nobody types does. */
export const unwrittenPattern = 'nextstepwritethepattern';

const places = ['src/rules', 'src/sites', 'src/help/countries', 'public/_locales'];

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('compiled'))
    .map((file) => path.join(place, file))
    .filter((file) => statSync(file).isFile());
}

function stepsIn(file: string): NextStep[] {
  const text = readFileSync(file, 'utf8');
  const marked = [...text.matchAll(mark)].map(([, step, said]) => ({
    file,
    step: Number(step),
    text: (said as string).trim(),
  }));
  return text.includes(unwrittenPattern)
    ? [
        { file, step: 1, text: `replace "${unwrittenPattern}" in match by what the rule recognises` },
        ...marked,
      ]
    : marked;
}

/** Languages with rules that the vocabulary does not know yet: the last step of a new language. */
function unlistedLanguages(root: string): string[] {
  const model = path.join(root, 'src', 'model.ts');
  const listed = /export const languages = \[([^\]]*)\]/.exec(readFileSync(model, 'utf8'))?.[1] ?? '';
  return readdirSync(path.join(root, 'src', 'rules'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name) && !listed.includes(`'${entry.name}'`),
    )
    .map(({ name }) => name);
}

/** The folder of a site is one thing, and so is a language that is not listed yet; everything else is a file. */
function thingOf({ file, text }: NextStep, unlisted: readonly string[]): string {
  const parts = file.split(path.sep);
  const site = parts.lastIndexOf('sites');
  if (site >= 0) return `site ${parts[site + 1]}`;
  const language = unlisted.find((code) => parts.includes(code) || text.includes(`'${code}'`));
  return language ? `language ${language}` : file;
}

/** One sentence for each thing begun: where it stands and what to do now. */
export function nextSteps(root = '.'): string[] {
  const unlisted = unlistedLanguages(root);
  const all = [
    ...places.flatMap((place) => filesIn(path.join(root, place)).flatMap(stepsIn)),
    ...unlisted.map((code) => ({
      file: path.join(root, 'src', 'model.ts'),
      step: 3,
      text: `add '${code}' to languages; npm run check then lists every place that must know it`,
    })),
  ];
  const first = new Map<string, NextStep>();
  for (const one of all) {
    const thing = thingOf(one, unlisted);
    const known = first.get(thing);
    if (!known || one.step < known.step) first.set(thing, one);
  }
  return [...first.values()].map(
    ({ file, step, text }) => `Step ${step} of 3, in ${path.relative(root, file)}: ${text}`,
  );
}
