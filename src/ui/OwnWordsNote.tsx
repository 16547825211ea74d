import { useEffect, useState } from 'preact/hooks';
import type { Text } from './text-prop';

/** One gentle line beside the field, and who sees it. Nothing is asked and nothing is held back. */
export const OwnWordsNote = ({
  sign,
  text,
  theme,
  onDone,
}: {
  sign: 'phone' | 'address' | 'school' | 'location' | 'hurtful';
  text: Text;
  theme: 'light' | 'dark';
  onDone: () => void;
}) => {
  const line = text(`ownWords_${sign}`);
  // Screen readers announce a live region only when it changes after it is there.
  const [spoken, speak] = useState('');
  useEffect(() => speak(line), [line]);
  return (
    <section
      class="card own-words"
      data-theme={theme}
      lang={text('languageTag')}
      aria-label={text('cardLabel')}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <p class="own-words-spoken" role="status">
        {spoken}
      </p>
      <p class="own-words-line">{line}</p>
      <p class="own-words-who">{text('ownWordsWho')}</p>
      <button type="button" onClick={onDone}>
        {text('ownWordsDone')}
      </button>
    </section>
  );
};
