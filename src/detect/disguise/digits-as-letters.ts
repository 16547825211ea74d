/** Letters that digits look like. */
const letters: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'b',
  7: 't',
  8: 'b',
  9: 'g',
};

const mixed = /^(?=.*[0-9])(?=.*[a-z])[a-z0-9]+$/;

/** A run in which digits stand among letters, with the letters they look like ("sh4b1"); as long as it was. */
export const digitsAsLetters = (run: string): string | undefined =>
  mixed.test(run) ? run.replace(/[0-9]/g, (digit) => letters[digit] ?? digit) : undefined;

/** What digits sound like when they are read aloud; "13" looks like a B. */
export const syllableOfDigits: ReadonlyMap<string, string> = new Map([
  ['1', 'yi'],
  ['2', 'er'],
  ['3', 'san'],
  ['4', 'si'],
  ['5', 'wu'],
  ['6', 'liu'],
  ['7', 'qi'],
  ['8', 'ba'],
  ['9', 'jiu'],
  ['13', 'bi'],
]);
