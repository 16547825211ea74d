/** Pages to measure on. Each sets `window.done` when it has nothing more to do. */
export interface Scenario {
  name: string;
  html: string;
  /** Messages that go by, for a cost of each; 0 where it is the cost of the page that counts. */
  messages: number;
  /** How long the page is left alone after it is done, in ms. */
  after: number;
}

const perSecond = 200;
const seconds = 8;
const many = 10_000;
const shownRows = 40;

const message = `
const line = (i) => {
  const row = document.createElement('article');
  row.className = 'message';
  row.innerHTML = '<div class="head"><img alt="" class="avatar"><span class="author"></span><time>10:00</time></div>' +
    '<p class="text"></p><div class="actions"><button>Reply</button></div>';
  fill(row, i);
  return row;
};
const fill = (row, i) => {
  row.querySelector('.author').firstChild ? (row.querySelector('.author').firstChild.data = nameOf(i))
    : row.querySelector('.author').append(nameOf(i));
  const text = row.querySelector('.text');
  if (text.firstChild) text.firstChild.data = texts[i % texts.length];
  else text.append(texts[i % texts.length]);
};
// A lively public stream: no one person says enough to be warned about.
const nameOf = (i) => 'viewer ' + (i * 7919) % 1600;
const log = document.getElementById('log');`;

const chat = (texts: readonly string[], script: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>chat</title><link rel="icon" href="data:,"><style>#log{height:500px;overflow:auto}</style></head>
<body><h1>Room</h1><div id="log" role="log"></div><textarea placeholder="Message"></textarea>
<script>const texts = ${JSON.stringify(texts).replaceAll('<', '\\u003c')};${message}${script}</script></body></html>`;

const stream = (step: string): string => `
let sent = 0;
const total = ${perSecond * seconds};
for (let i = 0; i < 30; i++) log.append(line(i));
setTimeout(() => {
  const timer = setInterval(() => {
    for (let i = 0; i < ${perSecond / 10} && sent < total; i++, sent++) { ${step} }
    if (sent >= total) { clearInterval(timer); window.done = true; }
  }, 100);
}, 4000);`;

const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>garden</title><link rel="icon" href="data:,">
</head><body><article><h1>How to plant a window garden</h1>${'<p>Herbs need light, a little water and patience. Begin with basil and chives.</p>'.repeat(60)}
<ul>${'<li>Three pots with holes</li>'.repeat(40)}</ul></article>`;

export function scenarios(texts: readonly string[]): Scenario[] {
  const some = texts.slice(0, 2000);
  const frame = `${article}<script>window.done=true</script></body></html>`;
  return [
    {
      name: 'stream, appended',
      html: chat(some, stream('log.append(line(sent));')),
      messages: perSecond * seconds,
      after: 1500,
    },
    {
      name: 'stream, virtualised',
      html: chat(
        some,
        stream(`const row = log.children.length < ${shownRows} ? line(sent) : log.firstElementChild;
      if (row.isConnected) fill(row, sent);
      log.append(row);`),
      ),
      messages: perSecond * seconds,
      after: 1500,
    },
    {
      name: `${many.toLocaleString('en-GB')} at once`,
      html: chat(
        some,
        `const all = document.createDocumentFragment();
for (let i = 0; i < ${many}; i++) all.append(line(i));
log.append(all); log.scrollTop = log.scrollHeight;
setTimeout(() => { window.done = true; }, 100);`,
      ),
      messages: 0,
      after: 5000,
    },
    { name: 'page without chat', html: frame, messages: 0, after: 3000 },
    {
      name: 'twenty frames',
      html: `${article}${'<iframe src="/frame"></iframe>'.repeat(20)}<script>onload = () => { window.done = true; };</script></body></html>`,
      messages: 0,
      after: 3000,
    },
  ];
}

/** What stands in each of the twenty frames. */
export const framePage = `${article}</body></html>`;
