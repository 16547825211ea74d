import { readRulesJson } from './read-rules';

/** Two of these stand side by side everywhere. */
export const commonCharacters: ReadonlySet<string> = new Set(
  readRulesJson<{ characters: string }>('tables/zh-common.json').characters,
);
