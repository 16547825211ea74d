import { attributeOf } from '../past-names';

const mailHost = /(?:^|\.)(?:mail|webmail|owa|outlook)\./;
const mailPath = /\/(?:mail|webmail|owa|roundcube)\b/i;
const subjects = new Set(['subject', '主题']);
/** The line above a letter that tells what it is about. */
const isSubject = (field: Element): boolean =>
  ['name', 'aria-label', 'placeholder'].some((name) =>
    subjects.has((attributeOf(field, name) ?? '').toLowerCase()),
  );
const mostFields = 100;

const writesMail = (document: Document): boolean => {
  // By tag, because a look at an attribute of each of 80,000 elements takes 15 ms.
  for (const tag of ['input', 'textarea'] as const) {
    const fields = document.getElementsByTagName(tag);
    for (let i = 0; i < fields.length && i < mostFields; i++) {
      if (isSubject(fields[i] as Element)) return true;
    }
  }
  return false;
};

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
  const mail = mailHost.test(address.hostname) || mailPath.test(address.pathname) || writesMail(document);
  const many = document.getElementsByTagName('*').length > manyElements;
  const sells = document.querySelector(many ? pressedMarks : shopMarks) !== null || sellsByWord(document);
  return (mail ? 6 : 0) + (sells ? 3 : 0);
};
