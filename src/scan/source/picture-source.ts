import type { Grey } from '../picture/grey';
import { pictureSize } from './picture-size';
import { SCAN_LIMITS } from './refusal';
import type { Opened } from './source';

/** Decodes a picture, upright as its EXIF orientation says; null where it is damaged. In a browser, or in a test. */
export type DecodePicture = (bytes: Uint8Array<ArrayBuffer>, format: 'jpeg' | 'png' | 'webp') => Promise<Grey | null>;

/** A photograph or a scan as a picture file: one page. Its header is asked for its size before it is decoded. */
export function openPicture(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'jpeg' | 'png' | 'webp',
  decode: DecodePicture,
): Opened {
  const size = pictureSize(bytes, format);
  if (!size) return { kind: 'damaged' };
  const pixels = size.width * size.height;
  if (pixels > SCAN_LIMITS.pixels) return { kind: 'too-many-pixels', pixels, most: SCAN_LIMITS.pixels };
  return {
    kind: 'pages',
    pages: 1,
    async page() {
      const picture = await decode(bytes, format);
      // Programs write any resolution into a photograph: what its pixels show is worth more.
      return picture ? { picture, resolution: null } : 'damaged';
    },
  };
}
