import { attributeOf, closest, contentOf } from '../sites/past-names';

const fields =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],[role="textbox"],input[type="text"],input:not([type])';

/** A place to search is not a place to write to somebody. */
const searches = (field: Element): boolean =>
  closest(field, '[role="search"],[role="searchbox"],[role="combobox"]') !== null ||
  /search|搜索|搜一搜|查找/i.test(
    ['name', 'id', 'placeholder', 'aria-label'].map((name) => attributeOf(field, name) ?? '').join(' '),
  );

/** The field a person writes a message in, from an event of theirs; undefined for any other field. */
export function composerOf(event: Event): HTMLElement | undefined {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return undefined;
  const field = target.closest<HTMLElement>(fields);
  return field && !searches(field) ? field : undefined;
}

/** What stands in it now. */
export const writtenIn = (field: HTMLElement): string =>
  'value' in field && typeof field.value === 'string' ? field.value : (contentOf(field) ?? '');
