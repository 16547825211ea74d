import { readFileSync } from 'node:fs';
import { bundledReader } from './bundle-reader';

/** One way to tell that a message is bad: ours, or a package somebody would install instead. */
export interface Reader {
  name: string;
  /** The package, undefined for ours. */
  package?: string;
  /** What it is told to look for, where that is not its default. */
  note: string;
  load(): Promise<(text: string) => boolean>;
}

const other = { role: 'other' as const, name: 'x' };

/** Each in its own process: what one leaves behind in memory or in the compiler must not touch the next. */
export const readers: readonly Reader[] = [
  {
    name: 'Alongside',
    note: 'all rules, both languages',
    async load() {
      const { packed } = JSON.parse(readFileSync('src/rules/compiled/rulebook.json', 'utf8')) as {
        packed: string;
      };
      const { startReader } = (await import(bundledReader)) as typeof import('./shipped-reader');
      const readCues = await startReader(packed);
      return (text) => readCues(text, other).length > 0;
    },
  },
  {
    name: 'obscenity',
    package: 'obscenity',
    note: 'English preset, recommended transformers',
    async load() {
      const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = await import('obscenity');
      const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
      return (text) => matcher.hasMatch(text);
    },
  },
  {
    name: 'bad-words',
    package: 'bad-words',
    note: 'default list',
    async load() {
      const { Filter } = await import('bad-words');
      const filter = new Filter();
      return (text) => filter.isProfane(text);
    },
  },
  {
    name: 'leo-profanity',
    package: 'leo-profanity',
    note: 'default list',
    async load() {
      const { default: filter } = await import('leo-profanity');
      return (text) => filter.check(text);
    },
  },
  {
    name: '@2toad/profanity',
    package: '@2toad/profanity',
    note: 'English and Chinese',
    async load() {
      const { Profanity } = await import('@2toad/profanity');
      const profanity = new Profanity({ languages: ['en', 'zh'] });
      return (text) => profanity.exists(text);
    },
  },
  {
    name: 'glin-profanity',
    package: 'glin-profanity',
    note: 'English and Chinese',
    async load() {
      const { Filter } = await import('glin-profanity');
      const filter = new Filter({ languages: ['english', 'chinese'] });
      return (text) => filter.isProfane(text);
    },
  },
  {
    name: 'sensitive-word-tool',
    package: 'sensitive-word-tool',
    note: 'its own Chinese list',
    async load() {
      const { SensitiveWordTool } = await import('sensitive-word-tool');
      const tool = new SensitiveWordTool({ useDefaultWords: true });
      return (text) => tool.verify(text);
    },
  },
];
