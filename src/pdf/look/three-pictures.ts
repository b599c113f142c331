import { objectsOf } from './page-objects';
import type { Pdfium } from './pdfium';
import { type Picture, pictureOf } from './picture';

/** One page three times: as somebody sees it, without its text, and its text alone in black. */
export interface ThreePictures {
  readonly seen: Picture;
  readonly withoutText: Picture;
  readonly textAlone: Picture;
}

const FLATTEN_FOR_DISPLAY = 0;
/** More objects than this on a page draw more than any form does. */
const MOST_OBJECTS = 30_000;
const FILL = 0;
/** Text that reaches higher is a watermark, across the page as a rule: in black it would hide the words. In points. */
const TALLEST = 45;

/**
 * Draws a page of an open document three times at this size in pixels. Notes and fields become part of the page first,
 * in memory only. Null where the page cannot be drawn or draws too much.
 */
export function drawThree(pdfium: Pdfium, document: number, index: number, size: Size): ThreePictures | null {
  flatten(pdfium, document, index);
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return null;
  try {
    const objects = objectsOf(pdfium, page, MOST_OBJECTS);
    if (!objects) return null;
    const draw = () => pictureOf(pdfium, page, size.width, size.height);
    const show = (list: readonly number[], shown: boolean) => {
      for (const object of list) pdfium.FPDFPageObj_SetIsActive(object, shown);
    };
    const seen = draw();
    show(objects.text, false);
    const withoutText = draw();
    show(objects.text, true);
    show(objects.other, false);
    for (const object of objects.text) {
      if (heightOf(pdfium, object) > TALLEST) pdfium.FPDFPageObj_SetIsActive(object, false);
      else blacken(pdfium, object);
    }
    const textAlone = draw();
    return seen && withoutText && textAlone && { seen, withoutText, textAlone };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** A picture's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Makes notes and fields part of the page. Fields without an appearance of their own get one from a form environment. */
function flatten(pdfium: Pdfium, document: number, index: number): void {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return;
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const environment = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  pdfium.FORM_OnAfterLoadPage(page, environment);
  pdfium.FPDFPage_Flatten(page, FLATTEN_FOR_DISPLAY);
  pdfium.FORM_OnBeforeClosePage(page, environment);
  pdfium.FPDF_ClosePage(page);
  pdfium.PDFiumExt_ExitFormFillEnvironment(environment);
  pdfium.PDFiumExt_CloseFormFillInfo(info);
}

function heightOf(pdfium: Pdfium, object: number): number {
  const at = pdfium.pdfium.wasmExports.malloc(16);
  const [left, bottom, right, top] = [at, at + 4, at + 8, at + 12];
  const known = pdfium.FPDFPageObj_GetBounds(object, left, bottom, right, top);
  const height = known ? pdfium.pdfium.getValue(top, 'float') - pdfium.pdfium.getValue(bottom, 'float') : 0;
  pdfium.pdfium.wasmExports.free(at);
  return height;
}

function blacken(pdfium: Pdfium, object: number): void {
  pdfium.FPDFPageObj_SetFillColor(object, 0, 0, 0, 255);
  pdfium.FPDFPageObj_SetBlendMode(object, 'Normal');
  pdfium.FPDFTextObj_SetTextRenderMode(object, FILL);
}
