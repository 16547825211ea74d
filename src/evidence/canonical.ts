import canonicalize from 'canonicalize';

/** The one way to write a JSON value down (RFC 8785), as bytes: the same value gives the same bytes everywhere. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON has a canonical form');
  return new TextEncoder().encode(text);
}
