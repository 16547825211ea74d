import type { Hidden } from './hider';
import { type Say, sayLines } from './pack-words';

export const sayWhere = (where: Hidden['where'], say: Say): string =>
  typeof where === 'number' ? sayLines(say, [where]) : say(`where_${where}`);

/** One entry of the log of what was hidden, in one line. */
export const sayHidden = ({ where, what, count }: Hidden, say: Say): string =>
  `${sayWhere(where, say)}${say('colon')}${say(`hidden_${what}`)}${count > 1 ? ` ×${count}` : ''}`;
