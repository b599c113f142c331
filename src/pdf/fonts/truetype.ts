import { compositeGlyph, type GlyphPart } from './composite-glyph';
import type { Box } from './ink-box';
import { topAccents } from './math-table';
import { assembled, type FontFacts, fontFacts, type Tables, tablesOf, viewOf } from './sfnt';

/** A TrueType font opened for its glyphs (OpenType 1.9: glyf, loca, hmtx). */
export class TrueType {
  readonly facts: FontFacts;
  readonly unitsPerEm: number;
  readonly tables: Tables;
  /** Where accents stand over a glyph (`topAccents`). */
  readonly topAccent: (glyph: number) => number | undefined;
  readonly #glyf: DataView;
  readonly #offset: (glyph: number) => number;
  readonly #metrics: DataView;
  readonly #longMetrics: number;

  constructor(sfnt: Uint8Array) {
    this.tables = tablesOf(sfnt);
    this.facts = fontFacts(this.tables);
    this.topAccent = topAccents(this.tables);
    const head = viewOf(this.tables, 'head');
    this.unitsPerEm = head.getUint16(18);
    const loca = viewOf(this.tables, 'loca');
    const long = head.getInt16(50) === 1;
    this.#offset = (glyph) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
    this.#glyf = viewOf(this.tables, 'glyf');
    this.#metrics = viewOf(this.tables, 'hmtx');
    this.#longMetrics = viewOf(this.tables, 'hhea').getUint16(34);
  }

  /** The horizontal advance of a glyph, in the font's units. */
  advance(glyph: number): number {
    return this.#metrics.getUint16(Math.min(glyph, this.#longMetrics - 1) * 4);
  }

  /** How far the glyph's origin lies from the left edge of its ink, in the font's units. */
  bearing(glyph: number): number {
    const long = this.#longMetrics;
    return this.#metrics.getInt16(glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2);
  }

  /** A glyph's description in the font file; empty where it draws nothing. */
  outline(glyph: number): Uint8Array {
    const { buffer, byteOffset } = this.#glyf;
    const start = this.#offset(glyph);
    return new Uint8Array(buffer, byteOffset + start, this.#offset(glyph + 1) - start);
  }

  /** The box of a glyph's ink in em, from its origin, y upwards; null where it draws nothing. */
  box(glyph: number): Box | null {
    const at = this.#offset(glyph);
    if (at === this.#offset(glyph + 1)) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map(
      (field) => this.#glyf.getInt16(at + field) / this.unitsPerEm,
    );
    return { left, bottom, right, top };
  }
}

// Flags of a component (OpenType 1.9, glyf).
const WORDS = 0x1;
const ONE_SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const FOUR_SCALES = 0x80;
const HINTS = 0x100;

/** A copy of a glyph's description whose hints are left out: PDF viewers draw without them. */
function withoutHints(description: Uint8Array): Uint8Array {
  if (description.length === 0) return description;
  const copy = description.slice();
  const view = new DataView(copy.buffer);
  const contours = view.getInt16(0);
  if (contours < 0) {
    let end = 0;
    for (const component of componentsOf(copy)) {
      view.setUint16(component.at, view.getUint16(component.at) & ~HINTS);
      end = component.end;
    }
    return copy.subarray(0, end);
  }
  const at = 10 + contours * 2;
  const hints = view.getUint16(at);
  view.setUint16(at, 0);
  copy.copyWithin(at + 2, at + 2 + hints);
  return copy.subarray(0, copy.length - hints);
}

/** Where each glyph that a composite glyph is made of is named: its flags at `at`, its number two bytes on. */
function componentsOf(description: Uint8Array): { at: number; end: number }[] {
  const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
  const found: { at: number; end: number }[] = [];
  if (description.length === 0 || view.getInt16(0) >= 0) return found;
  let at = 10;
  for (let flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    const scales = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & FOUR_SCALES ? 8 : 0;
    const end = at + 4 + (flags & WORDS ? 4 : 2) + scales;
    found.push({ at, end });
    at = end;
  }
  return found;
}

/** A glyph to be embedded. */
export interface EmbeddedGlyph {
  readonly font: TrueType;
  /** The glyphs of its font that it is made of. */
  readonly parts: readonly GlyphPart[];
  /** How far it moves the pen, in the font's units; whatever its font says. */
  readonly width: number;
}

/** A glyph as its font has it. */
const asItIs = (font: TrueType, id: number): EmbeddedGlyph => ({
  font,
  parts: [{ id, dx: 0, dy: 0 }],
  width: font.advance(id),
});

/** The number of a glyph that is drawn where its font draws it; null of any other. */
function numberOf({ parts: [part, ...others] }: EmbeddedGlyph): number | null {
  return part && others.length === 0 && part.dx === 0 && part.dy === 0 ? part.id : null;
}

/**
 * A TrueType program of these glyphs, numbered from 1 in their order, without hints, layout and names (ISO 32000-1, 9.9,
 * asks for none of them). They may come from several files of one design that share an em: a font cut into files by
 * code points becomes one again. Glyphs that others are made of follow at the end.
 */
export function fontProgram(glyphs: readonly [EmbeddedGlyph, ...EmbeddedGlyph[]]): Uint8Array {
  const all: EmbeddedGlyph[] = [asItIs(glyphs[0].font, 0), ...glyphs];
  const outlines: Uint8Array[] = [];
  // It grows as parts of glyphs are found.
  for (const glyph of all) {
    const { font } = glyph;
    const id = numberOf(glyph);
    const own = (part: number) => font.outline(part);
    const outline = id === null ? compositeGlyph(glyph.parts, own) : withoutHints(own(id));
    const view = new DataView(outline.buffer);
    for (const { at } of componentsOf(outline)) {
      const part = view.getUint16(at + 2);
      const known = all.findIndex((other) => other.font === font && numberOf(other) === part);
      view.setUint16(at + 2, known < 0 ? all.push(asItIs(font, part)) - 1 : known);
    }
    outlines.push(outline);
  }
  return assembled(tablesFor(all, outlines));
}

const even = (length: number) => (length + 1) & ~1;

function tablesFor(glyphs: readonly EmbeddedGlyph[], outlines: readonly Uint8Array[]): Tables {
  const size = outlines.reduce((sum, { length }) => sum + even(length), 0);
  const long = size > 0xffff * 2;
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * (long ? 4 : 2)));
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  let end = 0;
  outlines.forEach((outline, i) => {
    glyf.set(outline, end);
    end += even(outline.length);
    if (long) loca.setUint32((i + 1) * 4, end);
    else loca.setUint16((i + 1) * 2, end / 2);
  });
  glyphs.forEach(({ width }, i) => {
    const outline = outlines[i] ?? new Uint8Array();
    hmtx.setUint16(i * 4, width);
    // The left edge of its ink, where its font's own bearing puts it.
    if (outline.length > 0) hmtx.setInt16(i * 4 + 2, new DataView(outline.buffer, outline.byteOffset).getInt16(2));
  });
  const fonts = [...new Set(glyphs.map(({ font }) => font))];
  const head = merged(fonts, 'head', [36, 38], [40, 42]);
  head.setInt16(50, long ? 1 : 0);
  const hhea = merged(fonts, 'hhea', [], []);
  hhea.setUint16(34, outlines.length);
  // Counts of points, contours and components; no glyph has instructions.
  const maxp = merged(fonts, 'maxp', [], [6, 8, 10, 12, 28, 30]);
  maxp.setUint16(4, outlines.length);
  maxp.setUint16(26, 0);
  // Parts of a glyph, and one more step down to them.
  maxp.setUint16(28, Math.max(maxp.getUint16(28), ...glyphs.map(({ parts }) => parts.length)));
  maxp.setUint16(30, maxp.getUint16(30) + 1);
  const bytes = ({ buffer }: DataView) => new Uint8Array(buffer);
  return new Map([
    ['glyf', glyf],
    ['head', bytes(head)],
    ['hhea', bytes(hhea)],
    ['hmtx', bytes(hmtx)],
    ['loca', bytes(loca)],
    ['maxp', bytes(maxp)],
  ]);
}

/** A table of the first font, the least and the greatest number of all fonts at these offsets. */
function merged(fonts: readonly TrueType[], name: string, least: readonly number[], greatest: readonly number[]) {
  const views = fonts.map(({ tables }) => viewOf(tables, name));
  const out = new DataView(fonts[0]?.tables.get(name)?.slice().buffer ?? new ArrayBuffer(0));
  for (const at of least) out.setInt16(at, Math.min(...views.map((view) => view.getInt16(at))));
  for (const at of greatest) out.setInt16(at, Math.max(...views.map((view) => view.getInt16(at))));
  return out;
}
