/** Longer ones are looked at each time: only the hostile write them, and they should not crowd out others. */
export const longestKept = 30;

/**
 * Keeps what was worked out for a word: those who chat together write the same odd words again. When there are more than
 * `most`, all are forgotten.
 */
export function workOutOnce<Meant>(workOut: (word: string) => Meant, most: number): (word: string) => Meant {
  const known = new Map<string, { meant: Meant }>();
  return (word) => {
    const kept = known.get(word);
    if (kept) return kept.meant;
    const meant = workOut(word);
    if (known.size >= most) known.clear();
    // A copy: a piece of a message would keep all of it in memory.
    if (word.length <= longestKept) known.set([...word].join(''), { meant });
    return meant;
  };
}
