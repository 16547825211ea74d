/** The commands of the first block a page marks as ones for a shell, one a line. */
export function stepsIn(page: string): string[] {
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}
