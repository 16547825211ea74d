import type { ConversationRef } from '../model';
import { readPart } from './read-part';
import type { Place } from './site';
import { stableId } from './stable-id';

/** Which conversation a place shows. Where neither address nor page tells, the path and the title stand for it. */
export const conversationOf = (place: Place, address: URL): ConversationRef => {
  const { site, container } = place;
  const { inAddress, inReferrer, inPage, title: titlePart } = site.conversation;
  const title = titlePart ? readPart(container.ownerDocument, titlePart).slice(0, 200) : '';
  const known =
    inAddress?.exec(address.href)?.[1] ||
    inReferrer?.exec(container.ownerDocument.referrer)?.[1] ||
    (inPage && readPart(container, inPage));
  return { site: site.name, id: stableId(site.name, known || `${address.pathname}\n${title}`), title };
};
