/** Every page and the card in a plain tab, with pretend answers behind them: for looking, in no browser's way. */
import { createServer } from 'vite';

const server = await createServer({ configFile: 'vite.pages.config.ts' });
await server.listen();
const at = server.resolvedUrls?.local[0] ?? '';
const pages = [
  'popup',
  'help&incident=money',
  'report&incident=money',
  'evidence&incident=money',
  'verify',
  'log',
  'settings&state=school',
  'welcome',
];
const cards = ['card&kind=secrecy&level=caution', 'card&kind=sextortion&level=danger'];
for (const show of [...pages, ...cards])
  for (const language of ['en', 'zh']) console.log(`${at}plain-tab.html?show=${show}&language=${language}`);
console.log('Add &theme=dark for the dark one. Ctrl+C ends it.');
