const said = [
  'are you coming to practice today',
  '明天几点集合？我带球',
  'lol that was close, one more round',
  '作业写完了没 借我看看第三题',
  'how old are you btw',
  'you are such an idiot, nobody likes you',
  '别告诉你妈妈，这是我们的秘密',
  'see you at the gate 🙂',
];

/** Each id is so long that a few thousand lines kept anywhere would be noticed. */
const padding = 'x'.repeat(20_000);

/** Lines for `scan`, each of them different, in both languages, some of them to warn about. */
export function* generatedChat(lines: number): Iterable<string> {
  for (let line = 0; line < lines; line++) {
    const messages = Array.from({ length: 2 }, (_, at) => ({
      author: at === 1 ? 'me' : `friend${(line + at) % 7}`,
      text: `${said[(line * 5 + at) % said.length]} ${line}`,
    }));
    yield JSON.stringify({ id: `${line}-${padding}`, messages });
  }
}
