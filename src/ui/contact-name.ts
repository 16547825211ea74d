import type { Policy } from '../model';

/** `Ms Lind, school counsellor, room 12`. */
export const contactName = ({ name, role, room }: NonNullable<Policy['contact']>, comma: string): string =>
  [name, role, room].filter(Boolean).join(comma);
