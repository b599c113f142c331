import type { PdfFile } from '../pdfium/pdf-file';

/**
 * A note, field or link on a page, as the file stores it; a field for a digital signature is a `signature` once it is
 * signed, a `redaction` words that are to be taken out and still stand there.
 */
export interface Annotation {
  readonly kind: 'link' | 'on-the-page' | 'note' | 'window' | 'redaction' | 'signature' | 'empty-signature';
  /** Where a link leads, or null. */
  readonly target: string | null;
  /** What it says to those who open it; '' where it says nothing. */
  readonly contents: string;
  /** Two corners in the page's own coordinates. */
  readonly rect: readonly [x1: number, y1: number, x2: number, y2: number];
  /** Whether anything of it may be seen on the page: of most links nothing is. */
  readonly isDrawn: boolean;
}

/** FPDF_ANNOT_… of PDFium. */
const LINK = 2;
const POPUP = 16;
const WIDGET = 20;
const REDACTION = 28;
/** Their words stand on the page already: what is typed there (FreeText), what a field holds. */
const ON_THE_PAGE = new Set([3, WIDGET]);

/** The annotations of a page, read before they are made part of it; null for more than `most`. */
export function annotationsOn(file: PdfFile, page: number, most: number): Annotation[] | null {
  const { pdfium, out } = file;
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  if (count > most) return null;
  const annotations: Annotation[] = [];
  for (let i = 0; i < count; i++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, i);
    if (!annotation) continue;
    const subtype = pdfium.FPDFAnnot_GetSubtype(annotation);
    pdfium.FPDFAnnot_GetRect(annotation, out.at);
    annotations.push({
      kind: kindOf(file, annotation, subtype),
      rect: [out.float(0), out.float(3), out.float(2), out.float(1)],
      contents: out.text((buffer, bytes) => pdfium.FPDFAnnot_GetStringValue(annotation, 'Contents', buffer, bytes)),
      target: subtype === LINK ? targetOf(file, annotation) : null,
      isDrawn: subtype !== LINK || !isUnseenLink(file, annotation),
    });
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return annotations;
}

/** Whether a link has neither an appearance of its own nor a border (ISO 32000-1, 12.5.2). */
function isUnseenLink({ pdfium, out }: PdfFile, annotation: number): boolean {
  if (pdfium.FPDFAnnot_HasKey(annotation, 'AP')) return false;
  return pdfium.FPDFAnnot_GetBorder(annotation, out.at, out.at + 4, out.at + 8) && out.float(2) === 0;
}

function kindOf(file: PdfFile, annotation: number, subtype: number): Annotation['kind'] {
  if (subtype === LINK) return 'link';
  if (subtype === WIDGET && isForSignature(file, annotation)) {
    return file.pdfium.FPDFAnnot_HasKey(annotation, 'V') ? 'signature' : 'empty-signature';
  }
  if (subtype === POPUP) return 'window';
  if (subtype === REDACTION) return 'redaction';
  return ON_THE_PAGE.has(subtype) ? 'on-the-page' : 'note';
}

/** Whether it is a field for a digital signature (ISO 32000-1, 12.7.4.5). */
function isForSignature({ pdfium, out }: PdfFile, annotation: number): boolean {
  return out.text((buffer, bytes) => pdfium.FPDFAnnot_GetStringValue(annotation, 'FT', buffer, bytes)) === 'Sig';
}

function targetOf({ pdfium, document, out }: PdfFile, annotation: number): string | null {
  const action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation));
  if (!action) return null;
  return out.text((buffer, bytes) => pdfium.FPDFAction_GetURIPath(document, action, buffer, bytes), 'utf-8') || null;
}
