import { openShadow } from '../browser/open-shadow';
import { allSites } from '../sites/all-sites';
import { findPlaces } from '../sites/find-places';
import { findChats } from '../sites/generic/find-chats';
import { sitesAt } from '../sites/match-site';
import { openShadowsWith } from '../sites/shadow-of';
import { shadowRootsIn } from '../sites/shadow-roots';
import type { Place } from '../sites/site';

openShadowsWith(openShadow);

/** What was found on this page, and whether somebody described the site. `roots` were looked into. */
export interface Found {
  places: Place[];
  described: boolean;
  roots: ShadowRoot[];
}

/** Where messages are on this page now. `grown` are elements that gained children while we watched. */
export function findHere(grown?: ReadonlyMap<Element, number>): Found {
  const address = new URL(location.href);
  const sites = sitesAt(allSites, address);
  const roots: ShadowRoot[] = [];
  if (sites.length > 0) {
    const passed = (root: ShadowRoot): void => void roots.push(root);
    return { places: sites.flatMap((site) => findPlaces(document, site, passed)), described: true, roots };
  }
  const places = findChats(document, address, shadowRootsIn(document), grown);
  for (const { container } of places) {
    const root = container.getRootNode();
    if (root.nodeType === 11) roots.push(root as ShadowRoot);
  }
  return { places, described: false, roots };
}
