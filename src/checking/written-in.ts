import type { BlankPlace } from '../agreements/agreement';
import type { Line } from '../pdf/read';
import type { Glyph } from '../pdf/read/glyph';
import { placeAt } from './blanks';

/** Which letters stand in which blank of a file. */
export type WrittenIn = ReadonlyMap<Glyph, BlankPlace>;

/** Of the letters of a font so many stand in blanks, if it is the one that they were filled in with. */
const MOST = 0.8;
/** From a letter's baseline to its middle, of its size. */
const MIDDLE = 0.3;
/** Letters whose baselines are no further apart stand on one row, of their size. */
const ONE_ROW = 0.4;
/** Of the type's size: words no further apart, and level within that much, are read as one line. */
const GOES_ON = { gap: 6, level: 0.25 } as const;
const LEADER = /^[\s._…·‥⋯-]*$/u;

/**
 * The letters that somebody wrote into the blanks of a file: drawn after all of its own words on their page, in a font
 * that none of these has. Where the form has letters between those of an answer ("__/__/20__") they belong together; so
 * they do where what is written goes on with a line of the form's that is none of the blank's.
 */
export function writtenIn(lines: readonly Line[], places: readonly BlankPlace[]): WrittenIn {
  const written = new Map<Glyph, BlankPlace>();
  for (const page of new Set(places.map((place) => place.page))) {
    const own = places.filter((place) => place.page === page);
    const glyphs = lines.flatMap((line) => (line.page === page ? line.glyphs : []));
    for (const [glyph, place] of onPage(glyphs, own)) written.set(glyph, place);
  }
  return written;
}

function onPage(glyphs: readonly Glyph[], places: readonly BlankPlace[]): WrittenIn {
  const placeOf = new Map(glyphs.map((glyph) => [glyph, placeAt(middleOf(glyph), places)]));
  const fonts = new Map<number, { all: number; inside: number }>();
  for (const glyph of glyphs) {
    if (LEADER.test(glyph.text)) continue;
    const count = fonts.get(glyph.font) ?? { all: 0, inside: 0 };
    count.all++;
    if (placeOf.get(glyph)) count.inside++;
    fonts.set(glyph.font, count);
  }
  const isOfAnswers = ({ font }: Glyph) => {
    const count = fonts.get(font);
    return count !== undefined && count.inside >= MOST * count.all;
  };
  const last = glyphs.reduce((most, glyph) => (isOfAnswers(glyph) ? most : Math.max(most, glyph.order)), -1);
  const written = new Map<Glyph, BlankPlace>();
  for (const [glyph, place] of placeOf) {
    if (place && isOfAnswers(glyph) && glyph.order > last) written.set(glyph, place);
  }
  for (const place of new Set(written.values())) {
    const answer = glyphs.filter((glyph) => written.get(glyph) === place);
    const others = glyphs.filter((glyph) => !written.has(glyph) && !LEADER.test(glyph.text));
    const isOfForm = (other: Glyph) => standsAmong(other, answer) || goesOn(other, answer, place);
    if (others.some(isOfForm)) for (const glyph of answer) written.delete(glyph);
  }
  return written;
}

function middleOf({ x, y, width, size }: Glyph): readonly [number, number] {
  return [x + width / 2, y - MIDDLE * size];
}

function standsAmong({ x, y, width, size }: Glyph, answer: readonly Glyph[]): boolean {
  const row = answer.filter((glyph) => Math.abs(glyph.y - y) < ONE_ROW * size && glyph.text.trim() !== '');
  const middle = x + width / 2;
  return row.some((glyph) => glyph.x > middle) && row.some((glyph) => glyph.x + glyph.width < middle);
}

/** Whether an answer has words right beside one of the form's, on a line that is none of the blank's own. */
function goesOn(other: Glyph, answer: readonly Glyph[], place: BlankPlace): boolean {
  if (isOnRow(other, place)) return false;
  const near = GOES_ON.gap * other.size;
  return answer.some(({ text, x, y, width }) => {
    if (text.trim() === '' || Math.abs(y - other.y) > GOES_ON.level * other.size) return false;
    return x - other.x - other.width < near && other.x - x - width < near;
  });
}

/** Whether a letter stands on one of the lines that a blank has to write on. */
function isOnRow({ y, size }: Glyph, { box, baseline, rows, leading }: BlankPlace): boolean {
  if (baseline === null) return y > box.top && y < box.bottom + ONE_ROW * size;
  return Array.from({ length: rows }, (_, i) => baseline + i * leading).some(
    (row) => Math.abs(y - row) < ONE_ROW * size,
  );
}
