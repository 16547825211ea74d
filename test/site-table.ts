import type { Site } from '../src/sites/site';

const sure = (site: Site): string => {
  if (site.candidates) return 'candidates';
  return site.confirmedOn ? `confirmed ${site.confirmedOn}` : 'known from code that runs there';
};

/** docs/sites.md, written from the folders of `src/sites`. */
export const siteTable = (sites: readonly Site[]): string => `# Where messages are read, and how sure that is

One row for each folder of \`src/sites\`. "Candidates" means that nobody saw the selectors agree on the site as it is; the
popup says so while such a page is read. None was tried by the makers on the live site: what each rests on stands beside
it. Pages without a row are read by their structure, and the popup says that too.

| site | shape | how sure | rests on |
| --- | --- | --- | --- |
${sites.map((site) => `| ${site.name} | ${site.counted ? 'counted only' : site.shape} | ${sure(site)} | ${site.basis} |`).join('\n')}

## Pages nobody described

Held by pages written for the tests in the manner of well-known software, with invented people
(\`src/sites/generic\`): ${'`chats`'} must be read word for word with the right authors, ${'`not-chats`'} must stay unread.
When each was written, before anything was mended for it:

| pages | messages read | of what was read, messages | read though no chat |
| --- | --- | --- | --- |
| 20 chats, forums and comments; 13 others | 50 of 65 | 50 of 61 | 1 of 13 |
| 6 more, 5 others, after mending for the first | 7 of 21 | 7 of 11 | 0 of 5 |
| 5 more, 3 others, after mending for both | 9 of 15 | 9 of 9 | 0 of 3 |

After mending, all of these are read as they should be but one of the last, a thread whose answers stand in a box of their
own, which is read as two. The numbers say what to expect of software that was not tried.
`;
