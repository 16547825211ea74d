import type { ConversationRef } from '../model';
import { pageOf } from './past-names';
import { readPart } from './read-part';
import type { Place } from './site';
import { stableId } from './stable-id';

const changing =
  /^(?:utm_.+|fbclid|gclid|spm.*|vd_source|token|session.*|sid|ref|from|t|ts|_.*|v(?:er)?|share.*)$/i;

let lasting = { href: '', kept: '' };

/** What of an address stays the same from visit to visit. Chats often route by fragment: `#/room-2`. */
export const lastingAddress = (address: URL): string => {
  // Asked again many times a second while the address is one and the same.
  if (address.href !== lasting.href) lasting = { href: address.href, kept: keptOf(address) };
  return lasting.kept;
};

const keptOf = (address: URL): string => {
  const kept = [...address.searchParams].filter(([name]) => !changing.test(name)).sort();
  const route = /^#[!/]/.test(address.hash) ? address.hash : '';
  return `${address.pathname}?${kept.map((pair) => pair.join('=')).join('&')}${route}`;
};

/** Which conversation a place shows, by address, page or title. */
export const conversationOf = (place: Place, address: URL): ConversationRef => {
  const { site, container } = place;
  const { inAddress, inReferrer, inPage, title: titlePart, called = '', titleTells } = site.conversation;
  const title = titlePart ? readPart(pageOf(container), titlePart).slice(0, 200) : called;
  const known =
    inAddress?.exec(address.href)?.[1] ||
    inReferrer?.exec(pageOf(container).referrer)?.[1] ||
    (inPage && readPart(container, inPage));
  const fallback = `${lastingAddress(address)}\n${titleTells ? title : ''}`;
  return { site: site.name, id: stableId(site.name, known || fallback), title };
};
