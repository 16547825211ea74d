/** Gives a file to the browser to save, as pressing a download link does. Nothing of it goes over a network. */
export function saveFile(name: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox still reads from the address after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
