export type Corner = 'bottom-right' | 'top-right' | 'bottom-left' | 'top-left';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const margin = 12;
const composers =
  'textarea,[contenteditable=""],[contenteditable="true"],[role="textbox"],input[type="text"],input:not([type])';

/** Where the reader types: the focused field and every visible one, in viewport px. */
function placesToType(): Box[] {
  const fields = [...document.querySelectorAll(composers)].slice(0, 60);
  return fields
    .map((field) => field.getBoundingClientRect())
    .filter((box) => box.width > 40 && box.height > 8 && box.bottom > 0 && box.top < innerHeight);
}

const boxAt = (corner: Corner, width: number, height: number): Box => {
  const left = corner.endsWith('left') ? margin : innerWidth - width - margin;
  const top = corner.startsWith('top') ? margin : innerHeight - height - margin;
  return { left, top, right: left + width, bottom: top + height };
};

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const corners: Corner[] = ['bottom-right', 'top-right', 'bottom-left', 'top-left'];

/** The corner where a card of that size (px) covers the least of any place to type. */
export function chooseCorner(width: number, height: number): Corner {
  const fields = placesToType();
  const covered = (corner: Corner): number =>
    fields.reduce((sum, field) => sum + overlap(boxAt(corner, width, height), field), 0);
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}
