import { readFileSync } from 'node:fs';

export const listingLanguages = ['en', 'zh'] as const;
export type ListingLanguage = (typeof listingLanguages)[number];

export const storePage = (name: string): string => readFileSync(`docs/store/${name}.md`, 'utf8');

/** What stands between the marks under a heading, as it is pasted. */
export function pasted(page: string, heading: string): string {
  const part = page.split(/\n#{2,3} /).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  const [, text] = /```text\n([\s\S]*?)\n```/.exec(part) ?? [];
  if (text === undefined) throw new Error(`Nothing to paste stands under "${heading}".`);
  return text;
}

const headings = {
  en: { name: 'Name', short: 'Short description', long: 'Long description' },
  zh: { name: '名称', short: '简短介绍', long: '详细介绍' },
};

export const listing = (language: ListingLanguage, part: keyof (typeof headings)['en']): string =>
  pasted(storePage(`listing.${language}`), headings[language][part]);

/** The lines under one of the headings inside the long description. */
export function under(language: ListingLanguage, heading: string): string[] {
  const lines = listing(language, 'long').split('\n');
  const from = lines.indexOf(heading) + 1;
  if (from === 0) throw new Error(`The listing has no "${heading}".`);
  const end = lines.indexOf('', from);
  return lines.slice(from, end < 0 ? undefined : end);
}
