import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { actualTextsIn, strayActualTexts } from './actual-text';
import { knownFile } from './fingerprint';
import { type FontOnPage, falseGlyphs } from './fonts';
import { type Box, type Matrix, matrixFrom } from './geometry';
import { Interpreter } from './interpreter';
import { joinLines, type Line, linesOf, type Placed } from './lines';
import { annotationsFrom, linksOn, type PlacedLink } from './links';
import { withoutMargins } from './margins';
import type { Drawing, Glyph } from './marks';
import { ANNOTATIONS, LIMITS, openPdf, type PdfjsData, type Refusal } from './open';
import { outlineOf } from './outlines';
import { signatureKind } from './signature-kind';
import { type Trick, tricksOn } from './tricks';

/** A page's size as shown and how its own coordinates become those. */
export interface PageShape {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to those of `Box`. */
  readonly toShown: Matrix;
  /** How many saved graphics states its content leaves open. */
  readonly openStates: number;
}

/** What a PDF says to somebody who looks at it. */
export interface ReadPdf {
  readonly kind: 'read';
  /** What is seen, line by line; empty lines between paragraphs and pages. */
  readonly text: string;
  /** Where each word of `text` stands. */
  readonly placed: readonly Placed[];
  readonly lines: readonly Line[];
  readonly pages: readonly PageShape[];
  readonly drawings: readonly (readonly Drawing[])[];
  readonly links: readonly PlacedLink[];
  readonly tricks: readonly Trick[];
  /** Running heads, page numbers, text set aside in the margin: seen, but not part of `text`. */
  readonly margins: readonly { readonly page: number; readonly text: string }[];
  /** How the signature was made where it is not text, or null. */
  readonly drawn: 'ink' | 'image' | null;
  /** Pages (from 1) that are pictures, whatever text lies invisibly upon them. */
  readonly scanned: readonly number[];
  /** The agreement whose publisher offers this very file, or null. */
  readonly known: string | null;
}

/** What reading a PDF gives. Never throws because of the file. */
export type PdfReading =
  | ReadPdf
  /** No page has text that can be seen: pictures (`image`), letters drawn as shapes, or nothing at all. */
  | { readonly kind: 'scan'; readonly of: 'image' | 'shapes' | 'nothing'; readonly pages: readonly PageShape[] }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** How to read. */
export interface ReadOptions {
  readonly data: PdfjsData;
  /** The label before a signature ("Signed"). */
  readonly signedLabel?: string;
  /** Reads no more than this many of the first pages. */
  readonly firstPages?: number;
}

interface RawPage {
  readonly shape: PageShape;
  readonly glyphs: readonly Glyph[];
  readonly drawings: readonly Drawing[];
  readonly annotations: ReturnType<typeof annotationsFrom>;
  readonly fonts: readonly FontOnPage[];
}

/** Reads a PDF within the limits of time and size. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<PdfReading> {
  // A paper is read for its title alone and may be as rich as it likes; a form with that much in it is none.
  const actual = options.firstPages || bytes.length > LIMITS.bytes ? [] : await actualTextsIn(bytes, LIMITS.unpacked);
  if (actual === null) return { kind: 'refused', why: 'too-complex' };
  const opened = await openPdf(bytes, options.data);
  if (opened.kind === 'refused') return opened;
  const deadline = Date.now() + LIMITS.time;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), LIMITS.time);
  });
  try {
    const pages = await Promise.race([readPages(opened.document, options, deadline), late]);
    if (pages === 'late' || pages === 'too-complex') return { kind: 'refused', why: 'too-complex' };
    const reading = assemble(pages, options);
    if (reading.kind !== 'read') return reading;
    const known = await knownFile(bytes);
    if (known) return { ...reading, known };
    const stray = strayActualTexts(actual, `${reading.text}${reading.margins.map(({ text }) => text).join('')}`);
    const tricks = stray.map((text): Trick => ({ kind: 'actual-text', page: null, text }));
    return { ...reading, tricks: [...reading.tricks, ...tricks] };
  } catch {
    return { kind: 'refused', why: 'damaged' };
  } finally {
    clearTimeout(timer);
    await opened.close();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  { firstPages = LIMITS.pages }: ReadOptions,
  deadline: number,
): Promise<RawPage[] | 'too-complex'> {
  const layers = await document.getOptionalContentConfig();
  const isShown = (content: unknown) => {
    try {
      return layers.isVisible(content);
    } catch {
      return true;
    }
  };
  const pages: RawPage[] = [];
  let operators = 0;
  let characters = 0;
  for (let number = 1; number <= Math.min(document.numPages, firstPages); number++) {
    const page = await document.getPage(number);
    const list = await page.getOperatorList({ annotationMode: ANNOTATIONS });
    operators += list.fnArray.length;
    if (operators > LIMITS.operators || Date.now() > deadline) return 'too-complex';
    const { glyphs, drawings, openStates } = new Interpreter(page, isShown).run(list);
    characters += glyphs.length;
    if (characters > LIMITS.characters) return 'too-complex';
    const annotations = annotationsFrom(await page.getAnnotations());
    pages.push({
      shape: { ...shapeOf(page), openStates },
      glyphs,
      drawings,
      annotations,
      fonts: fontsOf(page, glyphs),
    });
    page.cleanup();
  }
  return pages;
}

function shapeOf(page: PDFPageProxy): Omit<PageShape, 'openStates'> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return { width, height, toShown: matrixFrom(transform) ?? [1, 0, 0, -1, 0, height] };
}

function fontsOf(page: PDFPageProxy, glyphs: readonly Glyph[]): FontOnPage[] {
  const names = new Set(glyphs.map(({ font }) => font));
  return [...names].flatMap((name): FontOnPage[] => {
    const data: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    if (!data || typeof data !== 'object') return [];
    return [{ name, data, outlineOf: (outline) => outlineOf(page, name, outline) }];
  });
}

function assemble(
  pages: readonly RawPage[],
  { signedLabel = 'Signed' }: ReadOptions,
): Exclude<PdfReading, { kind: 'refused' }> {
  const shapes = pages.map(({ shape }) => shape);
  const visible = pages.map(({ glyphs }) => glyphs.filter(({ hidden }) => hidden === null));
  const scanned = pages.flatMap((page, i) => (isScan(page, visible[i] ?? []) ? [i + 1] : []));
  const letters = visible.flat().filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
  if (letters < 20) {
    const shapesDrawn = pages.some(({ drawings }) => drawings.filter(({ points }) => points > 4).length > 20);
    return { kind: 'scan', of: scanned.length > 0 ? 'image' : shapesDrawn ? 'shapes' : 'nothing', pages: shapes };
  }
  const all = visible.flatMap((glyphs, i) => linesOf(glyphs, i + 1));
  const { lines, margins } = withoutMargins(all, shapes);
  const { text, placed } = joinLines(lines);
  const judged = new Map<string, string | null>();
  const tricks = pages.flatMap(({ glyphs, annotations, fonts }, i) => {
    const fields = new Set(annotations.filter(({ fieldType }) => fieldType !== null).map(({ id }) => id));
    return [...tricksOn(glyphs, i + 1, fields), ...falseGlyphs(glyphs, fonts, i + 1, judged)];
  });
  const aside = visible.flatMap((glyphs, i) => {
    const rotated = glyphs
      .filter(({ upright }) => !upright)
      .map((glyph) => glyph.text)
      .join('');
    return rotated.trim() ? [{ page: i + 1, text: rotated }] : [];
  });
  const links = pages.flatMap(({ annotations, shape }, i) => linksOn(annotations, placed, i + 1, shape.toShown));
  const drawings = pages.map((page) => page.drawings);
  const signed = shapes.map((_, i) => ({
    lines: lines.filter(({ page }) => page === i + 1),
    drawings: drawings[i] ?? [],
  }));
  const drawn = signatureKind(signed, signedLabel);
  return {
    kind: 'read',
    text,
    placed,
    lines,
    pages: shapes,
    drawings,
    links,
    tricks,
    margins: [...margins, ...aside],
    drawn,
    scanned,
    known: null,
  };
}

/** A page that is a picture: one covers most of it, and hardly any text is seen that is not part of it. */
function isScan({ drawings, shape, glyphs }: RawPage, visible: readonly Glyph[]): boolean {
  const images = drawings.filter(({ kind }) => kind === 'image');
  const covered = images.reduce((sum, { box }) => sum + areaOf(box), 0) / (shape.width * shape.height);
  if (covered < 0.5) return false;
  const behind = glyphs.filter(({ hidden }) => hidden === 'invisible' || hidden === 'covered').length;
  return visible.length < 150 || behind > visible.length;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
