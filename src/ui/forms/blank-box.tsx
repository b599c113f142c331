import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { PageShape } from '../../pdf/read';
import { onPage } from '../check/page-canvas';
import { inRow } from '../components/listed';
import { moved, type Point, sized } from './boxes';
import { boxId, entryId, KEYS_ID } from './places';
import type { Review } from './use-review';

interface Props {
  readonly review: Review;
  readonly blank: Review['blanks'][number];
  readonly shape: PageShape;
  /** The picture of its page. */
  readonly page: RefObject<HTMLElement | null>;
}

/** A box less wide than this has no room for its number, in points. */
const NARROW = 36;
/** How far an arrow key moves a box, in points. */
const STEP = 2;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The box of a blank on the picture of its page: moved and sized by the pointer and by the arrow keys. */
export function BlankBox({ review, blank, shape, page }: Props) {
  const { number, label, box, key, isOn } = blank;
  const own = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState<{ readonly from: Point; readonly corner: boolean; readonly as: typeof box } | null>(
    null,
  );
  const isSelected = review.selected === key;
  const isNarrow = box.right - box.left < NARROW;
  useEffect(() => {
    // What was just added is put where it belongs next.
    if (isSelected && blank.of.kind === 'added') own.current?.focus();
  }, []);
  useEffect(() => {
    if (isSelected && document.activeElement !== own.current) scrollTo(own.current);
  }, [isSelected]);

  function onKeyDown(event: KeyboardEvent) {
    const way = ARROWS[event.key];
    const set = event.shiftKey ? sized : moved;
    if (way) review.change(blank, { box: set(box, STEP * way.x, STEP * way.y, shape) });
    else if (event.key === 'Delete' || event.key === 'Backspace') review.remove(blank);
    else if (event.key === 'Enter') document.getElementById(entryId(blank))?.focus();
    else return;
    event.preventDefault();
  }
  const under = ({ clientX, clientY }: PointerEvent): Point => {
    const frame = page.current?.getBoundingClientRect();
    const scale = frame ? shape.width / frame.width : 1;
    return { x: clientX * scale, y: clientY * scale };
  };
  return (
    <button
      ref={own}
      id={boxId(blank)}
      type="button"
      class={`blank-box${isSelected ? ' selected' : ''}${isOn ? '' : ' offered'}${isNarrow ? ' narrow' : ''}`}
      style={onPage(box, shape)}
      data-number={number}
      aria-label={inRow('listBeside', [t('formsBlank', number), label])}
      aria-describedby={KEYS_ID}
      aria-pressed={isSelected}
      onFocus={() => review.select(key)}
      onKeyDown={onKeyDown}
      onDblClick={() => document.getElementById(entryId(blank))?.focus()}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // Safari and Firefox on a Mac give a button that is pressed no focus.
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ from: under(event), corner: event.target !== event.currentTarget, as: box });
      }}
      onPointerMove={(event) => {
        if (!held) return;
        const to = under(event);
        const set = held.corner ? sized : moved;
        review.change(blank, { box: set(held.as, to.x - held.from.x, to.y - held.from.y, shape) });
      }}
      onPointerUp={() => setHeld(null)}
      onPointerCancel={() => setHeld(null)}
    >
      <span class="corner" />
    </button>
  );
}

/** Brings a box into view where its pages scroll by themselves; the page itself stays where it is. */
function scrollTo(box: HTMLElement | null): void {
  const pages = box?.closest<HTMLElement>('.pages');
  if (!box || !pages || pages.scrollHeight <= pages.clientHeight) return;
  const [inner, outer] = [box.getBoundingClientRect(), pages.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    pages.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}
