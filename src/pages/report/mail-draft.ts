/** Windows and several mail programs cut an address after 2,048 characters. */
const longest = 1900;

/**
 * An address that opens a written mail in the reader's own program, who sends it or does not. A text that is too long
 * for an address is left out: half a report would be sent without anybody noticing.
 */
export function mailDraft(to: string, subject: string, body: string): { href: string; hasBody: boolean } {
  const start = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const whole = `${start}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
  return whole.length <= longest ? { href: whole, hasBody: true } : { href: start, hasBody: false };
}
