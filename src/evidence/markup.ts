/** Markup that is safe to put into a page as it is. */
export class Markup {
  constructor(readonly html: string) {}
}

export type Part = Markup | string | number | false | undefined | readonly Part[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const htmlOf = (part: Part): string => {
  if (part instanceof Markup) return part.html;
  if (part === false || part === undefined) return '';
  if (typeof part === 'object') return part.map(htmlOf).join('');
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
};

/** Everything put into the places of the template is text, unless it was made by this itself. */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((html, string, index) => html + htmlOf(parts[index - 1]) + string));
