import { type ComponentChild, render } from 'preact';
import css from '../ui/card.css?inline';
import { type Corner, chooseCorner } from './choose-corner';

const keyEvents = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste'] as const;

/** The one element the extension ever puts into a page: a host with a closed shadow root for the card. */
export class CardHost {
  private host: HTMLElement | undefined;
  private mount: HTMLElement | undefined;

  show(card: ComponentChild): void {
    if (!this.host?.isConnected) this.make();
    if (!this.mount || !this.host) return;
    render(card, this.mount);
    // The size is known only once it stands there.
    requestAnimationFrame(() => this.place());
  }

  remove(): void {
    if (this.mount) render(null, this.mount);
    this.host?.remove();
    this.host = undefined;
    this.mount = undefined;
  }

  private make(): void {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    const mount = document.createElement('div');
    root.append(style, mount);
    // Pages catch keys for shortcuts; what is typed on the card is not theirs.
    for (const event of keyEvents) host.addEventListener(event, (pressed) => pressed.stopPropagation());
    document.documentElement.append(host);
    this.host = host;
    this.mount = mount;
    this.put('bottom-right');
  }

  private place(): void {
    const box = this.mount?.getBoundingClientRect();
    if (box) this.put(chooseCorner(box.width, box.height));
  }

  private put(corner: Corner): void {
    const [vertical, horizontal] = corner.split('-') as [string, string];
    // Set through the object model: a page's policy may forbid style attributes.
    if (this.host)
      this.host.style.cssText = `all:initial!important;position:fixed!important;z-index:2147483647!important;${vertical}:12px!important;${horizontal}:12px!important`;
  }
}
