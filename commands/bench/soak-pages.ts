/** Pages for a long afternoon: chats that never rest, and tabs somebody left open. */
export interface BusyChat {
  name: string;
  perHour: number;
  people: number;
  /** A line with a weak sign, and one to warn about, once in so many messages. */
  weakEvery: number;
  warnEvery: number;
  weak: string;
  warn: string;
}

export const busyChats: BusyChat[] = [
  {
    name: 'a public stream',
    perHour: 3600,
    people: 1600,
    weakEvery: 100,
    warnEvery: 1800,
    weak: 'how old are you btw',
    warn: "you're such a loser, nobody in this class likes you",
  },
  {
    name: 'a class group',
    perHour: 1800,
    people: 30,
    weakEvery: 150,
    warnEvery: 900,
    weak: 'are your parents home',
    warn: 'everyone stop talking to Robin from tomorrow, nobody likes you',
  },
  {
    name: 'a chat of two',
    perHour: 1200,
    people: 1,
    weakEvery: 60,
    warnEvery: 600,
    weak: 'you seem really mature for your age',
    warn: "let's keep this between us, don't tell your mum we talk",
  },
];

/** Lines that stand in each busy chat when it is opened. */
export const standingBefore = 20;

export const quietTabs = 40;
/** Of the quiet ones so many have a chat open in which nobody writes; in the others something moves all the time. */
export const quietChats = 10;

const head = (title: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>#log{height:500px;overflow:auto}</style></head><body>`;

const written = (text: unknown): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/** As many as stand there for some seconds at the speed of the busiest: nobody takes a line away at once. */
const shownRows = 400;

/** `hourMs` is how long an hour of the chat takes here. Messages go by the clock, so that a slow machine skips none. */
export const busyPage = (
  chat: BusyChat,
  texts: readonly string[],
  hours: number,
  hourMs: number,
): string => `${head(chat.name)}
<h1>${chat.name}</h1><div id="log" role="log"></div><textarea placeholder="Message"></textarea><script>
const texts = ${written(texts)}, chat = ${written(chat)}, total = ${chat.perHour * hours}, shown = ${shownRows};
const log = document.getElementById('log');
const signIn = (i) => i % chat.warnEvery === chat.warnEvery - 1 ? chat.warn
  : i % chat.weakEvery === chat.weakEvery - 1 ? chat.weak : undefined;
const line = (i) => {
  const sign = signIn(i);
  const own = !sign && i % 3 === 2;
  const row = document.createElement('article');
  row.className = own ? 'message own' : 'message';
  row.dataset.messageId = 'm-' + (100000 + i);
  row.innerHTML = '<span class="author"></span><p class="text"></p>';
  row.firstChild.textContent = own ? 'Robin' : 'friend ' + (i * 7919) % chat.people;
  row.lastChild.textContent = sign ?? texts[(i * 7) % texts.length];
  return row;
};
const add = (i) => {
  log.append(line(i));
  if (log.childElementCount > shown) log.firstElementChild.remove();
  log.scrollTop = log.scrollHeight;
};
for (let i = 0; i < ${standingBefore}; i++) log.append(line(90000 + i * 3));
window.sent = 0;
window.begin = () => {
  const start = performance.now();
  const timer = setInterval(() => {
    const due = Math.min(total, Math.floor((performance.now() - start) / ${hourMs} * chat.perHour));
    while (window.sent < due) add(window.sent++);
    if (window.sent >= total) clearInterval(timer);
  }, 200);
};
</script></body></html>`;

const quietChat = `${head('quiet chat')}<h1>Room</h1><div id="log" role="log">${[
  'see you at the library after school',
  'ok, bring the book',
  'night!',
]
  .map(
    (text, at) =>
      `<article class="message${at % 2 ? ' own' : ''}"><span class="author">${at % 2 ? 'Robin' : 'Ann'}</span><p class="text">${text}</p></article>`,
  )
  .join('')}</div><textarea placeholder="Message"></textarea></body></html>`;

/** Like a news page with a clock, a ticker and advertisements that come and go. */
const restless = `${head('news')}<p id="clock"></p><div id="slot"></div>${'<p>Herbs need light, a little water and patience.</p>'.repeat(60)}
<script>let n = 0; setInterval(() => {
  document.getElementById('clock').textContent = String(++n);
  const box = document.createElement('div');
  box.innerHTML = '<a href="#">A bicycle for you</a><span>' + n + '</span>';
  document.getElementById('slot').replaceChildren(box);
}, 1000);</script></body></html>`;

export const quietPage = (at: number): string => (at < quietChats ? quietChat : restless);
