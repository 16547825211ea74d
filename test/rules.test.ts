import { beforeAll, describe, expect, it } from 'vitest';
import { type RuleFile, readClassFiles, readMacros, readRuleFiles } from '../commands/rulebook/read-rules';
import { programOf } from '../src/detect/book-programs';
import { inflect } from '../src/detect/inflect';
import { PatternError, parsePattern } from '../src/detect/pattern';
import { op } from '../src/detect/program';
import { readInSteps } from '../src/detect/read-cues';
import { bookNumbers, rulebook } from '../src/detect/rulebook';
import {
  type Author,
  contextKinds,
  groomingKinds,
  harassmentKinds,
  languages,
  probeKinds,
} from '../src/model';

const cueKinds = new Set<string>([...harassmentKinds, ...groomingKinds, ...probeKinds, ...contextKinds]);
const author = (from: string): Author =>
  from === 'self' ? { role: 'self', name: 'me' } : { role: 'other', name: 'x' };

/** Rules a message raises before context weakens them. */
function raised(text: string, from: string): string[] {
  return readInSteps(text, author(from)).readings.flatMap(({ raw }) => raw.map((cue) => cue.rule));
}

/** Context rules speak only in company, so their examples are read by the rule alone. */
function raisesAlone(rule: string, language: 'en' | 'zh', text: string, from: string): boolean {
  return readInSteps(text, author(from), { company: true }).readings.some(
    (reading) => reading.language === language && reading.raw.some((cue) => cue.rule === rule),
  );
}

/** Patterns of the compiled book, those that excuse among them. */
const everyPattern = (): Set<number> =>
  new Set([...bookNumbers.entryPatterns, ...rulebook.rules.flatMap(({ unless }) => unless ?? [])]);

const all = languages.flatMap((language) => readRuleFiles(language).map((read) => ({ language, ...read })));

describe('rule files', () => {
  it.each(
    all.map(({ language, file, content }) => [`${language}/${file}`, language, file, content] as const),
  )('%s is well formed', (_, language, file, content) => {
    expect(content.language).toBe(language);
    expect(cueKinds, `"${content.cue}" is no cue kind of src/model.ts`).toContain(content.cue);
    expect(file, 'a file is named after its cue').toBe(`${content.cue}.json`);
    expect(content.about.length).toBeGreaterThan(3);
    for (const rule of content.rules) wellFormed(rule, language, content);
  });

  it('no id is used twice', () => {
    const ids = all.flatMap(({ content }) => content.rules.map((rule) => rule.id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('every kind has rules in both languages', () => {
    for (const language of languages) {
      const present = new Set(
        all.filter((read) => read.language === language).map(({ content }) => content.cue),
      );
      const missing = [...harassmentKinds, ...groomingKinds, ...probeKinds].filter(
        (kind) => !present.has(kind),
      );
      // Pile-on is judged from several people's cues, so it needs no rule of its own to be found.
      expect(
        missing.filter((kind) => kind !== 'pile-on'),
        `kinds without rules in ${language}`,
      ).toEqual([]);
    }
  });
});

function wellFormed(rule: RuleFile['rules'][number], language: string, content: RuleFile): void {
  expect(rule.id).toMatch(new RegExp(`^${language}\\.${content.cue}\\.[a-z0-9-]+$`));
  expect([1, 2, 3, 4], `${rule.id}: weight`).toContain(rule.weight);
  expect(['other', 'self', 'any'], `${rule.id}: from`).toContain(rule.from);
  expect(rule.match.length, `${rule.id}: no pattern`).toBeGreaterThan(0);
  expect(new Set(rule.match).size, `${rule.id}: the same pattern twice`).toBe(rule.match.length);
  expect(rule.why.en.length, `${rule.id}: say why in English`).toBeGreaterThan(8);
  expect(rule.why.zh.length, `${rule.id}: say why in Chinese`).toBeGreaterThan(4);
  expect(rule.examples.hit.length, `${rule.id}: two examples that must hit`).toBeGreaterThanOrEqual(2);
  expect(rule.examples.miss.length, `${rule.id}: two examples that must not`).toBeGreaterThanOrEqual(2);
  for (const kind of rule.despite ?? []) expect(contextKinds, `${rule.id}: despite`).toContain(kind);
}

describe.each(languages)('examples in %s', (language) => {
  const rules = readRuleFiles(language).flatMap(({ content }) => content.rules);
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s finds its hits and no misses', (id, rule) => {
    const missed = rule.examples.hit.filter((text) => !raisesAlone(id, language, text, rule.from));
    const mistaken = rule.examples.miss.filter((text) => raisesAlone(id, language, text, rule.from));
    expect({ missed, mistaken }).toEqual({ missed: [], mistaken: [] });
  });
});

describe.each(languages)('classes in %s', (language) => {
  const files = readClassFiles(language);
  it('are named after their file and hold no word twice', () => {
    for (const { file, content } of files) {
      expect(file).toBe(`${content.class}.json`);
      const twice = content.words.filter((word, at) => content.words.indexOf(word) !== at);
      expect(twice, `${language}/classes/${file} holds words twice`).toEqual([]);
    }
  });

  it('are all used', () => {
    const rules = readRuleFiles(language).flatMap(({ content }) => content.rules);
    const text = JSON.stringify([
      rules.map(({ match, unless }) => [match, unless]),
      readMacros(language),
      files.map(({ content }) => content.words),
    ]);
    const unused = files.map(({ content }) => content.class).filter((name) => !text.includes(`#${name}`));
    expect(unused, 'take out classes no rule uses').toEqual([]);
  });
});

describe('the pattern language', () => {
  it('bounds every repeat, so that time is linear in the message', () => {
    expect(() => parsePattern('a{0,17}', 'en', {})).toThrow(PatternError);
    expect(() => parsePattern('a*', 'en', {})).not.toThrow();
    for (const pattern of everyPattern()) {
      const { code, widest } = programOf(pattern);
      expect(code.length / 2, `pattern ${pattern} is too large to run on every candidate`).toBeLessThan(2000);
      expect(widest, `pattern ${pattern} reaches over more words than anybody reads as one`).toBeLessThan(
        200,
      );
      for (let at = 0; at < code.length; at += 2)
        if (code[at] === op.jump || code[at] === op.split)
          expect(code[at + 1], `pattern ${pattern} may not loop`).toBeGreaterThan(at / 2);
    }
  });

  it('inflects verbs, nouns and adjectives', () => {
    expect(inflect('kill~v')).toEqual(['kill', 'kills', 'killed', 'killing', 'killin']);
    expect(inflect('stop~v')).toContain('stopping');
    expect(inflect('waste of space~n')).toEqual(['waste of space', 'waste of spaces']);
    expect(inflect('ugly~a')).toEqual(['ugly', 'uglier', 'ugliest']);
    expect(inflect('plain')).toEqual(['plain']);
  });
});

describe('ordinary words', () => {
  let lines: string[] = [];
  beforeAll(async () => {
    const { default: ordinary } = await import('./corpus/ordinary.json');
    lines = [...ordinary.en, ...ordinary.zh];
  });

  it('raise nothing that warns', () => {
    const loud = lines
      .map((text) => ({
        text,
        cues: readInSteps(text, author('other')).cues.filter((cue) => cue.weight >= 3),
      }))
      .filter(({ cues }) => cues.length > 0)
      .map(({ text, cues }) => `${text} ← ${cues.map((cue) => cue.rule).join(', ')}`);
    expect(loud).toEqual([]);
  });

  it('mostly never wake a rule at all', () => {
    const woken = lines.filter((text) => raised(text, 'other').length > 0).length;
    expect(woken / lines.length).toBeLessThan(0.25);
  });
});
