// A small chat page like many others: threads, lines that arrive over time, a box to write in. It knows nothing
// of the extension. `?pace=300` sets the milliseconds between lines, `?wait=3000` those before the first of them,
// `?language=zh` the language.
const options = new URLSearchParams(location.search);
const pace = Number(options.get('pace') ?? 1800);
const script = await (await fetch(`threads/${options.get('language') === 'zh' ? 'zh' : 'en'}.json`)).json();
const byId = (id) => document.getElementById(id);

document.documentElement.lang = script.language;
document.title = script.title;
byId('note').textContent = script.labels.note;
byId('draft').placeholder = script.labels.write;
byId('draft').setAttribute('aria-label', script.labels.write);
byId('send').textContent = script.labels.send;
byId('threads').setAttribute('aria-label', script.labels.threads);

let clock = Date.now() - 3_600_000;
const threads = script.threads.map((thread) => ({
  ...thread,
  unread: 0,
  next: 0,
  messages: thread.history.map(([author, text]) => written(author, text)),
}));

function written(author, text) {
  clock += 20_000;
  return { author, text, at: clock };
}

const openThread = () => threads.find((thread) => `#${thread.id}` === location.hash) ?? threads[0];

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function lineOf({ author, text, at }) {
  const own = author === 'me';
  const line = element('article', own ? 'message own' : 'message');
  const head = element('div');
  head.append(element('span', 'author', own ? script.me : author));
  const time = element(
    'time',
    '',
    new Date(at).toLocaleTimeString(script.language, { hour: '2-digit', minute: '2-digit' }),
  );
  time.dateTime = new Date(at).toISOString();
  head.append(time);
  line.append(head, element('p', 'text', text));
  return line;
}

function showThreads() {
  byId('threads').replaceChildren(
    ...threads.map((thread) => {
      const link = element('a', '', thread.name);
      link.href = `#${thread.id}`;
      if (thread === openThread()) link.setAttribute('aria-current', 'page');
      if (thread.unread > 0) link.append(element('b', '', String(thread.unread)));
      return link;
    }),
  );
}

function showRoom() {
  const thread = openThread();
  thread.unread = 0;
  byId('title').textContent = thread.name;
  byId('log').setAttribute('aria-label', thread.name);
  byId('log').replaceChildren(...thread.messages.map(lineOf));
  byId('log').scrollTop = byId('log').scrollHeight;
  showThreads();
}

function arrive(thread, author, text) {
  const message = { author, text, at: Date.now() };
  thread.messages.push(message);
  if (thread === openThread()) {
    byId('log').append(lineOf(message));
    byId('log').scrollTop = byId('log').scrollHeight;
  } else {
    thread.unread++;
    showThreads();
  }
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const draft = byId('draft').value.trim();
  if (draft) arrive(openThread(), 'me', draft);
  byId('draft').value = '';
});
addEventListener('hashchange', showRoom);
showRoom();

// The open thread goes first, so that whoever looks at it sees it turn.
function nextLine() {
  const thread = openThread();
  const line = thread.lines[thread.next];
  if (!line) return;
  thread.next++;
  arrive(thread, line[0], line[1]);
}
setTimeout(() => setInterval(nextLine, pace), Number(options.get('wait') ?? 1500));
