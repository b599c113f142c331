import { PdfFile } from '../pdfium/pdf-file';
import { memoryOf, type Pdfium } from '../pdfium/pdfium';

/** A file of ours has one; more than so many are not looked through. */
const MOST = 16;
/** In bytes, unpacked. */
const LONGEST = 200_000;

/** The bytes of the file of that name that a PDF carries (ISO 32000-1, 7.11.4); null for none, or one that is longer than any of ours. */
export function attachmentOf(pdfium: Pdfium, bytes: Uint8Array, name: string): Uint8Array | null {
  const file = PdfFile.open(pdfium, bytes);
  if (typeof file === 'string') return null;
  try {
    const count = Math.min(MOST, pdfium.FPDFDoc_GetAttachmentCount(file.document));
    for (let i = 0; i < count; i++) {
      const attachment = pdfium.FPDFDoc_GetAttachment(file.document, i);
      if (!attachment) continue;
      const called = file.out.text((buffer, room) => pdfium.FPDFAttachment_GetName(attachment, buffer, room));
      if (called === name) return contentOf(file, attachment);
    }
    return null;
  } finally {
    file.close();
  }
}

function contentOf({ pdfium, out }: PdfFile, attachment: number): Uint8Array | null {
  if (!pdfium.FPDFAttachment_GetFile(attachment, 0, 0, out.at)) return null;
  const length = out.whole(0);
  if (length === 0 || length > LONGEST) return null;
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const buffer = malloc(length);
  if (!buffer) throw new Error('PDFium has no room for an attachment');
  try {
    if (!pdfium.FPDFAttachment_GetFile(attachment, buffer, length, out.at)) return null;
    return memoryOf(pdfium).slice(buffer, buffer + length);
  } finally {
    free(buffer);
  }
}
