import { type ComponentChildren, Fragment } from 'preact';
import type { HelpEntry, HelpKind } from '../../help/help-entry';
import type { Text } from '../../ui/text-prop';
import { HelpCard } from './HelpCard';

type Need = 'now' | 'talk' | 'protect' | 'stop' | 'more';

/** What somebody wants when they look for this kind of help. */
const needOf: Record<HelpKind, Need> = {
  emergency: 'now',
  police: 'now',
  'child-helpline': 'talk',
  'crisis-line': 'talk',
  'sexual-violence-support': 'talk',
  'child-protection': 'protect',
  school: 'protect',
  'legal-aid': 'protect',
  procuratorate: 'protect',
  platform: 'stop',
  'image-removal': 'stop',
  'illegal-content': 'stop',
  regulator: 'stop',
  advice: 'more',
  directory: 'more',
};

/** Groups in the order of their first entries; but a voice to talk to never stands further down than second. */
export const HelpGroups = ({
  entries,
  country,
  text,
  beside,
}: {
  entries: readonly HelpEntry[];
  country: string;
  text: Text;
  /** What the school adds: after what is most urgent, before the rest. */
  beside?: ComponentChildren;
}) => {
  const groups = new Map<Need, HelpEntry[]>();
  for (const entry of entries) {
    const need = needOf[entry.kind];
    groups.set(need, [...(groups.get(need) ?? []), entry]);
  }
  const order = [...groups.keys()];
  const talk = order.indexOf('talk');
  if (talk > 1) order.splice(1, 0, ...order.splice(talk, 1));
  return (
    <>
      {order.map((need, place) => (
        <Fragment key={need}>
          <section class={`help-group help-${need}`} aria-labelledby={`need-${need}`}>
            <h2 id={`need-${need}`}>{text(`need_${need}`)}</h2>
            <ul>
              {groups.get(need)?.map((entry) => (
                <HelpCard
                  key={entry.id}
                  entry={entry}
                  country={country}
                  text={text}
                  strong={entry.kind === 'emergency'}
                />
              ))}
            </ul>
          </section>
          {place === 0 && beside}
        </Fragment>
      ))}
    </>
  );
};
