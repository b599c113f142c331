import type { DrawnBeside } from '../look/beside';
import { union } from '../pdfium/geometry';
import { linesInColumns } from './columns';
import { withoutSignatures } from './digital-signatures';
import type { Glyph } from './glyph';
import { joinLines } from './lines';
import { linksOn } from './links';
import { withoutMargins } from './margins';
import type { Page } from './page';
import { areaOf, type ReadPdf, type Scan } from './reading';
import { signatureKind } from './signature-kind';
import { notesOn, oddGlyphs, tricksOn } from './tricks';

/** Fewer letters and digits than this are no text. */
const FEWEST_LETTERS = 20;

/**
 * Whether a look at the pages can tell something: not where one of them is a picture, which is read as a scan is, nor
 * where no text is seen.
 */
export function isWorthALook(pages: readonly Page[]): boolean {
  const visible = pages.map(({ glyphs }) => glyphs.filter(({ hidden }) => hidden === null));
  return hasText(visible.flat()) && !pages.some((page, i) => isScan(page, visible[i] ?? []));
}

/** Puts together what the pages say to somebody who looks at them. */
export function assemble(pages: readonly Page[], signedLabels: readonly string[]): ReadPdf | Scan {
  const shapes = pages.map(({ shape }) => shape);
  const parted = pages.map((page, i) => withoutSignatures(page, i + 1));
  const visible = parted.map(({ glyphs }) => glyphs.filter(({ hidden }) => hidden === null));
  const scanned = pages.flatMap((page, i) => (isScan(page, visible[i] ?? []) ? [i + 1] : []));
  if (!hasText(visible.flat())) {
    const shapesDrawn = pages.some(({ drawings }) => drawings.filter(({ points }) => points > 4).length > 20);
    return { kind: 'scan', of: scanned.length > 0 ? 'image' : shapesDrawn ? 'shapes' : 'nothing', pages: shapes };
  }
  const { lines, margins } = withoutMargins(
    pages.flatMap(({ shape }, i) => linesInColumns(visible[i] ?? [], i + 1, shape)),
    shapes,
  );
  const { text, placed } = joinLines(lines);
  const drawings = pages.map((page) => page.drawings);
  const signed = drawings.map((own, i) => ({
    lines: lines.filter(({ page }) => page === i + 1),
    drawings: own,
    beside: pages[i]?.look?.beside ?? null,
  }));
  return {
    kind: 'read',
    text,
    placed,
    lines,
    pages: shapes,
    drawings,
    signatures: parted.flatMap(({ signatures }) => signatures),
    links: pages.flatMap(({ annotations, shape }, i) => linksOn(annotations, placed, i + 1, shape.toShown)),
    tricks: pages.flatMap(({ glyphs, annotations }, i) => [
      ...tricksOn(glyphs, i + 1),
      ...oddGlyphs(glyphs, i + 1),
      ...notesOn(annotations, i + 1),
    ]),
    marks: placed.flatMap(({ start, end, mark }) => (mark ? [{ kind: mark, range: { start, end } }] : [])),
    beside: pages.flatMap(({ look }, i) => [...(look?.beside ?? []), ...turnedBeside(visible[i] ?? [], i + 1)]),
    different: pages.flatMap(({ look }) => look?.different ?? []),
    lookedAt: pages.every(({ look }) => look !== null),
    margins: [...margins, ...visible.flatMap((glyphs, i) => turnedText(glyphs, i + 1))],
    drawn: signatureKind(signed, signedLabels) ?? emptyField(pages),
    scanned,
    known: null,
  };
}

function hasText(glyphs: readonly Glyph[]): boolean {
  let letters = 0;
  return glyphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text) && ++letters === FEWEST_LETTERS);
}

/** Text that does not stand upright is set aside. */
function turnedText(glyphs: readonly Glyph[], page: number): { page: number; text: string }[] {
  const text = glyphs
    .filter(({ quarter }) => quarter !== 0)
    .map((glyph) => glyph.text)
    .join('');
  return text.trim() ? [{ page, text }] : [];
}

/** Larger type that is turned is a watermark; in points. */
const WATERMARK = 30;
/** Fewer letters are no words. */
const FEWEST_TURNED = 5;

/** Turned and mirrored words are to be looked at: they are no part of the text. */
function turnedBeside(glyphs: readonly Glyph[], page: number): DrawnBeside[] {
  const turned = glyphs.filter(
    ({ quarter, size, text }) => quarter !== 0 && size < WATERMARK && /[\p{L}\p{N}]/u.test(text),
  );
  const [first, ...others] = turned.map(({ ink }) => ink);
  if (!first || turned.length < FEWEST_TURNED) return [];
  return [{ page, box: others.reduce(union, first), fill: 0, below: null }];
}

/** A page that is a picture: one covers most of it, and hardly any text is seen that is not part of it. */
function isScan({ drawings, shape, glyphs }: Page, visible: readonly Glyph[]): boolean {
  const images = drawings.filter(({ kind }) => kind === 'image');
  const covered = images.reduce((sum, { box }) => sum + areaOf(box), 0) / (shape.width * shape.height);
  if (covered < 0.5) return false;
  const behind = glyphs.filter(({ hidden }) => hidden === 'invisible' || hidden === 'unseen').length;
  return visible.length < 150 || behind > visible.length;
}

function emptyField(pages: readonly Page[]): 'empty-field' | null {
  return pages.some(({ annotations }) => annotations.some(({ kind }) => kind === 'empty-signature'))
    ? 'empty-field'
    : null;
}
