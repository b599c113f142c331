import { PDFDocument } from 'pdf-lib';

/**
 * Some pages of a PDF as one of their own, from 1; what else the file holds (attachments, signatures, its title) stays
 * behind. Null where it cannot be taken apart: locked, damaged, or without these pages. The same file gives the same bytes.
 */
export async function cutPages(
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const whole = await PDFDocument.load(bytes, { updateMetadata: false });
    const part = await PDFDocument.create({ updateMetadata: false });
    const wanted = Array.from({ length: to - from + 1 }, (_, i) => from - 1 + i);
    for (const page of await part.copyPages(whole, wanted)) part.addPage(page);
    return new Uint8Array(await part.save());
  } catch {
    return null;
  }
}
