import type { View } from './browser';

/**
 * What of a view a person could not get to see, a line each: a page wider than its window, a box that reaches past its
 * edges (those of its place, where several stand side by side), and a region that shows less than 120 pixels of what it holds.
 */
export function cutIn(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    /** The edges of the place that an element stands in, where places stand side by side in a region that scrolls across. */
    const edgesAround = (element: Element) => {
      for (let place = element; place.parentElement; place = place.parentElement) {
        const { overflowX } = getComputedStyle(place.parentElement);
        if (!/auto|scroll/.test(overflowX) || place.clientWidth !== place.parentElement.clientWidth) continue;
        if (place.parentElement.scrollWidth > place.parentElement.clientWidth + 1) return place.getBoundingClientRect();
      }
      return null;
    };
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility()) continue;
      const name = (element.cloneNode(false) as Element).outerHTML.slice(0, 100);
      const edges = edgesAround(element) ?? { left: 0, right: clientWidth };
      if (box.right > edges.right + 1) found.push(`${name} ends at ${Math.round(box.right)} of ${edges.right}`);
      if (box.left < edges.left - 1) found.push(`${name} begins at ${Math.round(box.left)} of ${edges.left}`);
      const { overflowY, webkitLineClamp } = getComputedStyle(element);
      const hides = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      // A name cut after two lines ends in "…" and stands in full in its field; a field of one line moves under the caret.
      if (!hides || webkitLineClamp !== 'none' || element instanceof HTMLInputElement) continue;
      if (element.clientHeight < 120) found.push(`${name} shows ${element.clientHeight} of ${element.scrollHeight}`);
    }
    return found;
  });
}
