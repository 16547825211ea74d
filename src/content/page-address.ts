let known: URL | undefined;

/**
 * Where this page is. A blank frame, or one written out in its page, has no address of its own and counts as the page
 * it stands in, as the browser itself counts it.
 */
export const pageAddress = (): URL => {
  const { href } = location;
  // Asked before every slice of reading; nobody changes the URL it is given.
  if (known?.href === href) return known;
  const own = new URL(href);
  if (own.protocol === 'about:' && URL.canParse(document.baseURI)) return new URL(document.baseURI);
  known = own;
  return own;
};
