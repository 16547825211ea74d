/** Whether the page around is light or dark, by the first background that is not see-through. */
export function pageTheme(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const luminance = element && luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined && luminance !== null) return luminance < 0.4 ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches && usesScheme() ? 'dark' : 'light';
}

/** A page without a background of its own is dark only when it says that it follows the system. */
const usesScheme = (): boolean => /dark/.test(getComputedStyle(document.documentElement).colorScheme);

function luminanceOf(color: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 0.5) return undefined;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
