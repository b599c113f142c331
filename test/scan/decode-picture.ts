import { PDFDocument } from 'pdf-lib';
import type { PdfReader } from '../../src/pdf/read';
import type { DecodePicture } from '../../src/scan/source/picture-source';
import { pixelsOfPng } from './png';

/** Decodes without a browser: JPEG as the picture of a PDF page, without its EXIF orientation; our own PNG; no WebP. */
export const decodePicture =
  (pdf: PdfReader): DecodePicture =>
  async (bytes, format) => {
    if (format === 'webp') throw new Error('No WebP is decoded without a browser');
    if (format === 'png') return pixelsOfPng(bytes);
    const made = await PDFDocument.create();
    const picture = await made.embedJpg(bytes);
    const { width, height } = picture;
    made.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
    const drawn = await pdf.pagePicture(new Uint8Array(await made.save()), 1);
    return drawn?.picture ?? null;
  };
