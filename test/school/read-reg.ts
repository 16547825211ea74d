type Tree = { [name: string]: Tree | string | number };

/** A `.reg` file as a tree of keys; string and dword values only, which is all the samples need. */
export function readReg(text: string): Tree {
  const root: Tree = {};
  let here = root;
  const [first, ...lines] = text.split(/\r?\n/);
  if (first !== 'Windows Registry Editor Version 5.00') throw new Error('Not a registry file.');
  for (const line of lines) {
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    const value = /^"([^"]+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/.exec(line);
    if (key !== undefined) {
      here = root;
      for (const part of key.split('\\')) {
        here[part] ??= {};
        here = here[part] as Tree;
      }
    } else if (value) {
      const [, name, words, number] = value as unknown as [string, string, string | undefined, string];
      here[name] = words === undefined ? Number.parseInt(number, 16) : words.replace(/\\(["\\])/g, '$1');
    } else if (line !== '') throw new Error(`Not understood: ${line}`);
  }
  return root;
}

/** Windows keeps a list as values named 1, 2, 3: back to a list, as browsers do. */
export function withLists(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  const entries = Object.entries(tree);
  if (entries.length > 0 && entries.every(([name], i) => name === String(i + 1)))
    return entries.map(([, value]) => withLists(value));
  return Object.fromEntries(entries.map(([name, value]) => [name, withLists(value)]));
}
