import { PDFDocument, PDFObjectCopier, PDFPage, PDFPageLeaf } from 'pdf-lib';
import { copyFields, leaveFields } from './fields-of-pages';

/**
 * Some pages of a PDF as one of their own, from 1, with the fields on them; what else the file holds (other pages and
 * their fields, attachments, signatures, its title) stays behind. Null where it cannot be taken apart: locked, damaged, or
 * without these pages. The same file gives the same bytes.
 */
export async function cutPages(
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const whole = await PDFDocument.load(bytes, { updateMetadata: false });
    const wanted = whole.getPages().slice(from - 1, to);
    if (wanted.length !== to - from + 1) return null;
    leaveFields(whole, wanted);
    const part = await PDFDocument.create({ updateMetadata: false });
    const copier = PDFObjectCopier.for(whole.context, part.context);
    for (const { ref } of wanted) {
      const copied = copier.copy(ref);
      const page = part.context.lookup(copied);
      if (!(page instanceof PDFPageLeaf)) return null;
      part.addPage(PDFPage.of(page, copied, part));
    }
    copyFields(whole, part, copier);
    return new Uint8Array(await part.save({ updateFieldAppearances: false }));
  } catch {
    return null;
  }
}
