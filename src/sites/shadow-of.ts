type Opener = (host: Element) => ShadowRoot | null;

let open: Opener = (host) => host.shadowRoot;

/** Content scripts may look into closed roots too; the way differs by browser, so they bring it. */
export const openShadowsWith = (opener: Opener): void => {
  open = opener;
};

export const shadowOf = (host: Element): ShadowRoot | null => open(host);
