import { blackedOut, blackOut } from '../help/black-out';
import { maskNames } from '../help/mask-names';
import { hideContacts } from './contact-data';

export type HiddenWhat = 'name' | 'contact' | 'word';

/** One entry of the log of what was hidden. What stood there is not in it. */
export interface Hidden {
  /** Number of the line, or the part of the pack. */
  where: number | 'title' | 'address' | 'account';
  what: HiddenWhat;
  count: number;
}

/** Two characters no chat holds: a name is found between them, so that masks are told from words that look alike. */
const [open, close] = ['\uE000', '\uE001'];
const marks = /[\uE000\uE001]/g;

/** Some pages call the reader so; in a line such a word is only a word. */
const pronouns = new Set('me you i myself yourself self 我 你 您 我自己 你自己 自己 本人'.split(' '));

/** Hides names, contact data and chosen words, and keeps the log of it. One for a pack; says the same of the same. */
export class Hider {
  readonly log: Hidden[] = [];
  private readonly mask: (text: string) => string;

  constructor(
    /** Name as the page shows it, and what stands there instead. */
    private readonly names: ReadonlyMap<string, string>,
    private readonly words: readonly string[],
  ) {
    this.mask = maskNames(
      new Map(
        [...names]
          .filter(([name]) => !pronouns.has(name.toLowerCase()))
          .map(([name, mask]) => [name, `${open}${mask}${close}`]),
      ),
    );
  }

  /** Names of those the pack is about stay: whoever must act has to find them. */
  name(shown: string): string {
    return this.names.get(shown.trim()) ?? this.mask(shown).replace(marks, '');
  }

  hide(text: string, where: Hidden['where'] | undefined): string {
    const masked = this.mask(text.replace(marks, ''));
    const found = masked.split(open).length - 1;
    const contacts = hideContacts(masked, blackedOut);
    const rest = blackOut(contacts.text, this.words);
    const black = (said: string) => said.split(blackedOut).length - 1;
    if (where !== undefined) {
      this.note(where, 'name', found);
      this.note(where, 'contact', contacts.count);
      this.note(where, 'word', black(rest) - black(contacts.text));
    }
    return rest.replace(marks, '');
  }

  /** Whole or not at all: what is left of a cut address finds nothing. */
  address(url: string): string {
    if (!url) return '';
    let readable = url;
    try {
      readable = decodeURIComponent(url);
    } catch {
      // A broken escape sequence: compare the address as it is.
    }
    if (blackOut(this.mask(readable), this.words) === readable) return url;
    this.note('address', 'name', 1);
    return '';
  }

  private note(where: Hidden['where'], what: HiddenWhat, count: number): void {
    if (count === 0) return;
    const known = this.log.find((entry) => entry.where === where && entry.what === what);
    if (known) known.count += count;
    else this.log.push({ where, what, count });
  }
}
