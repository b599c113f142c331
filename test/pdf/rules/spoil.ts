import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { at, bytesOf, dictAt, items, type OpenedPdf } from '../opened-pdf';
import type { Rule } from './rule';

/** For each rule, ways to break it: a rule that cannot fail holds nothing. What a spoiler does not return it changed in place. */
export type Spoilers<R extends Record<string, Rule>> = Record<keyof R, ((pdf: OpenedPdf) => OpenedPdf | undefined)[]>;

/** Replaces a stream of the file by what a change makes of it. */
export function respell(pdf: OpenedPdf, stream: unknown, change: (text: string) => string): void {
  if (!(stream instanceof PDFRawStream)) throw new Error('No stream');
  const text = String.fromCharCode(...bytesOf(stream));
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed');
  const made = pdf.document.context.flateStream(Uint8Array.from(changed, (c) => c.charCodeAt(0)));
  const entry = pdf.document.context.enumerateIndirectObjects().find(([, object]) => object === stream);
  if (!entry) throw new Error('The stream is not in the file');
  for (const [key, value] of stream.dict.entries()) {
    if (!['Filter', 'Length'].includes(key.decodeText())) made.dict.set(key, value);
  }
  pdf.document.context.assign(entry[0], made);
}

/** The file with other bytes; its objects as they were. */
export function rewritten(pdf: OpenedPdf, change: (text: string) => string): OpenedPdf {
  const text = Buffer.from(pdf.bytes).toString('latin1');
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed');
  return { ...pdf, bytes: new Uint8Array(Buffer.from(changed, 'latin1')) };
}

export const metadata = (pdf: OpenedPdf, change: (text: string) => string) =>
  respell(pdf, at(pdf.catalog, 'Metadata'), change) as undefined;
export const content = (pdf: OpenedPdf, page = 0) => pdf.document.getPage(page).node.lookup(PDFName.of('Contents'));
export const font = (pdf: OpenedPdf) => dictAt(pdf.document.getPage(0).node, 'Resources', 'Font', 'F0');
export const descendant = (pdf: OpenedPdf) => items(at(font(pdf), 'DescendantFonts'))[0] as PDFDict;
export const info = (pdf: OpenedPdf) => pdf.document.context.lookup(pdf.document.context.trailerInfo.Info, PDFDict);

/** Every element of a role. */
export function withRole(pdf: OpenedPdf, role: string): PDFDict[] {
  return pdf.document.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict && o.get(PDFName.of('S')) === PDFName.of(role) ? [o] : []));
}

/** A TrueType font in which glyph 3 ends where it starts (OpenType 1.9, loca, short offsets). */
export function withoutThirdGlyph(font: string): string {
  const record = font.indexOf('loca');
  const at = [8, 9, 10, 11].reduce((offset, i) => offset * 256 + font.charCodeAt(record + i), 0) + 3 * 2;
  return font.slice(0, at) + font.slice(at + 2, at + 4) + font.slice(at + 2);
}

export const first = (dicts: readonly PDFDict[]) => {
  if (!dicts[0]) throw new Error('No such element');
  return dicts[0];
};
