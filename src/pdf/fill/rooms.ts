import type { BlankPlace } from '../../agreements/agreement';
import { type Box, intersection } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import { type FreeStretch, freeStretch } from './free-stretch';
import { glyphsIn, isLeaderSign, LEADER_DOT, markBefore, sidesOf, thinLines } from './page-marks';

/** Room for an answer on the page as it is shown: where its lines stand. Points, y downwards. */
export interface Room {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How high above a line to write on a second one may reach: nothing is printed or written there. */
  readonly ceiling: number;
  /** Of its first line; null where its lines stand in the middle. */
  readonly baseline: number | null;
  /** How much further to the right the first of several lines begins. */
  readonly indent: number;
  readonly rows: number;
  readonly leading: number;
  /** Of the type around it. */
  readonly size: number;
  /** Whether its rows are drawn: then there are no others, however small the type. */
  readonly isRuled: boolean;
  /** The parts between the form's own letters ("__/__/20__"), of which it is the widest; none where all is free. */
  readonly parts: FreeStretch['parts'];
  /** These letters. */
  readonly between: string;
  /** The marked content (MCID) of the words before it, on a tagged page. */
  readonly after: number | null;
}

/** Room that is kept free to either side. */
const MARGIN = 2;
const IN_BOX = 4;
/** Text on dots stands so much higher, as in the fields that publishers put over dots. */
const ABOVE_DOTS = 3;
/** Between a line and the letters that it would strike. */
const ABOVE_LINE = 0.7;
/** So much higher than its place a second line may be, so that it still stands there; in points. */
const ABOVE_PLACE = 5;
/** Between that line and what is above it, in points; and how far what is written there reaches below its line, of its size. */
const BELOW_INK = 0.8;
const DESCENT = 0.25;
/** Baselines that lie no further apart belong to one row. */
const ONE_ROW = 4;

/** The room of every place, those of one row on one baseline. */
export function roomsOf(pdf: ReadPdf, places: readonly BlankPlace[]): ReadonlyMap<BlankPlace, Room> {
  const rooms = places.map((place) => [place, roomOf(pdf, place, places)] as const);
  return new Map(rooms.map(([place, room]) => [place, { ...room, baseline: rowsBaseline(room, rooms) }]));
}

function roomOf(pdf: ReadPdf, place: BlankPlace, places: readonly BlankPlace[]): Room {
  const { page, box, rows, leading, size } = place;
  const isBoxed = sidesOf(pdf, page).some(
    ({ left, right, top, bottom }) =>
      right - left < 3 && Math.abs(left - box.left) < 3 && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 5,
  );
  const margin = Math.min(isBoxed ? IN_BOX : MARGIN, (box.right - box.left) / 8);
  const { left, right, indent, parts, between } = freeStretch(pdf, place);
  const besides = parts.length > 0 ? 0 : margin;
  return {
    page,
    left: left + besides,
    right: right - besides,
    indent: Math.max(0, indent - margin),
    parts,
    between,
    top: box.top,
    bottom: box.bottom,
    ceiling: ceilingOf(pdf, place, places),
    baseline: place.baseline === null ? null : clearBaseline(pdf, place, place.baseline),
    rows: Math.max(1, rows),
    leading: leading > 0 ? leading : 1.2 * size,
    size,
    isRuled: rows > 1 && hasRows(pdf, place),
    after: markBefore(pdf, place),
  };
}

/** The lower edge of what is printed above a place, or may be written there. */
function ceilingOf(pdf: ReadPdf, { page, box, baseline, size }: BlankPlace, places: readonly BlankPlace[]): number {
  const line = (baseline ?? box.bottom) - size / 2;
  const letters = pdf.lines
    .filter((other) => other.page === page)
    .flatMap(({ glyphs }) => glyphs.flatMap(({ text, ink }) => (text.trim() === '' ? [] : [ink])));
  const written = places
    .filter((other) => other.page === page)
    .map((other) => ({
      ...other.box,
      bottom: other.baseline === null ? other.box.bottom : other.baseline + DESCENT * other.size,
    }));
  const above = [...letters, ...sidesOf(pdf, page), ...written].filter(
    ({ left, right, bottom }) => bottom < line && right > box.left && left < box.right,
  );
  return Math.max(box.top - ABOVE_PLACE, ...above.map(({ bottom }) => bottom + BELOW_INK));
}

/** A place's baseline, higher where dots or a line would go through the letters that stand on it. */
export function clearBaseline(
  pdf: ReadPdf,
  { page, box, size }: Pick<BlankPlace, 'page' | 'box' | 'size'>,
  baseline: number,
): number {
  const within = { ...box, top: baseline - 0.4 * size, bottom: baseline + 0.4 * size };
  const struck = (ink: Box) => ink.top < baseline + 0.2 && ink.bottom > baseline - 0.5 * size;
  const signs = glyphsIn(pdf, page, within).filter((glyph) => isLeaderSign(glyph) && struck(glyph.ink));
  if (signs.some(({ text }) => LEADER_DOT.test(text))) return baseline - ABOVE_DOTS;
  const lines = thinLines(pdf, page).filter((line) => {
    const shared = intersection(line, box);
    return shared.right - shared.left > 0.3 * (box.right - box.left) && struck(line);
  });
  const highest = Math.min(baseline, ...[...signs.map(({ ink }) => ink), ...lines].map(({ top }) => top - ABOVE_LINE));
  return Math.max(highest, baseline - ABOVE_DOTS);
}

/** Whether the rows of a place are drawn: dots, underscores or lines on more than one height within it. */
function hasRows(pdf: ReadPdf, { page, box, size }: BlankPlace): boolean {
  const signs = glyphsIn(pdf, page, box).filter(isLeaderSign);
  const heights = [
    ...signs.map(({ y }) => y),
    ...thinLines(pdf, page)
      .filter(isWithin)
      .map(({ bottom }) => bottom),
  ];
  return heights.length > 0 && Math.max(...heights) - Math.min(...heights) > 0.7 * size;

  function isWithin(line: Box): boolean {
    const shared = intersection(line, box);
    const isAtEdge = line.top < box.top + 2 || line.bottom > box.bottom - 2;
    return !isAtEdge && shared.right - shared.left > 0.5 * (box.right - box.left) && shared.bottom >= shared.top;
  }
}

/** The highest baseline of the places beside one another, so that all of them stand on one. */
function rowsBaseline(room: Room, rooms: readonly (readonly [BlankPlace, Room])[]): number | null {
  const { baseline } = room;
  if (baseline === null) return null;
  const row = rooms.flatMap(([, other]) =>
    other.page === room.page && other.baseline !== null && Math.abs(other.baseline - baseline) <= ONE_ROW
      ? [other.baseline]
      : [],
  );
  return Math.min(...row);
}
