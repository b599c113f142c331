import { IDENTITY } from '../pdfium/geometry';
import { boundsOf, type PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';
import type { Pdfium } from '../pdfium/pdfium';
import { type Picture, type Size, type Turn, withPictures } from '../pdfium/picture';
import type { Glyph } from '../read/glyph';

/** One page three times: as somebody sees it, without its text, and its text alone in black. */
export interface ThreePictures {
  readonly seen: Picture;
  readonly withoutText: Picture;
  readonly textAlone: Picture;
  /** As somebody sees it on paper, or null where that is as on the screen. */
  readonly printed: Picture | null;
}

const FILL = 0;
/** Text that reaches higher is a watermark, across the page as a rule: in black it would hide the words. In points. */
const TALLEST = 45;

/** Characters that say nothing, or nothing that anybody could know. */
const MUTE = /^[\s\u0085\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]*$/u;

/**
 * Does something with the pictures of an open page, as long as they stand in PDFium's memory. Text that stores nothing
 * but spaces and nameless characters is a drawing, whatever its glyphs show. The page's objects are changed by this: it
 * draws its text alone from then on. Null where there is no room for the pictures.
 */
export function withThreePictures<R>(
  file: PdfFile,
  page: number,
  objects: readonly PageObject[],
  glyphs: readonly Glyph[],
  size: Size,
  mayHaveLayers: boolean,
  use: (pictures: ThreePictures) => R,
): R | null {
  const { pdfium } = file;
  const saying = new Set(glyphs.filter(({ text }) => !MUTE.test(text)).map(({ order }) => order));
  const texts = new Set(objects.filter(({ kind }) => kind === 'text').filter((_, order) => saying.has(order)));
  const others = objects.filter((object) => !texts.has(object));
  const show = (list: Iterable<PageObject>, shown: boolean) => {
    for (const { handle } of list) pdfium.FPDFPageObj_SetIsActive(handle, shown);
  };
  const asItIs = () => {};
  const withoutItsText = () => show(texts, false);
  const itsTextAlone = () => {
    show(texts, true);
    show(others, false);
    for (const text of texts) {
      const box = boundsOf(file, text, IDENTITY);
      if (box && Math.min(box.bottom - box.top, box.right - box.left) > TALLEST) {
        pdfium.FPDFPageObj_SetIsActive(text.handle, false);
      } else blacken(pdfium, text.handle);
    }
  };
  const turns = [asItIs, withoutItsText, itsTextAlone].map((set): Turn => ({ set, printed: false }));
  if (mayHaveLayers) turns.unshift({ set: asItIs, printed: true });
  return withPictures(pdfium, page, size, turns, (pictures) => {
    const [seen, withoutText, textAlone] = pictures.slice(-3);
    const printed = mayHaveLayers ? (pictures[0] ?? null) : null;
    return seen && withoutText && textAlone ? use({ seen, withoutText, textAlone, printed }) : null;
  });
}

function blacken(pdfium: Pdfium, object: number): void {
  pdfium.FPDFPageObj_SetFillColor(object, 0, 0, 0, 255);
  pdfium.FPDFPageObj_SetBlendMode(object, 'Normal');
  pdfium.FPDFTextObj_SetTextRenderMode(object, FILL);
}
