import type { Text } from './text-prop';

/** Shown of one excerpt; longer ones are cut, the whole stands on the page above anyway. */
const longestExcerpt = 140;
const cut = (words: string): string => {
  const letters = [...words];
  return letters.length > longestExcerpt ? `${letters.slice(0, longestExcerpt).join('')}…` : words;
};

/** What was noticed, in words the child can check: each excerpt with its writer and, where known, the rule's reason. */
export const CardEvidence = ({
  excerpts,
  why,
  text,
}: {
  excerpts: { text: string; author: string }[];
  why: string[];
  text: Text;
}) => {
  const paired = excerpts.length === why.length;
  const alone = paired ? [] : [...new Set(why)];
  return (
    <>
      <ul class="card-said">
        {excerpts.map((excerpt, index) => (
          // Two equal excerpts may stand beside each other, so the place is the key; the list never changes.
          <li key={index}>
            <span class="card-who">{text('cardSaid', excerpt.author || text('cardSomeone'))}</span>
            <q>{cut(excerpt.text)}</q>
            {paired && why[index] && why[index] !== why[index - 1] && (
              <span class="card-why">{why[index]}</span>
            )}
          </li>
        ))}
      </ul>
      {alone.map((reason) => (
        <p class="card-why" key={reason}>
          {reason}
        </p>
      ))}
    </>
  );
};
