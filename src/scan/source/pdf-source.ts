import type { PdfReader } from '../../pdf/read';
import type { Opened } from './source';

/**
 * A PDF's pages as pictures: those named, counted from 1, or all of them. A text that an OCR program left is not drawn
 * and not believed.
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  numbers: readonly number[] | null,
  pdf: PdfReader,
): Promise<Opened> {
  const count = await pdf.countPages(bytes);
  if (typeof count === 'string') return { kind: count };
  const wanted = numbers?.filter((number) => number >= 1 && number <= count) ?? null;
  if (count === 0 || wanted?.length === 0) return { kind: 'damaged' };
  return {
    kind: 'pages',
    pages: wanted?.length ?? count,
    async page(index) {
      const drawn = await pdf.pagePicture(bytes, wanted ? (wanted[index] ?? 0) : index + 1);
      return drawn ?? 'damaged';
    },
  };
}
