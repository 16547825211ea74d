import type { CueKind, Kind } from '../model';

const word = (kind: CueKind): string => kind.replaceAll('-', '_');

/** Keys of the texts that belong to a kind. Message keys may hold no dashes. */
export const kindKey = (kind: CueKind): string => `kind_${word(kind)}`;
export const meanKey = (kind: Kind): string => `mean_${word(kind)}`;
export const cardKey = (kind: Kind, level: 'caution' | 'danger'): string => `card_${word(kind)}_${level}`;
