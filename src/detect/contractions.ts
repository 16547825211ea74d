const endings = { s: 'is', d: 'would', ll: 'will', re: 'are', ve: 'have', m: 'am', nt: 'not' } as const;

const written: [ending: keyof typeof endings, stems: string][] = [
  ['s', 'he she it that there who what where when how everyone everybody someone somebody nobody noone'],
  ['d', 'i you he she we they it who that there'],
  ['ll', 'i you he she we they it who that there'],
  ['re', 'you we they'],
  ['ve', 'i you we they would could should'],
  ['m', 'i'],
  ['nt', 'do does did is are was were have has had would could should must need'],
];

/** The words inside contractions, apostrophes left out: the gate sees "I'll" as one word and patterns ask for two. */
export const contractions: Readonly<Record<string, string>> = Object.fromEntries([
  ...written.flatMap(([ending, stems]) =>
    stems.split(' ').map((stem) => [`${stem}${ending}`, `${stem} ${endings[ending]}`] as const),
  ),
  ['cant', 'can not'],
  ['cannot', 'can not'],
  ['wont', 'will not'],
  ['aint', 'is not'],
  ['lets', 'let us'],
]);
