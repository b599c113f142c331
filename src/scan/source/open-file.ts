import type { PdfReader } from '../../pdf/read';
import { formatOf } from './format';
import { openPdf } from './pdf-source';
import { type DecodePicture, openPicture } from './picture-source';
import { SCAN_LIMITS } from './refusal';
import type { Opened } from './source';
import { openTiff } from './tiff-source';

/** A file that was handed over to be read. */
export interface ScanFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a PDF, the pages to be read, counted from 1; null for all. */
  readonly pages: readonly number[] | null;
}

/** Opens a file by what its bytes say it is, and says at once where it is not read. Nothing is decoded yet. */
export async function openFile(
  { bytes, pages }: ScanFile,
  { pdf, decode }: { readonly pdf: PdfReader; readonly decode: DecodePicture },
): Promise<Opened> {
  if (bytes.length > SCAN_LIMITS.bytes) return { kind: 'too-large', bytes: bytes.length, most: SCAN_LIMITS.bytes };
  const format = formatOf(bytes);
  switch (format.kind) {
    case 'pdf':
      return openPdf(bytes, pages, pdf);
    case 'tiff':
      return openTiff(bytes, pdf);
    case 'unread':
      return { kind: 'format', format: format.format };
    case 'unknown':
      return { kind: 'not-a-picture' };
    default:
      return openPicture(bytes, format.kind, decode);
  }
}
