import { type ComponentChild, render } from 'preact';

const keyEvents = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste'] as const;

/** An element of ours in a page, with a closed shadow root: there only while there is something to say. */
export class ClosedHost {
  private host: HTMLElement | undefined;
  private mount: HTMLElement | undefined;

  /** `place` is asked for the edges to stand at, such as `bottom:12px`, once the size is known. */
  constructor(
    private readonly css: string,
    private readonly place: (width: number, height: number) => string,
  ) {}

  show(part: ComponentChild): void {
    if (!this.host?.isConnected) this.make();
    if (!this.mount) return;
    render(part, this.mount);
    requestAnimationFrame(() => this.put());
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
    style.textContent = this.css;
    const mount = document.createElement('div');
    root.append(style, mount);
    // Pages catch keys for shortcuts; what is typed on our parts is not theirs.
    for (const event of keyEvents) host.addEventListener(event, (pressed) => pressed.stopPropagation());
    document.documentElement.append(host);
    this.host = host;
    this.mount = mount;
    this.put();
  }

  put(): void {
    const box = this.mount?.getBoundingClientRect();
    // Set through the object model: a page's policy may forbid style attributes.
    if (this.host && box) {
      const edges = this.place(box.width, box.height).replaceAll(';', '!important;');
      this.host.style.cssText = `all:initial!important;position:fixed!important;z-index:2147483647!important;${edges}!important`;
    }
  }
}
