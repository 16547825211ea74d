import { ask } from '../browser/ask';
import { text } from '../browser/text';
import { type OwnSign, ownSign } from '../detect/own-words';
import { OwnWordsNote } from '../ui/OwnWordsNote';
import css from '../ui/own-words.css?inline';
import { ClosedHost } from './closed-host';
import { composerOf, writtenIn } from './composer';
import type { PageLife } from './page-life';
import { pageTheme } from './page-theme';

/** Looked at when the writer pauses this long, in ms: nobody is helped by a line that flickers while they type. */
const pause = 600;
/** While the line stands: is what it speaks of still there, and the field where it was? In ms. */
const watching = 500;
/** The same is not said again on this page for so long, in ms, once it was put away. */
const silence = 10 * 60_000;

/**
 * A second look before sending: one line beside the field when the child is about to give away where it can be found,
 * or to write what would hurt. It holds nothing back, and no word of it leaves this page or is kept anywhere.
 */
export function watchComposer(life: PageLife): void {
  const silentUntil = new Map<OwnSign, number>();
  let field: HTMLElement | undefined;
  let timer = 0;
  let watch = 0;
  let said: OwnSign | undefined;

  const host = new ClosedHost(css, (width, height) => {
    const box = field?.getBoundingClientRect();
    if (!box) return 'bottom:12px;left:12px';
    const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
    const above = box.top - height - 8;
    return above > 8 ? `left:${left}px;top:${above}px` : `left:${left}px;top:${box.bottom + 8}px`;
  });

  const hide = (): void => {
    clearInterval(watch);
    said = undefined;
    host.remove();
  };
  const putAway = (): void => {
    if (said) silentUntil.set(said, Date.now() + silence);
    hide();
  };

  const look = async (): Promise<void> => {
    timer = 0;
    if (!field?.isConnected || !life.alive()) return hide();
    const sign = ownSign(writtenIn(field));
    if (!sign || sign === said) return sign ? undefined : hide();
    if ((silentUntil.get(sign) ?? 0) > Date.now()) return;
    // Asked only now, so that a switch turned in the popup holds at once on every open page.
    const setup = await ask('page/setup').catch(() => undefined);
    if (!setup || setup.off || !setup.ownWords || !field?.isConnected) return;
    if (ownSign(writtenIn(field)) !== sign || !life.alive()) return;
    said = sign;
    host.show(<OwnWordsNote sign={sign} text={text} theme={pageTheme()} onDone={putAway} />);
    clearInterval(watch);
    watch = window.setInterval(() => {
      // Sent or deleted: pages empty the field without a word to anybody.
      if (!field?.isConnected || ownSign(writtenIn(field)) !== said || !life.alive()) putAway();
      else host.put();
    }, watching);
  };

  const heard = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const composer = composerOf(event);
    if (!composer) return;
    field = composer;
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), pause);
  };
  for (const event of ['input', 'compositionend'])
    addEventListener(event, heard, { capture: true, passive: true, signal: life.signal });
  life.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    hide();
  });
}
