import { useMemo, useState } from 'preact/hooks';
import { inForce } from '../../browser/in-force';
import { noDigest } from '../../evidence/digest';
import { makePack } from '../../evidence/make-pack';
import { packContents } from '../../evidence/pack-contents';
import type { Incident } from '../../model';
import { PageFrame } from '../../ui/PageFrame';
import { AskAgain } from '../AskAgain';
import { languageOf } from '../language-of';
import type { PageProps } from '../page-props';
import { useAsked } from '../use-asked';
import { ChooseIncidents } from './ChooseIncidents';
import { ChooseReceiver } from './ChooseReceiver';
import { choicesOf, firstDraft, type PackDraft, peopleOf } from './pack-draft';
import { SavePack } from './SavePack';
import { WhatIsInIt } from './WhatIsInIt';

const atOnce = 100;
const noChain = { links: [], report: { whole: true, links: 0, head: noDigest, breaks: [], keys: [] } };

/**
 * choose → for whom → look → save. The child's own page: it needs no passphrase, and nothing of it is kept. The key
 * that signs stays in the background.
 */
export const App = ({ ask, text, leave, query, version }: PageProps) => {
  const [part, setPart] = useState<Partial<PackDraft>>({});
  const [older, setOlder] = useState<{ incidents: Incident[]; more: boolean }>();
  const { value, failed, again } = useAsked(async () => {
    const asked = query.get('incident');
    const [newest, settings, linked] = await Promise.all([
      ask('incidents/list', { limit: atOnce }),
      ask('settings/get'),
      asked ? ask('incidents/get', asked) : undefined,
    ]);
    const known = newest.some(({ id }) => id === linked?.id);
    return { newest: linked && !known ? [linked, ...newest] : newest, settings, linked };
  });
  // A long chain takes a second to check; the lines are shown meanwhile.
  const { value: chain } = useAsked(() => ask('evidence/gather', []));
  const incidents = [...(value?.newest ?? []), ...(older?.incidents ?? [])];
  const start = value?.linked ?? incidents.find(({ fineAt }) => fineAt === undefined) ?? incidents[0];
  const first = value && {
    country: inForce(value.settings).country,
    language: languageOf(text),
    ...(value.settings.policy.schoolName && { school: value.settings.policy.schoolName }),
  };
  const draft = first && { ...firstDraft(start, incidents, first), ...part };
  const chosen = incidents.filter(({ id }) => draft?.ids.includes(id));
  const change = (changed: Partial<PackDraft>): void => setPart({ ...part, ...changed });

  const contents = useMemo(() => {
    if (!value || !draft || chosen.length === 0) return undefined;
    const choices = choicesOf(draft, version, Date.now());
    return packContents({ ...(chain ?? noChain), incidents: chosen }, choices);
    // Objects are made anew by every render; what they are made from is not.
  }, [value, chain, older, part]);

  const more = async (): Promise<void> => {
    const before = incidents.at(-1)?.id;
    if (before === undefined) return;
    const found = await ask('incidents/list', { limit: atOnce, before });
    setOlder({ incidents: [...(older?.incidents ?? []), ...found], more: found.length === atOnce });
    // What was chosen by itself stays chosen.
    change({ ids: draft?.ids ?? [] });
  };
  const make = async () => {
    if (!draft) throw new Error('nothing is chosen yet');
    const [gathered, { publicKey }] = await Promise.all([
      ask('evidence/gather', [...draft.ids]),
      ask('evidence/key'),
    ]);
    const sign = (manifest: string) => ask('evidence/sign', manifest);
    return makePack(gathered, choicesOf(draft, version, Date.now()), { publicKey, sign });
  };
  const hasMore = older ? older.more : (value?.newest.length ?? 0) >= atOnce;

  return (
    <PageFrame here="evidence" text={text} onLeave={leave}>
      <p class="lead">{text('evidenceLead')}</p>
      {failed && <AskAgain text={text} again={again} />}
      {value && incidents.length === 0 && (
        <section class="block">
          <p>{text('evidenceNothing')}</p>
          <a class="button main-button" href="../help/index.html">
            {text('nav_help')}
          </a>
        </section>
      )}
      {draft && incidents.length > 0 && (
        <>
          <ChooseIncidents
            incidents={incidents}
            chosen={draft.ids}
            text={text}
            onChange={(ids) => change({ ids })}
            onMore={hasMore ? more : undefined}
          />
          <ChooseReceiver draft={draft} people={peopleOf(chosen)} text={text} onChange={change} />
          {contents && <WhatIsInIt contents={contents} text={text} />}
          <SavePack ready={contents !== undefined} make={make} text={text} />
        </>
      )}
      <p class="small evidence-check">
        <a href="../verify/index.html">{text('evidenceCheck')}</a>
      </p>
    </PageFrame>
  );
};
