/** What the store listing says of how well it works: the numbers of docs/quality.md and nothing else. */
export type ListingLanguage = 'en' | 'zh';

const headings: Record<ListingLanguage, string> = {
  en: 'How well it works, as measured',
  zh: '实测效果',
};
const names: Record<ListingLanguage, string> = { en: 'English', zh: 'Chinese' };

/** Rows of the table under a heading of the page, without its own head. */
function rowsUnder(page: string, heading: string): string[][] {
  const part = page.split('\n## ').find((one) => one.startsWith(`${heading}\n`)) ?? '';
  const rows = part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  if (rows.length < 3) throw new Error(`docs/quality.md has no table under "${heading}".`);
  return rows.slice(2);
}

interface Span {
  least: number;
  most: number;
}

function span(values: readonly number[], what: string): Span {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value)))
    throw new Error(`docs/quality.md has no numbers for ${what}.`);
  return { least: Math.round(Math.min(...values)), most: Math.round(Math.max(...values)) };
}

const isConversation = (corpus: string): boolean => corpus.includes('conversations');

export interface Measured {
  found: Span;
  troubled: Span;
  inTime: Span;
  wrongly: Span;
  inPrivateTalk: number;
}

function measuredIn(page: string, language: ListingLanguage): Measured {
  const single = rowsUnder(page, 'Our own cases, held').filter(
    ([corpus = '']) => corpus.startsWith(`${language}-`) && !isConversation(corpus),
  );
  const whole = rowsUnder(page, 'By language').filter(
    ([corpus = '', of]) => isConversation(corpus) && corpus.includes('(held)') && of === language,
  );
  // A corpus with nothing to warn about, or nothing else, has a dash there.
  const column = (rows: string[][], at: number): number[] =>
    rows.filter((row) => row[at] !== '–').map((row) => Number(row[at]));
  const others = (values: readonly number[]): number[] => values.map((value) => 100 - value);
  const talk = rowsUnder(page, 'Against the bars').find(
    ([what, on]) => what === 'warnings in private talk' && on === `nus_sms_${language}`,
  );
  return {
    found: span(column(single, 2), `messages in ${names[language]}`),
    troubled: span(others(column(single, 4)), `look-alikes in ${names[language]}`),
    inTime: span(column(whole, 3), `conversations in ${names[language]}`),
    wrongly: span(others(column(whole, 5)), `harmless conversations in ${names[language]}`),
    inPrivateTalk: Number.parseFloat(talk?.[2] ?? ''),
  };
}

function goals(page: string): { met: number; of: number } {
  const rows = rowsUnder(page, 'Against the bars');
  return { met: rows.filter((row) => row[4] === 'met').length, of: rows.length };
}

const between = ({ least, most }: Span, to: string): string =>
  least === most ? String(least) : `${least}${to}${most}`;

const said: Record<ListingLanguage, (en: Measured, zh: Measured, met: number, of: number) => string[]> = {
  en: (en, zh, met, of) => {
    const both = (pick: (one: Measured) => Span): string =>
      `${between(pick(en), ' to ')} in English and ${between(pick(zh), ' to ')} in Chinese`;
    return [
      `• Of 100 messages an expert would warn about, in words its makers had not seen, it warned about ${both((one) => one.found)}, depending on the collection.`,
      `• Of 100 harmless messages chosen because they look bad, it wrongly warned about ${both((one) => one.troubled)}.`,
      `• Of 100 whole conversations that turn bad, it warned in time in ${both((one) => one.inTime)}; of 100 harmless ones about the same things, wrongly in ${both((one) => one.wrongly)}.`,
      `• In 1,000 ordinary private messages it warned ${en.inPrivateTalk} times in English and ${zh.inPrivateTalk} times in Chinese. Each of them was wrong.`,
      `• It meets ${met} of the ${of} goals it sets itself. All numbers, the bad ones too, are in docs/quality.md of the source.`,
    ];
  },
  zh: (en, zh, met, of) => {
    const both = (pick: (one: Measured) => Span): string =>
      `中文${between(pick(zh), '到')}条，英文${between(pick(en), '到')}条`;
    const talks = (pick: (one: Measured) => Span): string =>
      `中文${between(pick(zh), '到')}段，英文${between(pick(en), '到')}段`;
    return [
      `• 专家认为该提醒、而制作者没见过的说法，每100条里提醒了：${both((one) => one.found)}，各套测试不同。`,
      `• 专挑看着像、其实无害的话，每100条里误报了：${both((one) => one.troubled)}。`,
      `• 渐渐变坏的整段对话，每100段里及时提醒了：${talks((one) => one.inTime)}；话题相同但无害的对话，每100段里误报了：${talks((one) => one.wrongly)}。`,
      `• 每1000条平常的私人消息里提醒了：中文${zh.inPrivateTalk}次，英文${en.inPrivateTalk}次，都算误报。`,
      `• 它给自己定了${of}个目标，达到了${met}个。所有数字，包括不好看的，都写在源代码的 docs/quality.md 里。`,
    ];
  },
};

export function measuredLimits(qualityPage: string, language: ListingLanguage): string {
  const { met, of } = goals(qualityPage);
  return said[language](measuredIn(qualityPage, 'en'), measuredIn(qualityPage, 'zh'), met, of).join('\n');
}

/** The listing with these lines under their heading, up to the next empty line. */
export function withMeasuredLimits(listing: string, qualityPage: string, language: ListingLanguage): string {
  const start = listing.indexOf(`\n${headings[language]}\n`);
  if (start < 0) throw new Error(`The listing has no line "${headings[language]}".`);
  const from = start + headings[language].length + 2;
  const end = listing.indexOf('\n\n', from);
  return `${listing.slice(0, from)}${measuredLimits(qualityPage, language)}${listing.slice(end)}`;
}
