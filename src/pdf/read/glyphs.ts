import { apply, boxOf, type Matrix } from '../pdfium/geometry';
import type { PdfFile } from '../pdfium/pdf-file';
import { runsToTheLeft } from '../typesetting/directions';
import { characterAt } from './character';
import type { Glyph, Hidden } from './glyph';
import type { PageShape } from './page-shape';
import type { Replacement, TextObject } from './text-object';

/** The smallest type that is meant to be read, in points. */
const SMALLEST = 3;
/** Text rendering modes that paint nothing. */
const INVISIBLE = new Set([3, 7]);

/** How far a line may slant, as a share of its length. */
const SLANT = 0.05;
const DIRECTIONS = [
  [0, 1, 0],
  [1, 0, 1],
  [2, -1, 0],
  [3, 0, -1],
] as const;

type Vector = readonly [x: number, y: number];

/** A page's characters as they are drawn, and those that stand for a replacement text. */
export interface PageText {
  readonly glyphs: readonly Glyph[];
  /** In the order of drawing. */
  readonly replaced: ReadonlyMap<Replacement, readonly Glyph[]>;
}

/** The characters on a page in the order of drawing; null for more than `most`. */
export function textOn(
  file: PdfFile,
  page: number,
  shape: PageShape,
  objects: ReadonlyMap<number, TextObject>,
  most: number,
): PageText | null {
  const { pdfium } = file;
  const text = pdfium.FPDFText_LoadPage(page);
  try {
    const count = pdfium.FPDFText_CountChars(text);
    if (count > most) return null;
    const runs = new Map<number, Run>();
    let run: Run | undefined;
    for (let i = 0; i < count; i++) {
      const handle = pdfium.FPDFText_GetTextObject(text, i);
      if (handle !== run?.handle) {
        const object = objects.get(handle);
        if (!object || pdfium.FPDFText_IsGenerated(text, i) === 1) continue;
        run = runs.get(handle) ?? { handle, object, setting: settingOf(file, text, i, shape.toShown), glyphs: [] };
        runs.set(handle, run);
      } else if (pdfium.FPDFText_IsGenerated(text, i) === 1) continue;
      const glyph = glyphAt(file, text, i, shape, run.setting, run.object);
      if (glyph) run.glyphs.push(glyph);
    }
    const byObject = new Map<TextObject, Glyph[]>();
    const scales = drawnScales(runs.values());
    const replaced = new Map<Replacement, Glyph[]>();
    for (const { object, glyphs } of runs.values()) {
      if (glyphs.length === 0) continue;
      const scale = scales.get(object.font);
      const own = scale === undefined ? glyphs : glyphs.map((glyph) => inDrawnSize(glyph, scale));
      byObject.set(object, own);
      if (isTurnedRound(own)) own.reverse();
      if (!object.replaced) continue;
      const group = replaced.get(object.replaced);
      if (group) group.push(...own);
      else replaced.set(object.replaced, [...own]);
    }
    // In the page's own order of drawing: PDFium hands over lines.
    return { glyphs: [...objects.values()].flatMap((object) => byObject.get(object) ?? []), replaced };
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** No font's letters are taller than this, of its size. */
const TALLEST = 3;

/** By how much fonts draw larger than the size that they are set in says: fonts of drawings (Type 3), as Ghostscript's. */
function drawnScales(runs: Iterable<Run>): ReadonlyMap<number, number> {
  const tallest = new Map<number, number>();
  for (const { glyphs } of runs) {
    for (const { font, ink, size } of glyphs) {
      const height = (ink.bottom - ink.top) / size;
      if (height > TALLEST && height > (tallest.get(font) ?? 0)) tallest.set(font, height);
    }
  }
  return tallest;
}

function inDrawnSize(glyph: Glyph, scale: number): Glyph {
  const size = glyph.size * scale;
  return { ...glyph, size, hidden: glyph.hidden === 'tiny' && size >= SMALLEST ? null : glyph.hidden };
}

/** PDFium hands over what runs to the left in the order in which it is read: from the right. */
function isTurnedRound(glyphs: readonly Glyph[]): boolean {
  let steps = 0;
  let before = glyphs[0]?.x ?? 0;
  for (const { x } of glyphs) {
    steps += Math.sign(x - before);
    before = x;
  }
  // A letter and its points stand in one place.
  return steps < 0 || (steps === 0 && glyphs.some(({ text }) => runsToTheLeft(text)));
}

/** The type that all characters of a text object are set in, on the page as shown. */
interface Setting {
  readonly size: number;
  readonly quarter: Glyph['quarter'];
}

/** The characters of a text object, which follow one another but for what PDFium puts between them. */
interface Run {
  readonly handle: number;
  readonly object: TextObject;
  readonly setting: Setting;
  readonly glyphs: Glyph[];
}

function settingOf({ pdfium, out }: PdfFile, text: number, i: number, toShown: Matrix): Setting {
  pdfium.FPDFText_GetMatrix(text, i, out.at);
  const [a, b, c, d] = [out.float(0), out.float(1), out.float(2), out.float(3)];
  const along = [toShown[0] * a + toShown[2] * b, toShown[1] * a + toShown[3] * b] as const;
  const up = [toShown[0] * c + toShown[2] * d, toShown[1] * c + toShown[3] * d] as const;
  return { size: pdfium.FPDFText_GetFontSize(text, i) * Math.hypot(c, d), quarter: quarterOf(along, up) };
}

function glyphAt(
  { pdfium, out }: PdfFile,
  text: number,
  i: number,
  { width, height, toShown }: PageShape,
  { size, quarter }: Setting,
  { order, own, font, isScript, isDrawn, mode, marked, switchable }: TextObject,
): Glyph | null {
  const { at } = out;
  if (!pdfium.FPDFText_GetCharOrigin(text, i, at, at + 8)) return null;
  const [x, y] = apply(toShown, out.double(0), out.double(1));
  pdfium.FPDFText_GetLooseCharBox(text, i, at);
  const advance = boxOf(toShown, out.float(0), out.float(3), out.float(2), out.float(1));
  pdfium.FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24);
  const ink = boxOf(toShown, out.double(0), out.double(2), out.double(1), out.double(3));
  const across = (advance.left + advance.right) / 2;
  const down = y - size / 4;
  const hidden: Hidden | null =
    across < 0 || across > width || down < 0 || down > height
      ? 'off-page'
      : INVISIBLE.has(mode)
        ? 'invisible'
        : size < SMALLEST
          ? 'tiny'
          : null;
  return {
    text: characterAt(pdfium, text, i, isDrawn),
    x,
    y,
    width: advance.right - advance.left,
    size,
    quarter,
    ink,
    own,
    order,
    font,
    isScript,
    switchable,
    marked,
    hidden,
    mark: null,
  };
}

/** From where the line and the letters' tops point, y downwards. */
function quarterOf(along: Vector, up: Vector): Glyph['quarter'] {
  // A line points to the right, down, to the left or up; the tops of its letters then up, to the right, down, to the left.
  for (const [quarter, x, y] of DIRECTIONS) {
    const ahead = along[0] * x + along[1] * y;
    if (ahead <= 0 || Math.abs(along[1] * x - along[0] * y) > SLANT * ahead) continue;
    return up[0] * y - up[1] * x > 0 ? quarter : null;
  }
  return null;
}
