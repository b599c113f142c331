import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { clauseId } from './clauses';

/** How far below the upper edge of what is in view a part may begin to be the one that is read, in CSS pixels. */
const AT_TOP = 48;
/** How much of what was in view stays in view where a part is longer than that. */
const OVERLAP = 48;
/** What of a clause must be in view to have met it: nearly all of its end, which is the note in plain words where there is one. */
const MET = 0.9;

/** Where in the agreement one is. */
export interface Reading {
  /** The number of the clause that is read; null before the first. */
  readonly now: string | null;
  /** Whether the last clause is in view to its end. */
  readonly atEnd: boolean;
  /** The clauses whose end was in view. */
  readonly met: ReadonlySet<string>;
  /** Goes on to what was not read yet: the next clause, or the rest of one that is longer than what is in view. */
  next(): void;
  /** Shows a clause, and brings the focus to it. */
  show(number: string): void;
}

/**
 * Follows the reading of the clauses of these numbers, whose elements bear `clauseId`.
 * @param met those that were met before; `meet` is told of more.
 * @param of what `met` is kept with: with another, what is in view is met anew.
 */
export function useReading(
  numbers: readonly string[],
  met: readonly string[],
  meet: (numbers: readonly string[]) => void,
  of: string,
): Reading {
  const [now, setNow] = useState<string | null>(null);
  const [atEnd, setAtEnd] = useState(false);
  const known = useMemo(() => new Set(met), [met]);
  const tell = useRef(meet);
  tell.current = meet;

  useEffect(() => {
    const look = () => {
      const at = position();
      setNow(at?.part?.dataset.clause ?? null);
      const isLast = at?.part?.dataset.clause === numbers.at(-1);
      setAtEnd(isLast && at?.part !== undefined && bottomOf(at.part) <= at.bottom + 1);
      const found = at ? ends.filter((end) => isShown(end, at)).map(numberOf) : [];
      if (found.length > 0) tell.current(found);
    };
    const ends = [...document.querySelectorAll('#read .clause-end')];
    const observer = new IntersectionObserver(look, { threshold: MET });
    for (const end of ends) observer.observe(end);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, [of]);

  const next = useCallback(() => {
    const at = position();
    if (!at) return;
    const { scroller, parts, part, top, bottom } = at;
    if (part && bottomOf(part) > bottom + 1) return scroller.scrollBy({ top: bottom - top - OVERLAP });
    parts[part ? parts.indexOf(part) + 1 : 0]?.scrollIntoView({ block: 'start' });
  }, []);
  const show = useCallback((number: string) => {
    const clause = document.getElementById(clauseId(number));
    clause?.focus({ preventScroll: true });
    clause?.scrollIntoView({ block: 'start', inline: 'nearest' });
  }, []);
  return { now, atEnd, met: known, next, show };
}

const numberOf = (end: Element) => end.closest<HTMLElement>('[data-clause]')?.dataset.clause ?? '';

/** Whether nearly all of an element is in view between these edges. */
function isShown(element: Element, { top, bottom }: { readonly top: number; readonly bottom: number }): boolean {
  const box = element.getBoundingClientRect();
  const across = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
  const down = Math.min(box.bottom, bottom, innerHeight) - Math.max(box.top, top, 0);
  return across >= MET * box.width && down >= MET * box.height && box.height > 0;
}

/** A part's own end, before what is nested in it. */
function bottomOf(part: Element): number {
  return (part.querySelector('.clause-end') ?? part).getBoundingClientRect().bottom;
}

/** The parts of the agreement, the one that is read, and the edges of what is in view. */
function position() {
  const parts = [...document.querySelectorAll<HTMLElement>('#read [data-part]')];
  const scroller = scrollerOf(parts[0]);
  if (!scroller) return null;
  const isPage = scroller === document.scrollingElement;
  const box = scroller.getBoundingClientRect();
  const [top, under] = isPage ? [0, innerHeight] : [box.top, box.bottom];
  // The foot may stand over the lower edge.
  const foot = document.querySelector('#read > .panel-end');
  const bottom = Math.min(under, foot?.getBoundingClientRect().top ?? under);
  const begun = parts.filter((part) => part.getBoundingClientRect().top <= top + AT_TOP);
  const isAtBottom = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
  return { scroller, parts, part: (isAtBottom ? parts : begun).at(-1), top, bottom };
}

/** The region that scrolls an element down and up: its nearest, or the page. */
function scrollerOf(element: Element | undefined): Element | null {
  for (let above = element?.parentElement; above; above = above.parentElement) {
    if (above.scrollHeight > above.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(above).overflowY))
      return above;
  }
  return element ? document.scrollingElement : null;
}
