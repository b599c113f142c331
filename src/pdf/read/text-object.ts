import type { PageObject } from '../pdfium/page-objects';
import type { PdfFile } from '../pdfium/pdf-file';

/** What all characters of a text object share. */
export interface TextObject {
  /** Its place among the page's text objects. */
  readonly order: number;
  readonly own: boolean;
  readonly font: number;
  /** Whether its font is one of handwriting. */
  readonly isScript: boolean;
  /** Whether its font has no name, as fonts of drawings have none (Type 3; ISO 32000-1, 9.6.5). */
  readonly isDrawn: boolean;
  /** Text rendering mode (ISO 32000-1, 9.3.6). */
  readonly mode: number;
  readonly marked: number | null;
  readonly switchable: boolean;
  /** The replacement text of the marked content that it is part of (ActualText; 14.9.4), or null. */
  readonly replaced: Replacement | null;
}

/** A replacement text; one for all text objects that it replaces. */
export interface Replacement {
  readonly text: string;
}

/** Marked content, which one or several text objects are part of. */
interface Mark {
  readonly isLayer: boolean;
  readonly replaced: Replacement | null;
}

const LAYER = 'OC';
const ACTUAL_TEXT = 'ActualText';

/**
 * The page's text objects by handle. Replacement texts are taken out of the page as it is open, so that it tells its
 * characters as it draws them.
 */
export function textObjectsAmong(file: PdfFile, objects: readonly PageObject[]): Map<number, TextObject> {
  const { pdfium } = file;
  const known = new Map<number, Mark>();
  const texts = new Map<number, TextObject>();
  const fonts = new Map<number, Pick<TextObject, 'isScript' | 'isDrawn'>>();
  for (const { handle, kind, own } of objects) {
    if (kind !== 'text') continue;
    let switchable = false;
    let replaced: Replacement | null = null;
    const count = pdfium.FPDFPageObj_CountMarks(handle);
    for (let i = 0; i < count; i++) {
      const at = pdfium.FPDFPageObj_GetMark(handle, i);
      let mark = known.get(at);
      if (!mark) {
        mark = markOf(file, at);
        known.set(at, mark);
        if (mark.replaced) pdfium.FPDFPageObjMark_RemoveParam(handle, at, ACTUAL_TEXT);
      }
      if (mark.isLayer) switchable = true;
      replaced = mark.replaced ?? replaced;
    }
    const identifier = pdfium.FPDFPageObj_GetMarkedContentID(handle);
    const font = pdfium.FPDFTextObj_GetFont(handle);
    const face = fonts.get(font) ?? faceOf(file, font);
    fonts.set(font, face);
    texts.set(handle, {
      order: texts.size,
      own,
      font,
      ...face,
      mode: pdfium.FPDFTextObj_GetTextRenderMode(handle),
      // What a form XObject marks counts for itself alone.
      marked: own && identifier >= 0 ? identifier : null,
      switchable,
      replaced,
    });
  }
  return texts;
}

/** The flag of script fonts (ISO 32000-1, 9.8.2), and names of faces that look written by hand. */
const SCRIPT = 1 << 3;
const SCRIPT_NAME =
  /script|hand|brush|callig|chancery|cursiv|corsiva|signature|autograph|vibes|dancing|pacifico|allura|caveat|satisfy|sacramento|zapfino|mistral|vivaldi|edwardian|snell|bradley|kunstler|freestyle|kalam|kaushan|parisienne|tangerine|cookie-|yellowtail|cedarville|reenie|nothing ?you|mrs ?saint|herr ?von|alex ?brush|la ?belle|segoe ?print/i;

function faceOf({ pdfium, out }: PdfFile, font: number): Pick<TextObject, 'isScript' | 'isDrawn'> {
  const flags = pdfium.FPDFFont_GetFlags(font);
  const name = out.text((buffer, bytes) => pdfium.FPDFFont_GetBaseFontName(font, buffer, bytes), 'utf-8');
  return { isScript: (flags > 0 && (flags & SCRIPT) !== 0) || SCRIPT_NAME.test(name), isDrawn: name === '' };
}

function markOf(file: PdfFile, mark: number): Mark {
  const text = actualTextOf(file, mark);
  return { isLayer: nameOf(file, mark) === LAYER, replaced: text === null ? null : { text } };
}

function nameOf({ pdfium, out }: PdfFile, mark: number): string {
  return out.text((buffer, bytes) => (pdfium.FPDFPageObjMark_GetName(mark, buffer, bytes, out.at) ? out.whole(0) : 0));
}

function actualTextOf({ pdfium, out }: PdfFile, mark: number): string | null {
  if (pdfium.FPDFPageObjMark_GetParamValueType(mark, ACTUAL_TEXT) === 0) return null;
  // What PDFium tells of it as a text takes each byte for a character.
  return textStringOf(
    out.bytes((buffer, bytes) =>
      pdfium.FPDFPageObjMark_GetParamBlobValue(mark, ACTUAL_TEXT, buffer, bytes, out.at) ? out.whole(0) : 0,
    ),
  );
}

/** Text strings are UTF-16 or UTF-8 with a byte order mark, else as good as Latin-1 (ISO 32000-2, 7.9.2.2). */
function textStringOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return String.fromCharCode(...bytes);
}
