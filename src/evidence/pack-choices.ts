import type { Language } from '../model';

export const receivers = ['police', 'lawyer', 'school', 'platform'] as const;
export type Receiver = (typeof receivers)[number];

export const isReceiver = (value: string): value is Receiver =>
  (receivers as readonly string[]).includes(value);

/** Those who investigate get everything as it stands; the others get names of bystanders and contact data hidden. */
export const isMasked = (receiver: Receiver): boolean => receiver === 'school' || receiver === 'platform';

/** What the person decided, and what is known about the machine. The same choices make the same bytes. */
export interface PackChoices {
  receiver: Receiver;
  language: Language;
  /** Two letters; decides whether a 证据清单 is added. */
  country: string;
  /** IANA name; times are told with their distance to UTC. */
  timeZone: string;
  madeAt: number;
  /** Version of the extension and name of the browser, as it calls itself. */
  extension: string;
  browser: string;
  /** Words to black out in a masked pack, such as the name of a school. */
  hidden: readonly string[];
  /** Account numbers or @names the person added by hand, by the name the page shows. */
  accounts: Readonly<Record<string, string>>;
}
