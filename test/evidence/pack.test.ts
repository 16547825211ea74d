import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import cueWords from '../../src/evidence/cue-words.json';
import { makePack } from '../../src/evidence/make-pack';
import { packContents } from '../../src/evidence/pack-contents';
import packWords from '../../src/evidence/pack-words.json';
import { readArchive } from '../../src/evidence/read-archive';
import verifyWords from '../../src/evidence/verify-words.json';
import { type Incident, type KeptMessage, languages } from '../../src/model';
import { pretendIncidents } from '../pages/pretend-incidents';
import { textIn } from './altered-packs';
import { madeAt, pretendChoices, pretendLog, pretendPack } from './pretend-pack';

const line = (id: string, role: 'self' | 'other', name: string, text: string, minute = 0): KeptMessage => ({
  id,
  author: { role, name },
  at: madeAt + minute * 60_000,
  text,
});

/** One chat with everything a stranger may write to make trouble in a file. */
function trouble(): Incident {
  const [first] = pretendIncidents('en', madeAt) as [Incident];
  const messages = [
    line('a', 'other', 'nova.88', '=HYPERLINK("http://x.example","pay") or i send them', 1),
    line('b', 'self', 'Mina Park', 'no <script>alert(1)</script> & "stop"', 2),
    line('c', 'other', 'Leo', 'mina park is in my class, call 0171 5550 1234 or leo@x.example', 3),
    line('d', 'other', 'nova.88', 'meet me at the pool, my qq is 2233445566\u202E wechat nova_88x', 4),
  ];
  const place = { message: 'd', author: { role: 'other', name: 'nova.88' } as const, at: madeAt + 240_000 };
  return {
    ...first,
    kind: 'meet-up',
    people: ['nova.88'],
    url: 'https://chat.example/with/mina park',
    conversation: { site: 'chat.example', id: '447700900123', title: 'Mina Park and nova.88' },
    messages,
    reasons: [{ ...place, rule: 'en.meet-up.meet', kind: 'meet-up', start: 0, end: 7 }],
    fineAt: 5,
  };
}

const textsOf = (bytes: Uint8Array<ArrayBuffer>): Record<string, string> =>
  Object.fromEntries(
    readArchive(bytes).map(({ name, bytes }) => [
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    ]),
  );

describe.each(languages)('a pack in %s', (language) => {
  let full: Record<string, string>;
  let masked: Record<string, string>;
  beforeAll(async () => {
    const change = { country: 'CN', hidden: ['pool'], accounts: { 'nova.88': '@nova88 (UID 5)' } };
    full = textsOf((await pretendPack(language, change, [trouble()])).bytes);
    masked = textsOf((await pretendPack(language, { ...change, receiver: 'school' }, [trouble()])).bytes);
  });

  it('holds every line exactly, both sides, in order', () => {
    const { conversations } = JSON.parse(full['transcript.json'] ?? '');
    expect(conversations[0].lines.map(({ text }: { text: string }) => text)).toEqual(
      trouble().messages.map(({ text }) => text),
    );
    expect(full['transcript.html']).toContain(
      'no &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;stop&quot;',
    );
  });

  it('runs, loads and links nothing, whatever was written in the chat', () => {
    for (const [name, html] of [...Object.entries(full), ...Object.entries(masked)]) {
      if (!name.endsWith('.html')) continue;
      expect(html, name).toContain("default-src 'none'");
      expect(html, name).not.toMatch(/<(script|img|iframe|link|a|form|object|embed)\b|\son\w+=|javascript:/i);
    }
  });

  it('gives a spreadsheet Chinese to read and nothing to run', () => {
    const csv = full['transcript.csv'] ?? '';
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"",""pay"") or i send them"`);
    for (const row of csv.slice(1).trim().split('\r\n')) expect(row).not.toMatch(/(^|,)"[=+\-@]/);
    expect(full['left-out.html']).toContain('transcript.csv');
  });

  it('tells of signs that do not show on paper', () => {
    expect(full['transcript.html']).toContain('U+202E');
  });

  it('answers what is asked first, each with the line it rests on', () => {
    const { facts } = JSON.parse(full['transcript.json'] ?? '');
    const lines = Object.fromEntries(
      facts.map(({ id, lines }: { id: string; lines: number[] }) => [id, lines]),
    );
    expect(lines).toMatchObject({ meeting: [4], picturesAsked: [] });
    expect(full['summary.html']).toMatch(language === 'en' ? /Yes: line 4/ : /有：第 4 行/);
  });

  it('hides the child, bystanders and contact data from school and platform, everywhere', () => {
    const all = Object.values(masked).join('\n');
    expect(all).not.toMatch(/mina|park|\bleo\b|\b5550\b|2233445566|nova_88x|x\.example|pool|447700900123/i);
    expect(all).toContain('nova.88');
    expect(all).toContain('▇▇');
    expect(masked['record.json']).toBeUndefined();
    expect(masked['links.json']).toBeUndefined();
    expect(masked['left-out.html']).toMatch(language === 'en' ? /Hidden in this copy/ : /本版本隐去的内容/);
    expect(masked['left-out.html']).toMatch(language === 'en' ? /line 3/ : /第 3 行/);
  });

  it('takes a page that calls the reader “me” for no reason to hide that word in every line', async () => {
    const own = trouble();
    const messages = [
      line('a', 'self', language === 'en' ? 'me' : '我', 'me and you', 1),
      ...own.messages.slice(3),
    ];
    const { bytes } = await pretendPack(language, { receiver: 'school' }, [{ ...own, messages }]);
    const { lines } = JSON.parse(textsOf(bytes)['transcript.json'] ?? '').conversations[0];
    expect(lines[0]).toMatchObject({ text: 'me and you', name: packWords.child[language] });
  });

  it('tells nobody what the child marked as fine', () => {
    expect(Object.values({ ...full, ...masked }).join('')).not.toContain('fineAt');
  });

  it('never holds a picture, and says so', () => {
    expect(Object.keys(full).every((name) => /\.(html|json|csv)$/.test(name))).toBe(true);
    expect(full['left-out.html']).toContain(packWords.leftPictures[language]);
    expect(full['README.html']).toContain(packWords.not1[language]);
  });

  it('says in the readme what every file is', () => {
    for (const files of [full, masked])
      for (const name of Object.keys(files))
        expect(files['README.html'], name).toContain(
          packWords[`file_${name}` as keyof typeof packWords][language],
        );
  });

  it('has a 证据清单 with the digest of each item, for mainland China only', async () => {
    const sheet = full['evidence-list-cn.html'] ?? '';
    const { files } = JSON.parse(full['manifest.json'] ?? '') as {
      files: { name: string; sha256: string }[];
    };
    for (const { name, sha256 } of files)
      if (!/README|evidence-list/.test(name)) expect(sheet, name).toContain(sha256);
    for (const word of ['证明对象', '证据来源', '原件', '提交人', '提交日期']) expect(sheet).toContain(word);
    const abroad = await pretendPack(language, { country: 'GB' });
    expect(textsOf(abroad.bytes)['evidence-list-cn.html']).toBeUndefined();
  });

  it('leaves no place unfilled', () => {
    for (const [name, said] of Object.entries({ ...full, ...masked }))
      expect(said.match(/\{(?!")\w+\}/g), name).toBeNull();
  });
});

describe('the bytes of a pack', () => {
  it('are the same for the same choices, in any time zone of the machine', async () => {
    const incidents = pretendIncidents('zh', madeAt);
    const log = await pretendLog(incidents);
    const signature = await log.signer.sign('0'.repeat(64));
    const signer = { ...log.signer, sign: async () => signature };
    const choices = pretendChoices({ language: 'zh', country: 'CN' });
    const before = process.env.TZ;
    const packs: Uint8Array[] = [];
    try {
      for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia']) {
        process.env.TZ = zone;
        packs.push((await makePack(log.gathered, choices, signer)).bytes);
      }
    } finally {
      process.env.TZ = before;
    }
    for (const pack of packs) expect(Buffer.compare(pack, packs[0] as Uint8Array)).toBe(0);
  });

  it('do not depend on the order in which entries were gathered', async () => {
    const log = await pretendLog(pretendIncidents('en', madeAt));
    const choices = pretendChoices();
    const turned = { ...log.gathered, incidents: [...log.gathered.incidents].reverse() };
    expect(packContents(turned, choices)).toEqual(packContents(log.gathered, choices));
  });

  it('name the file so that a list of downloads tells nothing', async () => {
    expect((await pretendPack('en')).name).toMatch(/^alongside-\d{12}\.zip$/);
  });
});

describe('incidents of one chat', () => {
  it('share their lines, each once, and keep what each saw in them', async () => {
    const one = trouble();
    const two: Incident = {
      ...one,
      id: 'two',
      kind: 'gift-offer',
      at: one.at + 1,
      messages: one.messages.slice(2),
    };
    const { bytes } = await pretendPack('en', {}, [one, two]);
    const { conversations } = JSON.parse(textIn(readArchive(bytes), 'transcript.json'));
    expect(conversations).toHaveLength(1);
    expect(conversations[0].lines).toHaveLength(4);
    expect(conversations[0].lines[3].signs).toHaveLength(2);
  });

  it('whose words are gone are listed, and the pack says that they are', async () => {
    const { bytes } = await pretendPack('en', {}, [{ ...trouble(), messages: [] }]);
    expect(textIn(readArchive(bytes), 'left-out.html')).toContain('The lines of entry 1');
  });
});

describe('the texts of packs', () => {
  const books = { packWords, verifyWords, cueWords } as Record<
    string,
    Record<string, Record<string, string>>
  >;
  const sources = readdirSync('src/evidence', { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/evidence/${file}`, 'utf8'))
    .join('\n');

  it('say the same in both languages, place by place', () => {
    const places = (said = '') => [...new Set(said.match(/\{\w+\}/g))].sort();
    for (const book of Object.values(books))
      for (const [key, { en, zh }] of Object.entries(book)) {
        expect(en && zh, key).toBeTruthy();
        expect(places(zh), key).toEqual(places(en));
        expect(zh, key).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/i);
      }
  });

  it('are all used', () => {
    const stems = [...sources.matchAll(/`((?:\w|-)+_)\$\{/g)].map((found) => found[1] as string);
    for (const book of [packWords, verifyWords])
      for (const key of Object.keys(book)) {
        const used = sources.includes(`'${key}'`) || stems.some((stem) => key.startsWith(stem));
        expect(used, key).toBe(true);
      }
  });

  it('accuse nobody', () => {
    const harsh = /predator|offender|pervert|pedophile|perpetrator|criminal\b|罪犯|变态|色狼|恋童|犯罪嫌疑/i;
    expect(JSON.stringify(books)).not.toMatch(harsh);
  });
});
