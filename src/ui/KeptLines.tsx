import type { KeptMessage } from '../model';
import { sayTime } from './say-time';
import type { Text } from './text-prop';

/** The few lines that were kept around a finding, as they were written. */
export const KeptLines = ({
  messages,
  text,
  own = text('you'),
}: {
  messages: readonly KeptMessage[];
  text: Text;
  /** What the protected person is called here. */
  own?: string;
}) =>
  messages.length === 0 ? (
    <p class="small soft">{text('keptNone')}</p>
  ) : (
    <ol class="kept-lines">
      {messages.map(({ id, author, at, text: words }) => (
        <li key={id} class={author.role === 'self' ? 'kept-own' : ''}>
          <span class="small soft">
            {author.role === 'self' ? own : author.name || text('someone')}
            {' · '}
            {sayTime(at, text('languageTag'))}
          </span>
          <p>{words}</p>
        </li>
      ))}
    </ol>
  );
