import css from '../ui/card.css?inline';
import { chooseCorner } from './choose-corner';
import { ClosedHost } from './closed-host';

/** Where the card stands: in the corner that covers the least of what the reader types in. */
export const cardHost = (): ClosedHost =>
  new ClosedHost(css, (width, height) => {
    const [vertical, horizontal] = chooseCorner(width, height).split('-');
    return `${vertical}:12px;${horizontal}:12px`;
  });
