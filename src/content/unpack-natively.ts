interface FromBase64 {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as unknown as FromBase64;
  if (fromBase64) return fromBase64.call(Uint8Array, packed);
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/**
 * The packed rulebook unpacked by the browser's own code, a piece at a time, so that the page gets its turn between: in
 * one go it stops the page for 0.1 s. Left packed where a browser keeps streams from content scripts, as Firefox does with
 * those of the page's world; the reader then unpacks it by itself.
 */
export async function unpackNatively(packed: string): Promise<string | Uint8Array> {
  try {
    const reader = new Blob([bytesOf(packed)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .getReader();
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    const all = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  } catch {
    return packed;
  }
}
