import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder } from '../../../commands/browsers/serve-folder';
import type { Chats } from '../../../commands/install-chats';

export interface Converse {
  url: string;
  close(): Promise<void>;
}

const page = (options: object): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Chat</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="dist/converse.min.css"></head>
<body class="converse-fullscreen"><div id="conversejs"></div><script type="module" src="dist/converse.min.js"></script>
<script type="module">converse.initialize(${JSON.stringify(options)});</script></body></html>`;

/** Converse.js as its makers ship it, logged in as `account`, on a page that knows nothing of us. */
export async function serveConverse(chats: Chats, bosh: string, account: string): Promise<Converse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-converse-'));
  symlinkSync(path.join(chats.packages, 'node_modules', 'converse.js', 'dist'), path.join(folder, 'dist'));
  writeFileSync(
    path.join(folder, 'index.html'),
    page({
      bosh_service_url: bosh,
      jid: `${account}@localhost`,
      password: 'secret',
      auto_login: true,
      view_mode: 'fullscreen',
      discover_connection_methods: false,
      allow_non_roster_messaging: true,
      auto_register_muc_nickname: true,
      // Encryption makes keys for minutes on two cores.
      blacklisted_plugins: ['converse-omemo'],
      i18n: 'en',
      theme: 'classic',
      assets_path: '/dist/',
    }),
  );
  const served = await serveFolder(folder);
  return {
    url: served.url,
    async close() {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
