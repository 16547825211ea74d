/** Hands a file to the browser's own download: nothing leaves the machine, and no permission is needed. */
export function saveFile(name: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Firefox still reads from the address after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
