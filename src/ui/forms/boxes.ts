import type { Box, PageShape } from '../../pdf/read';

type Size = Pick<PageShape, 'width' | 'height'>;

/** A blank is so large at least: smaller ones could be neither seen nor held. In points. */
const LEAST = 6;
/** What is added by a button: a line to write on. */
const ADDED = { width: 200, height: 18 };

/** A box moved by so many points, kept on its page. */
export function moved({ left, top, right, bottom }: Box, across: number, down: number, page: Size): Box {
  const x = Math.max(-left, Math.min(across, page.width - right));
  const y = Math.max(-top, Math.min(down, page.height - bottom));
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** A box whose lower right corner is moved by so many points, kept on its page. */
export function sized(box: Box, across: number, down: number, page: Size): Box {
  return {
    ...box,
    right: Math.max(box.left + LEAST, Math.min(box.right + across, page.width)),
    bottom: Math.max(box.top + LEAST, Math.min(box.bottom + down, page.height)),
  };
}

/** The box between two points of a page, in any order; null where it is too small to be meant. */
export function between(from: Point, to: Point, page: Size): Box | null {
  const box = {
    left: Math.max(0, Math.min(from.x, to.x)),
    top: Math.max(0, Math.min(from.y, to.y)),
    right: Math.min(page.width, Math.max(from.x, to.x)),
    bottom: Math.min(page.height, Math.max(from.y, to.y)),
  };
  return box.right - box.left < LEAST || box.bottom - box.top < LEAST ? null : box;
}

/** A line to write on in the middle of a page. */
export function inTheMiddle({ width, height }: Size): Box {
  const [across, down] = [Math.min(ADDED.width, width), Math.min(ADDED.height, height)];
  const [left, top] = [(width - across) / 2, (height - down) / 2];
  return { left, top, right: left + across, bottom: top + down };
}

/** A point of a page, in points from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
