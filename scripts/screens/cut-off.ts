/** The words on a page that reach beyond what is seen of them, each once. Runs in the page. */
export function cutOff(): string[] {
  const words: string[] = [];
  const seen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!own || !seen(element) || element.closest('.unseen')) continue;
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80);
    const { left, right, width, height } = element.getBoundingClientRect();
    // What stands beside the view altogether is another step's panel.
    if (width <= 1 || height <= 1 || right <= 0 || left >= document.documentElement.clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isClipped =
      (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
    const isOutside = left < -1 || right > document.documentElement.clientWidth + 1;
    // An inline element has no box of its own to reach beyond; a button or a chip has.
    const isWider = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    if (isClipped || isOutside || isWider) words.push(text);
  }
  return [...new Set(words)];
}
