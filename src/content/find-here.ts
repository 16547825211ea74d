import { openShadow } from '../browser/open-shadow';
import { allSites } from '../sites/all-sites';
import { findPlaces } from '../sites/find-places';
import { findingChats } from '../sites/generic/find-chats';
import { sitesAt } from '../sites/match-site';
import { orNothing } from '../sites/or-nothing';
import { rootOf } from '../sites/past-names';
import { openShadowsWith } from '../sites/shadow-of';
import { shadowRootsIn } from '../sites/shadow-roots';
import type { Place } from '../sites/site';
import { pageAddress } from './page-address';
import { inTurns } from './page-turn';

openShadowsWith(openShadow);

/** What was found on this page, and whether somebody described a page at this address. `roots` were looked into. */
export interface Found {
  places: Place[];
  described: boolean;
  roots: ShadowRoot[];
}

/** Where messages are on this page now. `grown` are elements that gained children while we watched. */
export async function findHere(grown?: ReadonlyMap<Element, number>): Promise<Found> {
  const address = pageAddress();
  const sites = sitesAt(allSites, address);
  const roots: ShadowRoot[] = [];
  const known = sites.flatMap(
    (site) => orNothing(() => findPlaces(document, site, (root) => roots.push(root))) ?? [],
  );
  if (known.some(({ site }) => !site.counted)) return { places: known, described: true, roots };
  // A described site has other pages too, and may have been rebuilt.
  const places = await inTurns(findingChats(document, address, shadowRootsIn(document), grown));
  for (const { container } of places) {
    const root = rootOf(container);
    if (root.nodeType === 11) roots.push(root as ShadowRoot);
  }
  return { places: [...known, ...places], described: sites.length > 0, roots };
}
