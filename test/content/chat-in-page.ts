/** A small chat in the test window, as a page of its own would draw it. */
export const lineOf = (author: string, text: string, own = false): HTMLElement => {
  const line = document.createElement('div');
  line.className = own ? 'message own' : 'message';
  const name = document.createElement('span');
  name.className = 'author';
  name.textContent = author;
  const words = document.createElement('p');
  words.className = 'text';
  words.textContent = text;
  line.append(name, words);
  return line;
};

export const chatWith = (...lines: HTMLElement[]): HTMLElement => {
  document.body.innerHTML =
    '<h1>Room</h1><div id="log" class="messages" role="log"></div><textarea></textarea>';
  const log = document.getElementById('log') as HTMLElement;
  log.append(...lines);
  return log;
};

/** Words that hold a cue by themselves, in our own phrasing. */
export const secret = "let's keep this between us, don't tell your mum we talk";

/** Puts the test window at an address without loading anything. */
export const goTo = (address: string): void =>
  (window as unknown as { happyDOM: { setURL(address: string): void } }).happyDOM.setURL(address);
