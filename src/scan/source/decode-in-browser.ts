import type { Grey } from '../picture/grey';
import { luma } from '../picture/luma';
import type { DecodePicture } from './picture-source';

const MIME = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
/** A picture whose longer side has more pixels is made smaller by the browser: a page needs no more. */
const LONGEST = 4400;
/** Rows that are taken out of the canvas at once. */
const ROWS = 256;

/** Decodes a picture as the browser does, turned as its EXIF orientation says, laid on white. For a worker or a page. */
export const decodeInBrowser: DecodePicture = async (bytes, format) => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: MIME[format] }), { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  try {
    return greyOf(bitmap);
  } finally {
    bitmap.close();
  }
};

function greyOf(bitmap: ImageBitmap): Grey | null {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  if (width < 1 || height < 1) return null;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += ROWS) {
    const rows = Math.min(ROWS, height - y);
    const { data } = context.getImageData(0, y, width, rows);
    pixels.set(luma(data, width, rows).pixels, y * width);
  }
  return { width, height, pixels };
}
