/** Hands a file to the browser's own download: nothing leaves the machine, and no permission is needed. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Firefox reads the blob after the press has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
