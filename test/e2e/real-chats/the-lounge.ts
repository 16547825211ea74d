import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Chats } from '../../../commands/install-chats';
import { freePort, start } from './started';

export interface Lounge {
  url: string;
  close(): Promise<void>;
}

/** The Lounge open to whoever opens it, with one IRC server filled in. */
export async function startLounge(chats: Chats, ircPort: number, channel: string): Promise<Lounge> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-lounge-'));
  const port = await freePort();
  writeFileSync(
    path.join(folder, 'config.js'),
    `module.exports = ${JSON.stringify({
      public: true,
      host: '127.0.0.1',
      port,
      theme: 'example',
      prefetch: false,
      displayNetwork: true,
      lockNetwork: false,
      maxHistory: 1000,
      transports: ['polling', 'websocket'],
      reverseProxy: false,
      https: { enable: false },
      ldap: { enable: false },
      identd: { enable: false },
      logs: { format: 'YYYY-MM-DD', timezone: 'UTC+00:00' },
      leaveMessage: 'bye',
      debug: { ircFramework: false, raw: false },
      defaults: {
        name: 'Local',
        host: '127.0.0.1',
        port: ircPort,
        password: '',
        tls: false,
        nick: 'robin',
        username: 'robin',
        realname: 'Robin',
        join: channel,
      },
    })};`,
  );
  const program = path.join(chats.packages, 'node_modules', 'thelounge', 'index.js');
  const server = await start(process.execPath, [program, 'start', '--home', folder], port);
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
