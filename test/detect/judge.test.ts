import { describe, expect, it } from 'vitest';
import { judge } from '../../src/detect/judge';
import { emptyMemory, remember } from '../../src/detect/remember';
import { follow } from '../../src/detect/watch-conversation';
import type { ConversationMemory, CueKind, CueReport, Finding, Role, Weight } from '../../src/model';

const minute = 60_000;
let count = 0;

function report(who: string, at: number, cues: [CueKind, Weight][], fresh = true): CueReport {
  const role: Role = who === 'me' ? 'self' : who === '' ? 'unknown' : 'other';
  return {
    message: `m${count++}`,
    author: { role, name: who },
    at: at * minute,
    fresh,
    cues: cues.map(([kind, weight], i) => ({ kind, weight, rule: `en.${kind}.r${i}`, start: 0, end: 3 })),
  };
}

function play(reports: readonly CueReport[]): { findings: Finding[]; memory: ConversationMemory } {
  let memory = emptyMemory();
  const findings: Finding[] = [];
  for (const one of reports) {
    const next = follow(memory, one, one.at);
    memory = next.memory;
    findings.push(...next.findings);
  }
  return { findings, memory };
}

describe('judge', () => {
  it('says nothing about one weak sign', () => {
    for (const kind of ['age-probe', 'flattery', 'personal-probe'] as const)
      expect(play([report('x', 0, [[kind, 1]])]).findings).toEqual([]);
    expect(play([report('x', 0, [['insult', 2]])]).findings).toEqual([]);
  });

  it('warns at once about a clear sign, and more strongly about a grave one', () => {
    expect(play([report('x', 0, [['threat', 3]])]).findings).toMatchObject([
      { kind: 'threat', level: 'caution' },
    ]);
    expect(play([report('x', 0, [['sextortion', 4]])]).findings).toMatchObject([
      { kind: 'sextortion', level: 'danger' },
    ]);
  });

  it('does not take one phrase for two signs because rules of two kinds see it', () => {
    const seen = report('x', 0, [
      ['secrecy', 2],
      ['isolation', 2],
    ]);
    expect(play([seen]).findings).toEqual([]);
    const apart = seen.cues.map((cue, at) => ({ ...cue, start: 10 * at, end: 10 * at + 3 }));
    expect(play([{ ...seen, cues: apart }]).findings).toMatchObject([
      { concern: 'grooming', level: 'caution' },
    ]);
  });

  it('never charges the child for what the child writes', () => {
    expect(play([report('me', 0, [['threat', 4]])]).findings).toEqual([]);
  });

  it('takes what was on the page before as context that announces nothing', () => {
    expect(play([report('x', 0, [['threat', 4]], false)]).findings).toEqual([]);
  });

  it('adds up small signs of different sorts from one person over weeks', () => {
    const week = 7 * 24 * 60;
    const { findings } = play([
      report('x', 0, [['age-probe', 1]]),
      report('x', week, [['flattery', 1]]),
      report('x', 2 * week, [['alone-check', 2]]),
      report('x', 3 * week, [['secrecy', 2]]),
    ]);
    expect(findings.map((finding) => finding.concern)).toContain('grooming');
  });

  it('adds up smaller signs within one message, but no words twice', () => {
    const two = report('x', 0, [
      ['insult', 2],
      ['exclusion', 2],
    ]);
    expect(play([two]).findings).toEqual([]);
    const apart = { ...two, cues: two.cues.map((cue, i) => ({ ...cue, start: i * 10, end: i * 10 + 4 })) };
    expect(play([apart]).findings).toMatchObject([{ pattern: 'adds-up', level: 'caution' }]);
  });

  it('counts what goes on after the child said stop, not what was before', () => {
    const stop = report('me', 1, [['stop-request', 1]]);
    expect(play([report('x', 0, [['insult', 2]]), stop]).findings).toEqual([]);
    expect(play([stop, report('x', 2, [['insult', 2]])]).findings).toMatchObject([{ pattern: 'after-stop' }]);
    expect(play([{ ...stop, message: 's2' }, report('x', 2, [['insult', 1]])]).findings).toEqual([]);
  });

  it('weighs more what is asked after the child said no, and what the child says it hurts', () => {
    const no = report('me', 1, [['refusal', 1]]);
    const asks = (at: number) =>
      report('x', at, [
        ['pressure', 2],
        ['gift-offer', 1],
      ]);
    expect(play([asks(0), no]).findings).toEqual([]);
    expect(play([no, asks(2)]).findings).toMatchObject([{ pattern: 'after-no' }]);
    const unkind = (at: number) => report('x', at, [['exclusion', 1]]);
    const hurt = report('me', 1, [['distress', 1]]);
    expect(play([unkind(0), unkind(2)]).findings).toEqual([]);
    expect(play([unkind(0), hurt, unkind(2)]).findings).toMatchObject([{ pattern: 'hurts' }]);
  });

  it('does not add up signs of different people into one', () => {
    const { findings } = play([
      report('x', 0, [['flattery', 1]]),
      report('y', 1, [['move-app', 2]]),
      report('z', 2, [['secrecy', 2]]),
    ]);
    expect(findings).toEqual([]);
  });

  it('does not add up messages nobody signed', () => {
    const { findings } = play([report('', 0, [['move-app', 2]]), report('', 1, [['secrecy', 2]])]);
    expect(findings).toEqual([]);
  });

  it('sees several people turning on somebody', () => {
    const { findings } = play(['x', 'y', 'z'].map((who, at) => report(who, at, [['humiliation', 2]])));
    expect(findings).toMatchObject([{ kind: 'pile-on', people: ['x', 'y', 'z'] }]);
  });

  it('says the same thing once, and again only when it grows worse', () => {
    const { findings } = play([
      report('x', 0, [['insult', 3]]),
      report('x', 1, [['insult', 3]]),
      report('x', 2, [['insult', 4]]),
    ]);
    expect(findings.map((finding) => finding.level)).toEqual(['caution', 'danger']);
  });

  it('takes insults lightly while both sides play, and not after a stop', () => {
    const laugh = report('me', 0, [['banter', 1]]);
    expect(play([laugh, report('x', 1, [['insult', 3]])]).findings).toEqual([]);
    const stop = report('me', 2, [['stop-request', 1]]);
    expect(play([laugh, stop, report('x', 3, [['insult', 3]])]).findings).toHaveLength(1);
    expect(play([laugh, report('x', 1, [['sextortion', 4]])]).findings).toHaveLength(1);
  });

  it('names what most signs speak for, and leaves out what one rule sees beside them', () => {
    const { findings } = play([
      report('x', 0, [
        ['gift-offer', 3],
        ['stalking', 3],
        ['threat', 3],
        ['stalking', 3],
        ['stalking', 3],
      ]),
    ]);
    expect(findings).toMatchObject([{ concern: 'harassment', kind: 'stalking' }]);
    const small = (kind: CueKind): CueReport =>
      report('z', 1, [
        ['secrecy', 3],
        ['isolation', 3],
        [kind, 2],
      ]);
    const beside = play([small('insult'), small('exclusion'), small('humiliation')]);
    expect(beside.findings.map(({ concern }) => concern)).not.toContain('harassment');
    const both = play([
      report('y', 0, [
        ['secrecy', 3],
        ['threat', 3],
        ['image-request', 3],
      ]),
    ]);
    expect(both.findings.map(({ concern }) => concern)).toEqual(['grooming', 'harassment']);
  });

  it('explains every finding with the messages and rules that made it', () => {
    const { findings } = play([report('x', 0, [['move-app', 2]]), report('x', 1, [['secrecy', 2]])]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.reasons.map((reason) => reason.rule)).toEqual(['en.move-app.r0', 'en.secrecy.r0']);
  });
});

describe('remember', () => {
  it('ignores a message it knows', () => {
    const one = report('x', 0, [['insult', 2]]);
    const memory = remember(emptyMemory(), one);
    expect(remember(memory, { ...one, cues: [...one.cues] })).toBe(memory);
  });

  it('keeps messages that come late in the order of time', () => {
    const memory = [report('x', 5, [['insult', 1]]), report('x', 1, [['insult', 1]])].reduce(
      remember,
      emptyMemory(),
    );
    expect(memory.reports.map((one) => one.at / minute)).toEqual([1, 5]);
  });

  it('stays bounded under a flood, and what is grave never gives way', () => {
    let memory = remember(emptyMemory(), report('x', 0, [['threat', 4]]));
    for (let i = 1; i <= 2000; i++) memory = remember(memory, report('x', i, [['flattery', 1]]));
    expect(memory.reports.length).toBeLessThanOrEqual(300);
    expect(memory.reports.some((one) => one.cues.some((cue) => cue.kind === 'threat'))).toBe(true);
  });

  it('stays bounded however much each message shows', () => {
    const many = Array.from({ length: 60 }, (_, i): [CueKind, Weight] => [i % 2 ? 'flattery' : 'insult', 1]);
    let memory = remember(emptyMemory(), report('x', 0, [['threat', 4]]));
    for (let i = 1; i <= 400; i++) memory = remember(memory, report('x', i, many));
    expect(memory.reports.flatMap(({ cues }) => cues).length).toBeLessThanOrEqual(800);
    expect(memory.reports[0]?.cues[0]?.kind).toBe('threat');
  });

  it('gives no more reasons than anybody reads, and the message that tipped it among them', () => {
    let memory = emptyMemory();
    for (let i = 1; i <= 200; i++) memory = remember(memory, report('x', i, [['insult', 2]]));
    const tip = report('x', 201, [['threat', 3]]);
    memory = remember(memory, tip);
    for (const { reasons } of judge(memory, 202 * minute)) {
      expect(reasons.length).toBeLessThanOrEqual(60);
      expect(reasons.map(({ message }) => message)).toContain(tip.message);
    }
    expect(judge(memory, 202 * minute)).not.toEqual([]);
  });

  it('holds no words', () => {
    expect(JSON.stringify(remember(emptyMemory(), report('x', 0, [['insult', 2]])))).not.toContain('text');
  });
});
