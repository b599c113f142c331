import type { Position } from './browser';

/** What a person who wants to click an element meets with: distances in CSS pixels, positions in the view. */
export type Sight =
  | { readonly kind: 'seen'; readonly at: Position }
  /** It comes into sight when the wheel is turned so far, down or up, with the pointer here. */
  | { readonly kind: 'scroll'; readonly at: Position; readonly by: number }
  /** It stands in a place beside the one that is shown, which the link here leads to. */
  | { readonly kind: 'beside'; readonly at: Position }
  | { readonly kind: 'unseen'; readonly why: string };

/**
 * In a page: whether an element can be seen and clicked as it stands. Its whole box lies within the window and within
 * everything that clips it; the point in its middle hits it, something in it, or its label; and a region that must be
 * scrolled to see all of its content shows at least 120 pixels of that: nobody finds a list through a slit. Of places side
 * by side one is shown; another is reached by a link that names it, once that is seen itself.
 */
export async function sightOf(element: Element): Promise<Sight> {
  interface Area {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const SLIT = 120;
  // Boxes may lie between two pixels.
  const TOLERANCE = 1;
  const root = document.scrollingElement ?? document.documentElement;
  const unseen = (why: string): Sight => ({ kind: 'unseen', why });
  const nameOf = (each: Element) => (each.cloneNode(false) as Element).outerHTML.slice(0, 120);
  const sizeOf = ({ left, top, right, bottom }: Area) => `${Math.round(right - left)} by ${Math.round(bottom - top)}`;
  const within = (inner: Area, outer: Area) =>
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE;
  const overlap = (a: Area, b: Area): Area => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  /** The part of a box that shows its content: without borders and scrollbars. */
  const insideOf = (each: Element): Area => {
    if (each === root) return { left: 0, top: 0, right: root.clientWidth, bottom: root.clientHeight };
    const box = each.getBoundingClientRect();
    const [left, top] = [box.left + each.clientLeft, box.top + each.clientTop];
    return { left, top, right: left + each.clientWidth, bottom: top + each.clientHeight };
  };
  const scrolls = (each: Element) =>
    each.scrollHeight > each.clientHeight + TOLERANCE &&
    (each === root || /auto|scroll/.test(getComputedStyle(each).overflowY));
  /** The link that leads from the place shown in a region to the one beside it that holds the element, if it is seen. */
  const linkToPlace = (region: Element): Sight | null => {
    const place = [...region.children].find((each) => each.contains(element));
    const shown = insideOf(region);
    if (!place?.id || region.scrollWidth <= region.clientWidth + TOLERANCE) return null;
    if (Math.abs(place.getBoundingClientRect().left - shown.left) <= TOLERANCE) return null;
    const link = document.querySelector(`a[href="#${place.id}"]`);
    if (!link) return unseen(`no link leads to ${nameOf(place)}`);
    const { x, y, width, height } = link.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const over = document.elementFromPoint(middle.x, middle.y);
    return over && link.contains(over) ? { kind: 'beside', at: middle } : unseen(`${nameOf(link)} is covered`);
  };
  /** How far it can be scrolled of what is wanted. */
  const scrollable = (each: Element, wanted: number) =>
    Math.max(-each.scrollTop, Math.min(each.scrollHeight - each.clientHeight - each.scrollTop, wanted));
  /** What clips an element, from the window to the nearest: ancestors that its position leaves behind do not. */
  const clippingOf = (each: Element): Element[] => {
    const found: Element[] = [];
    let { position } = getComputedStyle(each);
    for (let above = each.parentElement; above && above !== root && position !== 'fixed'; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (position === 'absolute' && style.position === 'static') continue;
      position = style.position;
      // What the body clips is handed on to the window.
      if (above !== document.body && style.overflow !== 'visible') found.unshift(above);
    }
    return position === 'fixed' ? found : [root, ...found];
  };
  /** A place where the wheel turns this region and nothing that lies in it or over it. */
  const placeForWheel = (region: Element, area: Area, by: number): Position | null => {
    for (const down of [0.5, 0.3, 0.7, 0.1, 0.9]) {
      for (const across of [0.5, 0.2, 0.8, 0.02, 0.98]) {
        const x = area.left + across * (area.right - area.left);
        const y = area.top + down * (area.bottom - area.top);
        let over = document.elementFromPoint(x, y);
        while (over && !(scrolls(over) && Math.abs(scrollable(over, by)) >= 1)) over = over.parentElement;
        if (over === region) return { x, y };
      }
    }
    return null;
  };

  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const box = element.getBoundingClientRect();
  // An animation that has not begun yet holds what it moves in its first place.
  const moved = document.getAnimations().some(({ playState, effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return playState === 'running' && target?.contains(element);
  });
  if (moved || before.x !== box.x || before.y !== box.y) return unseen('it is moving');
  if (element instanceof HTMLButtonElement && element.disabled) return unseen('it is disabled');
  if (box.width === 0 || box.height === 0) return unseen('it has no size');

  const clipping = clippingOf(element);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let area: Area = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  /** Turns the wheel so that what is sought comes to the middle of a region. */
  const scrollTo = (sought: Area, region: Element, shown: Area): Sight | null => {
    const by = scrollable(region, (sought.top + sought.bottom - shown.top - shown.bottom) / 2);
    if (!scrolls(region) || Math.abs(by) < 1) return null;
    const place = placeForWheel(region, shown, by);
    return place ? { kind: 'scroll', at: place, by } : unseen(`nowhere does the wheel turn ${nameOf(region)}`);
  };
  for (const [i, region] of clipping.entries()) {
    const beside = linkToPlace(region);
    if (beside) return beside;
    area = overlap(area, insideOf(region));
    const sought = clipping.slice(i + 1).find(scrolls);
    const target = sought ? insideOf(sought) : box;
    const scroll = within(target, area) ? null : scrollTo(target, region, area);
    if (scroll) return scroll;
    if (scrolls(region) && area.bottom - area.top < SLIT) {
      return unseen(`it lies in a region that shows ${sizeOf(area)} of itself: ${nameOf(region)}`);
    }
  }
  if (!within(box, area)) return unseen(`it is ${sizeOf(box)}, not whole within the ${sizeOf(area)} that are shown`);
  const top = document.elementFromPoint(at.x, at.y);
  if (top && (element.contains(top) || top.closest('label')?.control === element)) {
    return top.checkVisibility({ opacityProperty: true }) ? { kind: 'seen', at } : unseen('it is transparent');
  }
  // Something that stays in its place may cover it where it stands, and not in the middle.
  const nearest = clipping.findLast(scrolls);
  const scroll = nearest && scrollTo(box, nearest, overlap(area, insideOf(nearest)));
  return scroll ?? unseen(`it is covered by ${top ? nameOf(top) : 'nothing of the page'}`);
}
