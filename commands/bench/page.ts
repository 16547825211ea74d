/**
 * `npm run bench -- page [--rounds N] [--write]`: what the extension costs a page in a real browser, beside the same
 * page alone and beside an extension that only queues, in turn in one run.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildFor } from '../build';
import { installBrowsers } from '../install-browsers';
import { measurePage, type PageCost } from './measure-page';
import { ordinaryMessages } from './ordinary-messages';
import { queueingExtension } from './page-extension';
import { framePage, type Scenario, scenarios } from './page-scenarios';
import { pageTables, writePageSection } from './page-section';

export const ways = ['alone', 'queueing', 'ours'] as const;
export type Way = (typeof ways)[number];

export interface PageRounds {
  scenario: Scenario;
  rounds: Record<Way, PageCost>[];
}

export async function benchPage(rounds: number, write: boolean): Promise<void> {
  installBrowsers();
  await buildFor('chrome');
  const all = scenarios(ordinaryMessages(undefined).texts);
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(url === '/frame' ? framePage : all[Number(url.slice(1))]?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  const queueing = queueingExtension();
  const extensions = { alone: false, queueing, ours: undefined } as const;
  const measured: PageRounds[] = all.map((scenario) => ({ scenario, rounds: [] }));
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const [index, one] of measured.entries()) {
        const costs: Partial<Record<Way, PageCost>> = {};
        for (const way of ways) {
          process.stderr.write(`round ${round} of ${rounds}: ${one.scenario.name}, ${way}\n`);
          costs[way] = await measurePage(`${origin}/${index}`, one.scenario, extensions[way]);
        }
        one.rounds.push(costs as Record<Way, PageCost>);
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(queueing, { recursive: true, force: true });
  }
  console.log(pageTables(measured));
  if (write) await writePageSection(measured);
}
