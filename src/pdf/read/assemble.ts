import type { Glyph } from './content/marks';
import { falseGlyphs, type Judged } from './fonts';
import { joinLines, linesOf } from './lines';
import { linksOn } from './links';
import { withoutMargins } from './margins';
import type { Page } from './page';
import { areaOf, type ReadPdf, type Scan } from './reading';
import { signatureKind } from './signature-kind';
import { notesOn, tricksOn } from './tricks';

/** Fewer letters and digits than this are no text. */
const FEWEST_LETTERS = 20;

/** Puts together what the pages say to somebody who looks at them. */
export function assemble(pages: readonly Page[], signedLabel: string): ReadPdf | Scan {
  const shapes = pages.map(({ shape }) => shape);
  const visible = pages.map(({ glyphs }) => glyphs.filter(({ hidden }) => hidden === null));
  const scanned = pages.flatMap((page, i) => (isScan(page, visible[i] ?? []) ? [i + 1] : []));
  if (!hasText(visible.flat())) {
    const shapesDrawn = pages.some(({ drawings }) => drawings.filter(({ points }) => points > 4).length > 20);
    return { kind: 'scan', of: scanned.length > 0 ? 'image' : shapesDrawn ? 'shapes' : 'nothing', pages: shapes };
  }
  const { lines, margins } = withoutMargins(
    visible.flatMap((glyphs, i) => linesOf(glyphs, i + 1)),
    shapes,
  );
  const { text, placed } = joinLines(lines);
  const judged: Judged = new Map();
  const drawings = pages.map((page) => page.drawings);
  const signed = drawings.map((own, i) => ({ lines: lines.filter(({ page }) => page === i + 1), drawings: own }));
  return {
    kind: 'read',
    text,
    placed,
    lines,
    pages: shapes,
    drawings,
    links: pages.flatMap(({ annotations, shape }, i) => linksOn(annotations, placed, i + 1, shape.toShown)),
    tricks: pages.flatMap(({ glyphs, annotations, fonts }, i) => [
      ...tricksOn(glyphs, i + 1),
      ...notesOn(annotations, i + 1),
      ...falseGlyphs(glyphs, fonts, i + 1, judged),
    ]),
    margins: [...margins, ...visible.flatMap((glyphs, i) => turnedText(glyphs, i + 1))],
    drawn: signatureKind(signed, signedLabel),
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
    .filter(({ upright }) => !upright)
    .map((glyph) => glyph.text)
    .join('');
  return text.trim() ? [{ page, text }] : [];
}

/** A page that is a picture: one covers most of it, and hardly any text is seen that is not part of it. */
function isScan({ drawings, shape, glyphs }: Page, visible: readonly Glyph[]): boolean {
  const images = drawings.filter(({ kind }) => kind === 'image');
  const covered = images.reduce((sum, { box }) => sum + areaOf(box), 0) / (shape.width * shape.height);
  if (covered < 0.5) return false;
  const behind = glyphs.filter(({ hidden }) => hidden === 'invisible' || hidden === 'covered').length;
  return visible.length < 150 || behind > visible.length;
}
