import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** What a function of PDFium may take that needs no preparing. */
type Plain = number | boolean;

/** The functions that take nothing else and answer so. */
type Answering<Answer> = {
  [Name in keyof WrappedPdfiumModule]: WrappedPdfiumModule[Name] extends (...taken: infer Taken) => Answer
    ? Taken extends readonly Plain[]
      ? Name
      : never
    : never;
}[keyof WrappedPdfiumModule];

/** Called for every page, object, mark or character of a file; none of them takes a text. */
const NUMBERS: readonly Answering<number>[] = [
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObj_GetMarkedContentID',
  'FPDFPageObj_GetType',
  'FPDFPage_GetObject',
  'FPDFPath_CountSegments',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFText_GetFontSize',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_IsGenerated',
  'FPDF_StructElement_CountChildren',
  'FPDF_StructElement_GetActualText',
  'FPDF_StructElement_GetChildAtIndex',
];
const TRUTHS: readonly Answering<boolean>[] = [
  'FPDFPageObjMark_GetName',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_SetFillColor',
  'FPDFPageObj_SetIsActive',
  'FPDFTextObj_SetTextRenderMode',
  'FPDFText_GetCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
];

/**
 * Makes the functions that are called most go straight to the WebAssembly: the package's own way, which prepares every
 * argument, takes many times as long. Throws where PDFium has none of a name.
 */
export function callDirectly(module: WrappedPdfiumModule): void {
  for (const name of NUMBERS) Reflect.set(module, name, exportOf(module, name));
  for (const name of TRUTHS) {
    const found = exportOf(module, name);
    Reflect.set(module, name, answeringTruth(found));
  }
}

type Direct = (...plain: Plain[]) => unknown;

/** With as many parameters as it takes: rest parameters, or more than that, would cost as much as the call. */
function answeringTruth(found: Direct): Direct {
  switch (found.length) {
    case 2:
      return (a: Plain, b: Plain) => found(a, b) === 1;
    case 3:
      return (a: Plain, b: Plain, c: Plain) => found(a, b, c) === 1;
    case 4:
      return (a: Plain, b: Plain, c: Plain, d: Plain) => found(a, b, c, d) === 1;
    default:
      return (a: Plain, b: Plain, c: Plain, d: Plain, e: Plain, f: Plain) => found(a, b, c, d, e, f) === 1;
  }
}

function exportOf({ pdfium }: WrappedPdfiumModule, name: string): Direct {
  const found: unknown = Reflect.get(pdfium.wasmExports, name);
  if (typeof found !== 'function') throw new Error(`PDFium has no ${name}`);
  return found as Direct;
}
