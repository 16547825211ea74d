/** Says on a terminal how far it is, in one line that is wiped at the end; silent in a pipe. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): {
  tell: (done: number, all: number) => void;
  end: () => void;
} {
  if (!stream.isTTY) return { tell: () => {}, end: () => {} };
  const number = new Intl.NumberFormat('en');
  return {
    tell: (done, all) => {
      stream.write(`\r${number.format(done)} of ${number.format(all)} cases`);
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
}
