import { holdRulebook } from '../detect/held-rulebook';
import { askPatiently } from './ask-patiently';
import type { Found } from './find-here';
import { startLife } from './page-life';
import { pageTurn } from './page-turn';
import { ReadingTeller } from './tell-reading';
import { unpackNatively } from './unpack-natively';

/** Each makes tables; one after the other, with the page in between, none stops it for long. */
const tables = [
  () => import('../detect/rulebook'),
  () => import('../detect/book-lexicon'),
  () => import('../detect/book-members'),
  () => import('../detect/disguise/known-phrases'),
  () => import('../detect/language-reader'),
  () => import('../detect/read-cues'),
];

/** Gets what reading needs and begins to read what was found, until the page or the extension is gone. */
export async function wakeReader(found: Found): Promise<void> {
  const life = startLife();
  if (!life.alive()) return;
  const setup = await askPatiently('page/setup', undefined, life.signal);
  if (!life.alive()) return;
  if (setup.off) return new ReadingTeller(life).tellOff();
  // The rules come from the background, so that only pages with a conversation carry them.
  holdRulebook(await unpackNatively(await askPatiently('rules/book', undefined, life.signal)));
  for (const load of tables) {
    await load();
    await pageTurn();
  }
  const { PageReader } = await import('./page-reader');
  if (!life.alive()) return;
  new PageReader(life, setup).start(found);
  const { watchComposer } = await import('./watch-composer');
  watchComposer(life);
}
