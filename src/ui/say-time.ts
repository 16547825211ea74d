/** Times in the reader's own way of writing them. `tag` is the language tag of the texts in use. */
export const sayTime = (at: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }).format(at);

export const sayDay = (at: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { weekday: 'short', month: 'long', day: 'numeric' }).format(at);

export const sayDate = (at: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(at);

/** Short enough for the end of an axis. */
export const sayShortDay = (at: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric' }).format(at);

export const sayMonth = (at: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long' }).format(at);

export const sayDayAndTime = (at: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    at,
  );

/** `YYYY-MM-DD` in local time, to tell days apart. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
