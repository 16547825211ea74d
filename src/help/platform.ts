import type { Both, HelpEntry } from './help-entry';
import data from './platforms.json';

export interface Platform
  extends Pick<HelpEntry, 'checkedOn' | 'checkedHow' | 'source' | 'sourceDate' | 'confidence'> {
  id: string;
  name: Both;
  hosts: string[];
  /** Official pages; none of them takes prefilled data. */
  urls: { url: string; verified: boolean; label: Both }[];
  /** What to press in the app, in order. */
  steps: { en: string[]; zh: string[] };
  /** What the platform will ask for. */
  needs: { en: string[]; zh: string[] };
  notes: Both;
  withoutAccount?: Both;
  /** Entries of the directory: the platform's own lines. */
  help?: string[];
}

export const platforms = data.platforms as unknown as readonly Platform[];

/** How to report on the site at `host`; general steps for a site nobody described. */
export function platformOf(host: string): Platform {
  const matches = (platform: Platform) =>
    platform.hosts.some((own) => host === own || host.endsWith(`.${own}`));
  return (platforms.find(matches) ?? platforms.find(({ id }) => id === 'generic')) as Platform;
}
