import type { ConversationRef } from '../model';

/** The first `digits` hex digits of the SHA-256 of these parts. */
export async function hashOf(parts: readonly string[], digits: number): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digits);
}

/** The host comes from the browser: no page can reach the memory of another site. */
export const conversationKey = (host: string, { site, id }: ConversationRef): Promise<string> =>
  hashOf([host, site, id], 32);
