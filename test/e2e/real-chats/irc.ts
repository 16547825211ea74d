import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Chats } from '../../../commands/install-chats';
import type { Person } from './jabber-person';
import { freePort, start } from './started';

export interface IrcServer {
  port: number;
  close(): Promise<void>;
}

export async function startNgircd(chats: Chats): Promise<IrcServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-ngircd-'));
  const config = path.join(folder, 'ngircd.conf');
  const port = await freePort();
  writeFileSync(
    config,
    `[Global]
Name = chat.local
Info = test
Listen = 127.0.0.1
Ports = ${port}
[Limits]
MaxConnectionsIP = 0
[Options]
Ident = no
PAM = no
DNS = no
`,
  );
  const server = await start(chats.ngircd, ['-n', '-f', config], port);
  return {
    port,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody in a channel, over the real protocol (RFC 2812). */
export async function ircPerson(port: number, name: string, channel: string): Promise<Person> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    const ping = /^PING (.*)$/m.exec(text);
    if (ping) socket.write(`PONG ${ping[1]}\r\n`);
  });
  socket.on('error', () => undefined);
  socket.write(`NICK ${name}\r\nUSER ${name} 0 * :${name}\r\n`);
  const hear = async (wanted: RegExp): Promise<void> => {
    const until = Date.now() + 40_000;
    while (!wanted.test(heard)) {
      if (Date.now() > until) throw new Error(`${name} waited for ${wanted} and heard:\n${heard}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  await hear(/ 001 /);
  socket.write(`JOIN ${channel}\r\n`);
  await hear(/ 366 /);
  return {
    say: (text) => void socket.write(`PRIVMSG ${channel} :${text}\r\n`),
    leave: () => socket.end('QUIT\r\n'),
  };
}
