import { beforeAll, describe, expect, it } from 'vitest';
import { followUp } from '../../src/detect/follow-up';
import { Listener } from '../../src/detect/listen';
import { emptyMemory } from '../../src/detect/remember';
import { rulesVersion } from '../../src/detect/rules-version';
import { follow } from '../../src/detect/watch-conversation';
import type { Receiver } from '../../src/evidence/pack-choices';
import { readAgain } from '../../src/evidence/read-again';
import { sayIncidentAgain } from '../../src/evidence/say-report';
import { verifyPack } from '../../src/evidence/verify-pack';
import { type Incident, type Language, languages, type Message } from '../../src/model';
import { madeAt, pretendPack } from './pretend-pack';

const chats: Record<Language, [who: string, said: string][]> = {
  en: [
    ['Robin', 'hi'],
    ['river_fox', 'call me on 0171 5550 1234 and tell Robin nothing, Robin is asleep'],
    ['river_fox', 'i have your pictures. pay me or i send them to your whole class'],
    ['Robin', 'please no'],
    ['river_fox', "don't tell your mum about our chats"],
  ],
  zh: [
    ['小宁', '你好'],
    ['河边的狐狸', '小宁你好，加我QQ 2233445566'],
    ['河边的狐狸', '我有你的照片，不转钱我就发给你们全班'],
    ['小宁', '求你别这样'],
    ['河边的狐狸', '我们聊天的事别告诉你妈'],
  ],
};

/** Incidents as the extension itself raises them, with the rules of this version. */
function raised(language: Language): Incident[] {
  const child = chats[language][0]?.[0];
  const messages: Message[] = chats[language].map(([name, text], index) => ({
    id: `m${index}`,
    author: { role: name === child ? 'self' : 'other', name },
    at: madeAt + index * 60_000,
    text,
  }));
  const listener = new Listener();
  let memory = emptyMemory();
  const findings = messages.flatMap((message) =>
    listener.hear(message, true).flatMap((report) => {
      const followed = follow(memory, report, message.at);
      memory = followed.memory;
      return followed.findings;
    }),
  );
  return findings.flatMap((finding, index) =>
    finding.level === 'notice'
      ? []
      : [
          {
            ...finding,
            level: finding.level,
            id: `id-${index}`,
            salt: 'ab'.repeat(16),
            host: 'chat.example',
            url: 'https://chat.example/rooms/7',
            conversation: { site: 'chat.example', id: 'room', title: '' },
            messages,
            rulesVersion,
          },
        ],
  );
}

describe.each(languages)('a transcript read again in %s', (language) => {
  let incidents: Incident[];
  beforeAll(() => {
    incidents = raised(language);
    expect(incidents.length).toBeGreaterThan(1);
  });

  const again = async (receiver: Receiver, change = (list: Incident[]) => list) => {
    const { bytes } = await pretendPack(language, { receiver }, change(structuredClone(incidents)));
    const { transcript } = await verifyPack(bytes);
    if (!transcript) throw new Error('there is no transcript');
    return readAgain(transcript).incidents;
  };

  it.each(['police', 'platform'] as const)(
    'shows the same reasons and raises the same again, for %s',
    async (receiver) => {
      for (const incident of await again(receiver)) {
        // What leans on a whole line cannot be read again where words of it are hidden.
        const hidden = incident.reasons.filter(({ outcome }) => outcome === 'hidden');
        expect(
          hidden.every(({ rule }) => receiver === 'platform' && /\.(words|follows|unkind)$/.test(rule)),
        ).toBe(true);
        const rest = incident.reasons.filter((reason) => !hidden.includes(reason));
        expect(rest.map(({ outcome }) => outcome)).toEqual(rest.map(() => 'same'));
        expect(incident).toMatchObject({
          sameRules: true,
          ...(hidden.length === 0 && { sameFinding: true }),
        });
      }
    },
  );

  it('says so where the words are others now, or the lines are not in the pack', async () => {
    const harmless = await again('police', (list) =>
      list.map((one) => ({ ...one, messages: one.messages.map((line) => ({ ...line, text: 'ok' })) })),
    );
    for (const incident of harmless) {
      expect(incident.reasons.every(({ outcome }) => outcome === 'not-seen')).toBe(true);
      expect(incident.sameFinding).toBe(false);
      expect(sayIncidentAgain(incident, language).join('')).not.toMatch(/\{\w+\}|undefined/);
    }
    const gone = await again('police', (list) => list.map((one) => ({ ...one, messages: [] })));
    for (const { reasons } of gone) expect(reasons.every(({ outcome }) => outcome === 'not-kept')).toBe(true);
  });

  it('reads a line that followed a sign by its own words, since the sign need not be in the pack', async () => {
    const text = {
      en: 'you owe me, and everyone would laugh at you if they knew',
      zh: '你要是敢不听话，你知道会有什么后果，大家都会看到的',
    }[language];
    const [cue] = followUp(text, 'secrecy');
    if (!cue) throw new Error('these words do not lean far enough');
    const [incident] = await again('police', ([one]) => {
      const [line] = one?.messages ?? [];
      if (!one || !line) throw new Error('nothing was raised');
      const reason = { ...cue, message: line.id, author: one.reasons[0]?.author ?? line.author, at: line.at };
      return [{ ...one, messages: [{ ...line, author: reason.author, text }], reasons: [reason] }];
    });
    expect(incident?.reasons).toMatchObject([{ rule: `${language}.secrecy.follows`, outcome: 'same' }]);
  });

  it('says so where other rules judged it', async () => {
    const [first] = await again('police', (list) => list.map((one) => ({ ...one, rulesVersion: 'older' })));
    expect(first?.sameRules).toBe(false);
    expect(first && sayIncidentAgain(first, language).join('')).toContain('older');
  });
});
