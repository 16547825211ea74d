import { exactTimes } from './exact-time';
import { Markup, markup, type Part } from './markup';
import type { PackChoices } from './pack-choices';
import { packWords } from './pack-words';
import { sheetStyle } from './sheet-style';

/** One page of the pack. It loads nothing and runs nothing, whatever was written in the chat. */
export function sheet(title: string, choices: PackChoices, body: Part): string {
  const say = packWords(choices.language);
  const made = say('pageOf', {
    when: exactTimes(choices.timeZone)(choices.madeAt).said,
    version: choices.extension,
  });
  return markup`<!doctype html>
<html lang="${choices.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} · ${say('brand')}</title>
<style>${new Markup(sheetStyle)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
<footer class="soft">${made}</footer>
</body>
</html>
`.html;
}

/** Rows of a name and what belongs to it. */
export const facts = (rows: readonly (readonly [Part, Part])[]): Markup =>
  markup`<table><tbody>${rows.map(
    ([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</tbody></table>`;

/** A table with its heads; `narrow` columns take no more room than they need. */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly Part[])[],
  narrow: readonly number[] = [],
): Markup =>
  markup`<table><thead><tr>${heads.map((head, at) =>
    narrow.includes(at)
      ? markup`<th scope="col" class="narrow">${head}</th>`
      : markup`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      markup`<tr>${row.map((cell, at) =>
        narrow.includes(at) ? markup`<td class="narrow">${cell}</td>` : markup`<td>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;

export const list = (items: readonly Part[]): Markup =>
  markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
