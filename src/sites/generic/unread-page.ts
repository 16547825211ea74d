/** Points against any conversation on this page, by what the page as a whole is. */
export const unreadPage = (document: Document, address: URL): number => {
  const mail =
    /(?:^|\.)(?:mail|webmail|owa|outlook)\./.test(address.hostname) ||
    /\/(?:mail|webmail|owa|roundcube)\b/i.test(address.pathname);
  const composesMail =
    document.querySelector(
      '[name="subject"],[aria-label="Subject" i],[placeholder="Subject" i],[placeholder="主题"],[aria-label="主题"]',
    ) !== null;
  const sells =
    document.querySelector(
      '[itemtype*="schema.org/Product"],[class*="add-to-cart" i],[id*="add-to-cart" i],[class*="addtocart" i],[data-testid*="add-to-cart"]',
    ) !== null || /加入购物车|立即购买/.test(document.body?.textContent?.slice(0, 20_000) ?? '');
  return (mail || composesMail ? 6 : 0) + (sells ? 3 : 0);
};
