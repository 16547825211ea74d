import type { Site } from './site';

const hostMatches = (host: string, wanted: string): boolean => host === wanted || host.endsWith(`.${wanted}`);

/** The sites described for this address; a page may hold several kinds of place. */
export const sitesAt = (sites: readonly Site[], address: URL): Site[] =>
  sites.filter(
    (site) =>
      site.hosts.some((host) => hostMatches(address.hostname, host)) &&
      (!site.address || site.address.test(address.pathname + address.search)),
  );
