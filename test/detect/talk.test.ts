import { describe, expect, it } from 'vitest';
import { lessonsDigest } from '../../commands/learn/lessons-digest';
import { scanMessages } from '../../commands/scan/scan-line';
import { checkReport } from '../../src/browser/check-cues';
import { isSign } from '../../src/detect/is-sign';
import { judge } from '../../src/detect/judge';
import { Listener } from '../../src/detect/listen';
import { emptyMemory, remember } from '../../src/detect/remember';
import { talkEvidence, talkLength } from '../../src/detect/talk-evidence';
import { longest } from '../../src/detect/token-list';
import { weighLine } from '../../src/detect/weigh-line';
import { talkSays, weighTalk } from '../../src/detect/weigh-talk';
import type { Cue, CueKind, CueReport, Message, Weight } from '../../src/model';
import ruleReasons from '../../src/rules/compiled/rule-reasons.json';
import { talk as needs } from '../../src/rules/patterns.json';
import learned from '../../src/rules/weights/talk.json';
import { lastSign, secret, smallTalk, talkOf } from './last-sign';

/** One sign in a long talk in which nothing else leans, `now` being how far its line leans. */
function dullTalk(kind: CueKind, rule: string, weight: Weight, now = -300) {
  const { report } = lastSign([...smallTalk, secret]);
  const talk = {
    heard: 30,
    wrote: 15,
    lines: 30,
    own: 15,
    theirs: 15,
    people: 1,
    now,
    newest: -300,
    all: -300,
    loudest: 0,
    together: -600,
  };
  const tipping = { ...report, cues: [{ kind, rule, weight, start: 0, end: 4 }], talk };
  return { memory: remember(emptyMemory(), tipping), tipping };
}

function inDullTalk(...sign: Parameters<typeof dullTalk>) {
  const { memory, tipping } = dullTalk(...sign);
  return talkSays(memory, tipping);
}

describe('a talk as a whole', () => {
  it('was learned from the talks that are there', () => {
    expect(learned.lessons.digest).toBe(lessonsDigest());
  });

  it('is told in numbers: whose lines, and how those of one person lean', () => {
    const { talk } = lastSign([...smallTalk, secret]);
    expect(talk).toMatchObject({ lines: 5, own: 2, theirs: 1, people: 2 });
    expect(talk.now).toBeGreaterThan(100);
    expect([talk.newest, talk.all, talk.loudest]).toEqual([talk.now, talk.now, talk.now]);
  });

  it('does not hold against others what the child wrote', () => {
    const { talk } = lastSign(['me: you are a worthless loser', 'me: i hate you', ...smallTalk, secret]);
    expect(talk.loudest).toBe(talk.now);
  });

  it('is as long as two screens, however long the talk', () => {
    const long = Array.from({ length: 100 }, (_, at) => `Kai: see you at ${at}`);
    expect(lastSign([...long, secret]).talk).toMatchObject({ lines: talkLength, theirs: talkLength });
  });

  it('leans further when the child said stop and it goes on', () => {
    const again = ['Ann: what a freak', 'me: hm', 'Ann: you are so annoying', 'Ann: what a freak you are'];
    const asked = again.map((line) => (line === 'me: hm' ? 'me: please stop, this hurts me' : line));
    const leans = (lines: readonly string[]): number => {
      const { memory, report } = lastSign([...smallTalk, ...lines]);
      expect(talkEvidence(memory, report).has('child stop-request')).toBe(lines === asked);
      return weighTalk(memory, report);
    };
    expect(leans(asked)).toBeGreaterThan(leans(again));
  });

  it('goes on where it was when the page shows nothing of it any more', () => {
    const sitting = (lines: readonly string[], before = emptyMemory(), later = 0) => {
      const listener = new Listener();
      let memory = before;
      let last: CueReport | undefined;
      for (const message of talkOf(lines))
        for (const heard of listener.hear(
          { ...message, id: `${later}-${message.id}`, at: message.at + later },
          true,
        )) {
          memory = remember(memory, heard);
          if (heard.talk) last = heard;
        }
      const shown = last ? talkEvidence(memory, last) : new Map<string, number>();
      return { memory, shown, leans: last ? weighTalk(memory, last) : Number.NaN };
    };
    const first = ['Kai: good game', 'me: thanks', 'Kai: can you send me a selfie'];
    const second = ['Kai: hey', 'me: hi', 'Kai: are your parents home'];
    const alone = sitting(second);
    const together = sitting(second, sitting(first).memory, 86_400_000);
    expect(together.shown.has('image-request 2')).toBe(true);
    expect(alone.shown.has('image-request 2')).toBe(false);
    expect(together.leans).toBeGreaterThan(alone.leans);
  });

  it('lets one line that is clear by itself warn in the middle of small talk', () => {
    const [alert] = scanMessages(talkOf([...smallTalk, secret]), { notices: false });
    expect(alert).toMatchObject({ at: 4, kind: 'secrecy' });
  });

  /** How far a line must lean for that talk and it to come out at the bound. */
  const plainly = (...[kind, rule, weight]: [CueKind, string, Weight]): number => {
    const [at, more] = [0, 100].map((now) => {
      const { memory, tipping } = dullTalk(kind, rule, weight, now);
      return weighTalk(memory, tipping) + now;
    }) as [number, number];
    return (100 * (needs.plainly - at)) / (more - at);
  };

  it('is not asked about a rule that is called plain, unless the message takes it back or does not lean', () => {
    const sign = (rule: string, weight: Weight, by: number) =>
      inDullTalk('secrecy', rule, weight, plainly('secrecy', rule, weight) + by);
    const [plain = ''] = needs.plain;
    expect(sign(plain, 3, 1)).toBe('bears-out');
    expect(sign(plain, 2, 1)).toBe('plainly');
    expect(sign(plain, 3, -1)).toBe('neither');
    expect(sign('en.secrecy.between-us', 3, 1)).toBe('plainly');
  });

  it('lets a grave sign warn in a dull talk where its words lean, and not where a sister says it for a biscuit', () => {
    const grave = ['self-harm-urging', 'en.self-harm-urging.go-die', 4] as const;
    const raised = (by: number): number => {
      const { memory, tipping } = dullTalk(...grave, plainly(...grave) + by);
      return judge(memory, tipping.at).length;
    };
    expect(raised(1)).toBe(1);
    expect(raised(-1)).toBe(0);
  });

  it('asks a hard word to lean further than a sign of grooming before it needs no talk', () => {
    const between = (needs.line.grooming + needs.line.harassment) / 2;
    expect(inDullTalk('secrecy', 'en.secrecy.between-us', 3, between)).toBe('bears-out');
    expect(inDullTalk('insult', 'en.insult.you-noun', 3, between)).toBe('plainly');
    expect(inDullTalk('insult', 'en.insult.you-noun', 3, needs.line.harassment)).toBe('bears-out');
  });

  it('warns as a whole only where the child takes part or somebody writes to it alone', () => {
    const says = (whose: { own: number; people: number }) => {
      const { memory, tipping } = dullTalk('insult', 'en.insult.you-noun', 2, 900);
      const leaning = { newest: 900, all: 900, loudest: 3600, together: 1500, ...whose };
      const far = { ...tipping, talk: { ...(tipping.talk as NonNullable<typeof tipping.talk>), ...leaning } };
      return talkSays({ ...memory, reports: [far] }, far);
    };
    expect(says({ own: 3, people: 2 })).toBe('warns');
    expect(says({ own: 0, people: 1 })).toBe('warns');
    expect(says({ own: 0, people: 2 })).toBe('bears-out');
  });

  it('puts two small signs together, with small talk between them', () => {
    const lines = ['Kai: hey', 'Kai: can you send me a selfie', 'Kai: hey', 'Kai: are your parents home'];
    const [alert] = scanMessages(talkOf(lines), { notices: false });
    expect(alert).toMatchObject({ at: 3, level: 'caution', kind: 'alone-check' });
  });

  it('keeps one middling line among friends from warning', () => {
    const line = 'Ann: haha you are so annoying, see you at training';
    expect(scanMessages(talkOf([...smallTalk, line, 'me: haha']), { notices: false })).toEqual([]);
  });
});

describe('the numbers of a talk, from a page that may lie', () => {
  const { report } = lastSign([...smallTalk, secret]);
  const now = report.at;

  it('are taken when they can be true', () => {
    expect(checkReport(structuredClone(report), now)?.talk).toEqual(report.talk);
  });

  it.each([
    ['more lines than are looked at', { lines: 31 }],
    ['more lines of one person than there are', { theirs: 9 }],
    ['no number', { all: 'NaN' }],
    ['a leaning past all words', { loudest: 1e9 }],
    ['a missing number', { own: undefined }],
    ['no word of how its last lines lean together', { together: undefined }],
  ])('are refused with %s', (_, change) => {
    expect(checkReport({ ...report, talk: { ...report.talk, ...change } }, now)).toBeUndefined();
  });

  it('may be missing, as in what an older version kept', () => {
    const { talk: _, ...older } = report;
    expect(checkReport(older, now)).toEqual(older);
  });
});

describe('what follows a sign', () => {
  // Whatever rules there will be: only the secret is a sign here.
  const read = (text: string): Cue[] =>
    secret.endsWith(text)
      ? [{ kind: 'secrecy', rule: 'en.secrecy.about-us', weight: 3, start: 0, end: 4 }]
      : [];
  const cuesOf = (lines: readonly string[], last: string) => {
    const listener = new Listener(read, true);
    for (const message of talkOf(lines)) listener.hear(message, true);
    const [message] = talkOf([last]);
    return listener
      .hear({ ...(message as Message), id: 'last' }, true)
      .filter((report) => report.message === 'last')
      .flatMap(({ cues }) => cues)
      .filter(isSign);
  };
  const said = [...smallTalk, secret, 'me: why'];
  const vague = 'Kai: you owe me, and everyone would laugh at you if they knew';

  it('is one more slight sign of the same kind where its words lean far, from the same person', () => {
    const [cue, ...more] = cuesOf(said, vague);
    expect(more).toEqual([]);
    expect(cue).toMatchObject({ kind: 'secrecy', rule: 'en.secrecy.follows', weight: 1 });
    expect(ruleReasons).toHaveProperty('en.secrecy.follows');
  });

  it('is nothing out of the blue, from another person, from the child, or in plain words', () => {
    const follows = (lines: readonly string[], last: string): Cue[] =>
      cuesOf(lines, last).filter(({ rule }) => rule.endsWith('.follows'));
    expect(follows(said, vague)).toHaveLength(1);
    expect(follows(smallTalk, vague)).toEqual([]);
    expect(follows(said, vague.replace('Kai', 'Ann'))).toEqual([]);
    expect(follows(said, vague.replace('Kai', 'me'))).toEqual([]);
    expect(follows(said, 'Kai: the bus was late again')).toEqual([]);
  });

  it('is weighed as far as a message is read, however long it is', () => {
    const long = `${'see you '.repeat(longest)}nobody would miss you`;
    expect(weighLine(long)).toBe(weighLine(long.slice(0, longest)));
    expect(weighLine(long.slice(-longest))).not.toBe(weighLine(long));
  });

  it('is forgotten when the sign is two screens away', () => {
    const long = Array.from({ length: talkLength }, (_, at) => `Kai: see you at ${at}`);
    expect(cuesOf([...said, ...long], vague)).toEqual([]);
  });
});
