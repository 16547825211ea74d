import { describe, expect, it } from 'vitest';
import { scanMessages } from '../../commands/scan/scan-line';
import { checkReport } from '../../src/browser/check-cues';
import { emptyMemory, remember } from '../../src/detect/remember';
import { howLong, ofThisTalk } from '../../src/detect/talk-evidence';
import { talkSays, weighTalk } from '../../src/detect/weigh-talk';
import type { Cue, CueReport } from '../../src/model';
import { talk as needs } from '../../src/rules/patterns.json';
import learned from '../../src/rules/weights/talk.json';
import { lastSign, secret, smallTalk, talkOf } from './last-sign';

describe('a chat that goes on', () => {
  it('counts how many lines somebody wrote, the child apart', () => {
    const long = Array.from({ length: 60 }, (_, at) =>
      at % 3 === 0 ? `me: ok ${at}` : `Kai: see you at ${at}`,
    );
    expect(lastSign([...long, secret]).talk).toMatchObject({ heard: 61, wrote: 41 });
  });

  it('forgets those of a crowd it heard first, and goes on counting the others', () => {
    const crowd = Array.from({ length: 700 }, (_, at) => `user${at}: hello ${at}`);
    expect(lastSign(['Kai: hi', ...crowd, secret]).talk).toMatchObject({ heard: 702, wrote: 1 });
    expect(lastSign([...crowd, 'Kai: hi', secret]).talk.wrote).toBe(2);
  });

  it('puts together what stands near: in a chat that goes on for days signs come up by chance', () => {
    const picture = 'Kai: can you send me a selfie';
    const far = Array.from({ length: 30 }, (_, at) => `Kai: the bus comes at ${at}`);
    const alone = 'Kai: are your parents home';
    const kindsIn = (lines: readonly string[]): string[] => {
      const { memory, report } = lastSign(lines);
      return [...new Set(ofThisTalk(memory, report).flatMap(({ cues }) => cues.map(({ kind }) => kind)))];
    };
    expect(kindsIn([picture, ...far.slice(0, 5), alone])).toEqual(
      expect.arrayContaining(['image-request', 'alone-check']),
    );
    expect(kindsIn([picture, ...far, alone])).not.toContain('image-request');
    const warned = (lines: readonly string[]): boolean =>
      scanMessages(talkOf(lines), { notices: false }).length > 0;
    expect(warned([...smallTalk, picture, ...far.slice(0, 5), alone])).toBe(true);
    expect(warned([...smallTalk, picture, ...far, alone])).toBe(false);
  });

  it('takes what an older version remembered, without counting lines, to stand near', () => {
    const { memory, report } = lastSign(['Ann: what a freak', 'Kai: are your parents home']);
    const [first] = memory.reports as [CueReport];
    const { heard, wrote, ...old } = first.talk as NonNullable<CueReport['talk']>;
    const older = { ...first, talk: old as CueReport['talk'] } as CueReport;
    expect([heard, wrote]).toEqual([1, 1]);
    expect(ofThisTalk({ ...memory, reports: [older, report] }, report)).toEqual([older, report]);
  });

  it('goes on counting however long a page is open', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `Kai: the bus comes at ${at}`);
    const { memory, report, talk } = lastSign([
      'Kai: can you send me a selfie',
      ...long,
      'Kai: are your parents home',
    ]);
    expect(talk.wrote).toBe(20_002);
    expect(ofThisTalk(memory, report)).toEqual([report]);
    expect(checkReport(report, report.at)?.talk).toEqual(talk);
  });

  it('forgets of a crowd nobody who keeps talking', () => {
    const crowd = Array.from({ length: 900 }, (_, at) =>
      at % 3 === 0 ? `Kai: hi ${at}` : `user${at}: hello ${at}`,
    );
    expect(lastSign([...crowd, secret]).talk.wrote).toBe(301);
  });

  it('lets what others write in a room push nothing out of sight', () => {
    const others = Array.from({ length: 60 }, (_, at) => `user${at % 7}: the bus comes at ${at}`);
    const { memory, report } = lastSign([
      'Kai: can you send me a selfie',
      ...others,
      'Kai: are your parents home',
    ]);
    expect(ofThisTalk(memory, report).map(({ author }) => author.name)).toEqual(['Kai', 'Kai']);
  });

  it('leaves out what the child and others showed more than a screen ago', () => {
    const others = Array.from({ length: 40 }, (_, at) => `user${at % 7}: the bus comes at ${at}`);
    const authors = (lines: readonly string[]): string[] => {
      const { memory, report } = lastSign([
        'Kai: what a freak',
        'me: please stop, this hurts me',
        'Ann: you are so annoying',
        ...lines,
        'Kai: nobody likes you',
      ]);
      return ofThisTalk(memory, report).map(({ author }) => author.name);
    };
    expect(authors(others.slice(0, 5))).toEqual(['Kai', 'me', 'Ann', 'Kai']);
    expect(authors(others)).toEqual(['Kai', 'Kai']);
  });

  it('takes unkind words of several people for a pile-on only where they stand near together', () => {
    const unkind = ['Ann: what a freak', 'Bea: you are so annoying', 'Cem: nobody likes you, loser'];
    const between = (count: number): string[] =>
      unkind.flatMap((line) => [
        line,
        ...Array.from({ length: count }, (_, at) => `Dan: the bus comes at ${at}`),
      ]);
    const kinds = (lines: readonly string[]): string[] =>
      scanMessages(talkOf(['me: look at my drawing', ...lines]), { notices: false }).map(({ kind }) => kind);
    expect(kinds(between(1))).toContain('pile-on');
    expect(kinds(between(10))).not.toContain('pile-on');
  });

  it('must lean further the longer a chat is, up to a bound', () => {
    const lean = (heard: number): number => howLong({ ...lastSign([...smallTalk, secret]).talk, heard });
    expect([lean(1), lean(30)]).toEqual([0, 0]);
    expect(lean(100)).toBeGreaterThan(1);
    expect(lean(9000)).toBe(lean(400));
    expect(learned.weights['long talk']).toBeLessThan(0);
  });

  it('asks a long chat for more than it asks a short one', () => {
    const { report, talk } = lastSign([...smallTalk, secret]);
    const inLongChat = (all: number, people = 2) => {
      const loudest = 4 * Math.max(0, all);
      const tipping = {
        ...report,
        cues: [{ ...(report.cues[0] as Cue), rule: 'en.secrecy.between-us' }],
        talk: {
          ...talk,
          heard: 400,
          lines: 30,
          own: 15,
          theirs: 15,
          now: 0,
          newest: all,
          all,
          loudest,
          people,
        },
      };
      const memory = remember(emptyMemory(), tipping);
      return { leans: weighTalk(memory, tipping), says: talkSays(memory, tipping) };
    };
    const between = Array.from({ length: 60 }, (_, at) => inLongChat(20 * at - 300)).filter(
      ({ leans }) => leans >= needs.need && leans < needs.need + needs.long.ofTwo,
    );
    expect(between.length).toBeGreaterThan(0);
    for (const { says } of between) expect(says).toBe('neither');
    const silent = (people: number): number =>
      Array.from({ length: 200 }, (_, at) => inLongChat(20 * at - 300, people)).filter(
        ({ says }) => says === 'neither',
      ).length;
    expect(silent(1)).toBeLessThan(silent(2));
  });
});
