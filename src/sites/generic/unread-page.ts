const mailHost = /(?:^|\.)(?:mail|webmail|owa|outlook)\./;
const mailPath = /\/(?:mail|webmail|owa|roundcube)\b/i;
const mailFields =
  '[name="subject"],[aria-label="Subject" i],[placeholder="Subject" i],[placeholder="主题"],[aria-label="主题"]';
const shopMarks =
  '[itemtype*="schema.org/Product"],[class*="add-to-cart" i],[id*="add-to-cart" i],[class*="addtocart" i],[data-testid*="add-to-cart"]';
const mostButtons = 300;
/** In larger pages only what is pressed is looked at for marks of a shop: reading every class takes 30 ms there. */
const manyElements = 15_000;
const pressedMarks = ['form', 'button', 'input', 'a']
  .flatMap((tag) => [`${tag}[class*="add-to-cart" i]`, `${tag}[id*="add-to-cart" i]`])
  .join();

const sellingWords = /^\s*(?:加入购物车|立即购买|add to (?:cart|basket|bag)|buy now)\s*$/i;

const sellsByWord = (document: Document): boolean => {
  const buttons = document.querySelectorAll('a,button');
  for (let i = 0; i < buttons.length && i < mostButtons; i++) {
    if (sellingWords.test(buttons[i]?.textContent ?? '')) return true;
  }
  return false;
};

/** Points against any conversation on this page, by what the page as a whole is. */
export const unreadPage = (document: Document, address: URL): number => {
  const mail =
    mailHost.test(address.hostname) ||
    mailPath.test(address.pathname) ||
    document.querySelector(mailFields) !== null;
  const many = document.getElementsByTagName('*').length > manyElements;
  const sells = document.querySelector(many ? pressedMarks : shopMarks) !== null || sellsByWord(document);
  return (mail ? 6 : 0) + (sells ? 3 : 0);
};
