import { type Box, intersection } from '../pdfium/geometry';
import type { Glyph } from '../read/glyph';
import type { ReadPdf } from '../read/reading';

/** A letter of a form, where it stands. */
interface Letter {
  readonly page: number;
  readonly glyph: Glyph;
}

/** A letter that was not touched stands where it stood; in points. */
const SAME_PLACE = 0.5;
/** What rules to write on are made of: it may be written over. */
const LEADER = /^[\s._…·‥⋯-]*$/u;

/**
 * Whether a filled form still shows every letter that it had, in the same place and without a mark that it did not have,
 * and shows what was added without any. A sign in one of the boxes `crossed` may have one: an offer is taken there.
 */
export function isUnharmed(
  before: ReadPdf,
  after: ReadPdf,
  crossed: readonly { readonly page: number; readonly box: Box }[] = [],
): boolean {
  const left = byPlace(lettersOf(after));
  for (const letter of lettersOf(before)) {
    const found = take(left, letter);
    if (LEADER.test(letter.glyph.text)) continue;
    if (!found) return false;
    if (crossed.some((cross) => isIn(letter, cross))) continue;
    if (found.glyph.mark !== null && found.glyph.mark !== letter.glyph.mark) return false;
  }
  const added = [...left.values()].flat();
  if (added.some(({ glyph }) => glyph.mark !== null)) return false;
  return JSON.stringify(after.tricks) === JSON.stringify(before.tricks);
}

function isIn({ page, glyph: { ink } }: Letter, cross: { readonly page: number; readonly box: Box }): boolean {
  const { left, right, top, bottom } = intersection(ink, cross.box);
  return page === cross.page && right > left && bottom > top;
}

function lettersOf(pdf: ReadPdf): Letter[] {
  return pdf.lines.flatMap(({ page, glyphs }) =>
    glyphs.flatMap((glyph) => (glyph.text.trim() === '' ? [] : [{ page, glyph }])),
  );
}

/** Letters by page, text and the cell of a grid that their place is in. */
function byPlace(letters: readonly Letter[]): Map<string, Letter[]> {
  const map = new Map<string, Letter[]>();
  for (const letter of letters) {
    const key = keyOf(letter, 0, 0);
    const own = map.get(key);
    if (own) own.push(letter);
    else map.set(key, [letter]);
  }
  return map;
}

const keyOf = ({ page, glyph: { text, x, y } }: Letter, right: number, down: number) =>
  `${page} ${Math.round(x) + right} ${Math.round(y) + down} ${text}`;

/** The same letter in the same place, taken out; or null. */
function take(letters: Map<string, Letter[]>, letter: Letter): Letter | null {
  const { x, y } = letter.glyph;
  for (const right of [0, -1, 1]) {
    for (const down of [0, -1, 1]) {
      const near = letters.get(keyOf(letter, right, down)) ?? [];
      const at = near.findIndex(
        ({ glyph }) => Math.abs(glyph.x - x) < SAME_PLACE && Math.abs(glyph.y - y) < SAME_PLACE,
      );
      const [found] = at < 0 ? [] : near.splice(at, 1);
      if (found) return found;
    }
  }
  return null;
}
