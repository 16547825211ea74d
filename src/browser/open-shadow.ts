type Dom = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
type WithShadow = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * The shadow root of an element, closed ones too: only content scripts are given them. Chromium has a function
 * for it, Firefox a property; where neither is, open roots remain.
 */
export function openShadow(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { chrome } = globalThis as unknown as { chrome?: Dom };
  try {
    return (
      chrome?.dom?.openOrClosedShadowRoot?.(element) ?? (element as WithShadow).openOrClosedShadowRoot ?? null
    );
  } catch {
    // Chromium throws for elements that can have no root at all.
    return null;
  }
}
