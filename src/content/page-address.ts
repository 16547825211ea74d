/**
 * Where this page is. A blank frame, or one written out in its page, has no address of its own and counts as the page
 * it stands in, as the browser itself counts it.
 */
export const pageAddress = (): URL => {
  const own = new URL(location.href);
  if (own.protocol !== 'about:' || !URL.canParse(document.baseURI)) return own;
  return new URL(document.baseURI);
};
