import { words as reportWords } from '../help/report-words';
import { exactTimes } from './exact-time';
import { markup, type Part } from './markup';
import type { PackContents } from './pack-contents';
import { packWords, type Say, sayLines } from './pack-words';
import type { PackParty } from './parties';
import { facts, list, sheet, table } from './sheet';

const roles = { self: 'roleChild', other: 'roleOther', unknown: 'roleUnknown' } as const;

function where({ conversations }: PackContents, say: Say): Part {
  return conversations.map((conversation) =>
    facts([
      [say('sumPlatform'), conversation.platform],
      [say('sumHost'), markup`<bdi>${conversation.host}</bdi>`],
      [say('sumChat'), markup`<bdi>${conversation.title || say('unknown')}</bdi>`],
      ...(conversation.id ? [[say('sumChatId'), markup`<bdi>${conversation.id}</bdi>`] as const] : []),
      [
        say('sumAddress'),
        conversation.addresses.length > 0
          ? conversation.addresses.map((address) => markup`<div class="any">${address}</div>`)
          : say('sumAddressKept'),
      ],
    ]),
  );
}

const accountOf = ({ account, role }: PackParty, say: Say): Part =>
  account
    ? say('sumAccountByHand', { account })
    : role === 'unknown'
      ? ''
      : say('sumAccountNone', { blank: say('byHand') });

/** Who, where, when and what kind on one page, each answer with the lines it rests on. */
export function summaryPage(contents: PackContents): string {
  const { choices, incidents, conversations, parties } = contents;
  const say = packWords(choices.language);
  const times = exactTimes(choices.timeZone);
  const lines = conversations.flatMap((conversation) => conversation.lines);
  const ats = lines.length > 0 ? lines.map(({ at }) => at) : incidents.map(({ at }) => at);
  const kindOf = (kind: PackContents['incidents'][number]['kind']) =>
    reportWords.kinds[kind][choices.language];
  return sheet(
    say('summaryTitle'),
    choices,
    markup`<h2>${say('sumFacts')}</h2>
<p class="soft">${say('sumFactsHint')}</p>
${facts(
  contents.facts.map(({ id, lines }) => [
    say(`fact_${id}`),
    lines.length > 0 ? `${say('yes')}${say('colon')}${sayLines(say, lines)}` : say('noLine'),
  ]),
)}
<h2>${say('sumWhere')}</h2>
${where(contents, say)}
<h2>${say('sumWho')}</h2>
${table(
  [say('sumName'), say('sumRole'), say('sumAccount'), say('sumLines')],
  parties.map((party) => [
    markup`<bdi>${party.name}</bdi>`,
    say(roles[party.role]),
    accountOf(party, say),
    party.lines,
  ]),
)}
<h2>${say('sumWhen')}</h2>
${facts([
  [say('sumFirst'), times(Math.min(...ats)).said],
  [say('sumLast'), times(Math.max(...ats)).said],
  [say('sumZone'), choices.timeZone],
])}
<h2>${say('sumKinds')}</h2>
${table(
  [
    say('sumIncident'),
    say('sumKind'),
    say('sumLevel'),
    say('sumPeople'),
    say('sumNoticed'),
    say('glossaryLines'),
  ],
  incidents.map((incident) => [
    incident.number,
    kindOf(incident.kind),
    say(`level_${incident.level}`),
    incident.people.filter(Boolean).join(say('comma')) || say('unknown'),
    times(incident.at).said,
    [...new Set(incident.reasons.flatMap(({ line }) => line ?? []))].join(say('comma')) || '–',
  ]),
)}
<h2>${say('sumByHand')}</h2>
${list((['hand0', 'hand1', 'hand2', 'hand3', 'hand4'] as const).map((key) => [say(key), say('colon'), say('byHand')]))}`,
  );
}
