import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Chats } from '../../../commands/install-chats';
import { freePort, start } from './started';

export interface JabberServer {
  port: number;
  /** Address for clients in a page (BOSH). */
  bosh: string;
  close(): Promise<void>;
}

const settings = (folder: string, port: number, httpPort: number): string => `
run_as_root = true
pidfile = "${folder}/prosody.pid"
data_path = "${folder}"
certificates = "${folder}"
log = { { levels = { min = "warn" }, to = "console" } }
modules_enabled = { "roster", "saslauth", "disco", "ping", "posix", "bosh", "carbons", "offline" }
modules_disabled = { "s2s" }
authentication = "internal_plain"
allow_unencrypted_plain_auth = true
c2s_require_encryption = false
interfaces = { "127.0.0.1" }
c2s_ports = { ${port} }
http_interfaces = { "127.0.0.1" }
http_ports = { ${httpPort} }
https_ports = {}
consider_bosh_secure = true
VirtualHost "localhost"
`;

const friend = (account: string): string =>
  `["${account}@localhost"] = { subscription = "both"; groups = {}; name = "${account}"; };`;

/** A Jabber server on this machine where all know each other, with these accounts; the password of each is "secret". */
export async function startProsody(chats: Chats, accounts: string[]): Promise<JabberServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-prosody-'));
  const config = path.join(folder, 'prosody.cfg.lua');
  const port = await freePort();
  const httpPort = await freePort();
  writeFileSync(config, settings(folder, port, httpPort));
  for (const account of accounts) {
    const made = spawnSync(
      chats.prosodyctl,
      ['--config', config, 'register', account, 'localhost', 'secret'],
      {
        encoding: 'utf8',
      },
    );
    if (made.status !== 0) throw new Error(`No account for ${account}: ${made.stdout}${made.stderr}`);
  }
  mkdirSync(path.join(folder, 'localhost', 'roster'));
  for (const account of accounts) {
    const friends = accounts.filter((other) => other !== account).map(friend);
    writeFileSync(
      path.join(folder, 'localhost', 'roster', `${account}.dat`),
      `return { ${friends.join(' ')} [false] = { version = 1; }; };`,
    );
  }
  const server = await start(chats.prosody, ['--config', config, '-F'], httpPort);
  return {
    port,
    bosh: `http://127.0.0.1:${httpPort}/http-bind`,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
