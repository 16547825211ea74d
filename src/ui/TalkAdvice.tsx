import type { Kind } from '../model';
import { talkFor } from './talk-for';
import type { Text } from './text-prop';

/** How an adult can talk with the child about one incident, and what comes next. */
export const TalkAdvice = ({ kind, text }: { kind: Kind; text: Text }) => {
  const group = talkFor(kind);
  return (
    <div class="talk apart">
      <h3>{text('talkTitle')}</h3>
      <ul class="said-list">
        {[1, 2, 3, 4].map((step) => (
          <li key={step}>{text(`logAdult${step}`)}</li>
        ))}
      </ul>
      <p>
        {text('talkSay')} <em class="talk-say">{text(`talk_${group}_say`)}</em>
      </p>
      <h3>{text('talkNext')}</h3>
      <p>{text(`talk_${group}_next`)}</p>
    </div>
  );
};
