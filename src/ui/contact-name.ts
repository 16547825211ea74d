import type { Policy } from '../model';

/** `Ms Lind, school counsellor, room 12` or `林老师（心理老师，三楼 312）`. @param tag language of the text around it. */
export function contactName({ name, role, room }: NonNullable<Policy['contact']>, tag: string): string {
  const parts = [role, room].filter(Boolean);
  if (parts.length === 0) return name;
  return tag.startsWith('zh') ? `${name}（${parts.join('，')}）` : [name, ...parts].join(', ');
}
