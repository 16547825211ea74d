import type { ExactTime } from '../../evidence/exact-time';
import type { TranscriptConversation } from '../../evidence/transcript';

/** The lines as the file will show them, hidden words and all. */
export const PackLines = ({
  conversations,
  lang,
  label,
  time,
}: {
  conversations: readonly TranscriptConversation[];
  lang: string;
  label: string;
  time: (at: number) => ExactTime;
}) => (
  // It scrolls, and so it must be reached by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <section class="pack-lines" lang={lang} aria-label={label} tabIndex={0}>
    {conversations.map(({ number, platform, title, lines }) => (
      <div key={number}>
        <h3>{[platform, title].filter(Boolean).join(' · ')}</h3>
        <ol>
          {lines.map((line) => (
            <li key={line.number} value={line.number} class={line.signs.length > 0 ? 'pack-sign' : ''}>
              <span class="small soft">
                {line.name}
                {' · '}
                {time(line.at).said}
              </span>
              <p>{line.text}</p>
            </li>
          ))}
        </ol>
      </div>
    ))}
  </section>
);
