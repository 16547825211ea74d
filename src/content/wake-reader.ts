import { holdRulebook } from '../detect/held-rulebook';
import { askPatiently } from './ask-patiently';
import type { Found } from './find-here';
import { startLife } from './page-life';
import { pageTurn } from './page-turn';
import { ReadingTeller } from './tell-reading';
import { unpackNatively } from './unpack-natively';

/** Gets what reading needs and begins to read what was found, until the page or the extension is gone. */
export async function wakeReader(found: Found): Promise<void> {
  const life = startLife();
  if (!life.alive()) return;
  const setup = await askPatiently('page/setup', undefined, life.signal);
  if (!life.alive()) return;
  if (setup.off) return new ReadingTeller(life).tellOff();
  // The rules come from the background, so that only pages with a conversation carry them.
  holdRulebook(await unpackNatively(await askPatiently('rules/book', undefined, life.signal)));
  // Each import makes tables; one after the other, with the page in between, none stops it for long.
  await import('../detect/rulebook');
  await pageTurn();
  await import('../detect/read-cues');
  await pageTurn();
  const { PageReader } = await import('./page-reader');
  if (!life.alive()) return;
  new PageReader(life, setup).start(found);
  const { watchComposer } = await import('./watch-composer');
  watchComposer(life);
}
