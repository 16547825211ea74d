/** CSS selectors joined by ` >>> `: every next step is looked for inside the shadow root of the step before. */
export type Path = string;

/** One value to read from an element: which descendant, its text or an attribute, and which part of that. */
export interface Part {
  /** Left out or empty: the element itself. */
  find?: Path;
  /** Left out: the text. */
  attribute?: string;
  /** The value is the first group. Nothing is read where it does not match. */
  match?: RegExp;
  /** What inside is not part of the value: quoted replies, "edited", badges. */
  leaveOut?: string;
}

/** Whose a message is; empty where the page does not mark it. */
export type Side = 'own' | 'other' | '';

/** How the page shows which messages the protected person wrote. Nothing here is ever guessed. */
export interface SelfMark {
  /** A message that matches or holds this is the protected person's own. */
  mark?: string;
  /** A message that matches or holds this is somebody else's. */
  others?: string;
  /** Both of them, where no selector will do. */
  side?: (message: Element) => Side;
  /** Own where `of` in the message equals what `shown` gives in the document (own avatar, own name). */
  owners?: readonly { shown: Part; of: Part }[];
  /** What the page calls the reader in place of a name, in every language known. */
  called?: readonly string[];
  /** In the container: who the other of two is. A name that differs may be the reader's and is not told to be. */
  partner?: Part;
}

/** When a message was written: milliseconds, seconds, an ISO date or a Discord-like snowflake. */
export interface TimePart extends Part {
  as: 'milliseconds' | 'seconds' | 'iso' | 'snowflake';
}

/** Where messages live on one site, as data. */
export interface Site {
  /** Also its folder. */
  name: string;
  /** A host matches itself and everything under it. */
  hosts: readonly string[];
  /** Tested on path and query. */
  address?: RegExp;
  /** `chat`: what comes later is new. `comments`: what comes later was asked for by scrolling, or is new. */
  shape: 'chat' | 'comments';
  /** Nobody's name stands on any line: they are counted, and no word of them is charged to anybody. */
  counted?: true;
  container: Path;
  /** From the container, one path per kind of message. */
  messages: readonly Path[];
  text: Part;
  author?: Part;
  /** The name stands only at the first of several messages: look at the siblings before. */
  carryAuthor?: boolean;
  /** The name stands once for all messages in this ancestor. */
  authorGroup?: string;
  /** In a conversation of two the other may be named only in the title. */
  titleNamesOther?: boolean;
  self?: SelfMark;
  /** The site's own id of the message. */
  id?: Part;
  time?: TimePart;
  /** A clock reading that stays as it is; tells apart two messages with the same words. */
  stamp?: Part;
  conversation: {
    /** First group of the first one that matches. */
    inAddress?: RegExp;
    inReferrer?: RegExp;
    /** In the container. */
    inPage?: Part;
    /** In the document. */
    title?: Part;
    /** What stood above this one when it was found, on a page that holds several at once. */
    called?: string;
    /** Conversations change under one address and only the title tells. */
    titleTells?: boolean;
  };
  composer?: string;
  /** When a person last saw these selectors work, ISO date; empty when nobody did. */
  confirmedOn: string;
  /** What the selectors rest on. */
  basis: string;
  /** True: the selectors are candidates, and the interface says so. */
  candidates: boolean;
}

/** A container on this page with the site that explains it. */
export interface Place {
  site: Site;
  container: Element;
}
