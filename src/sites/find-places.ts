import { contains } from './past-names';
import { findAll } from './path';
import type { Place, Site } from './site';

/** Where a site's messages are on this page; of nested containers only the outermost. */
export const findPlaces = (
  document: Document,
  site: Site,
  passed?: (root: ShadowRoot) => unknown,
): Place[] => {
  const found = findAll(document, site.container, passed);
  return found
    .filter((container) => !found.some((other) => other !== container && contains(other, container)))
    .map((container) => ({ site, container }));
};
