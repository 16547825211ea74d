import { connect } from 'node:net';

export interface Person {
  say(text: string): void;
  leave(): void;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');

/** Somebody with an account of their own, who writes to another over the real protocol (RFC 6120 and 6121). */
export async function jabberPerson(port: number, name: string, to: string): Promise<Person> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  socket.on('error', () => undefined);
  const hear = async (wanted: RegExp): Promise<void> => {
    const until = Date.now() + 40_000;
    while (!wanted.test(heard)) {
      if (Date.now() > until) throw new Error(`${name} waited for ${wanted} and heard:\n${heard}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    heard = '';
  };
  const open = `<stream:stream to='localhost' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>`;
  socket.write(open);
  await hear(/<\/stream:features>/);
  const login = Buffer.from(`\0${name}\0secret`).toString('base64');
  socket.write(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${login}</auth>`);
  await hear(/<success/);
  socket.write(open);
  await hear(/<\/stream:features>/);
  socket.write(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`);
  await hear(/id='bind'/);
  socket.write('<presence/>');
  let count = 0;
  return {
    say(text) {
      count++;
      socket.write(
        `<message type='chat' id='${name}-${count}' to='${to}@localhost'><body>${escaped(text)}</body></message>`,
      );
    },
    leave: () => socket.end('</stream:stream>'),
  };
}
