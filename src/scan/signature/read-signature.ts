import { formatOf } from '../source/format';
import { pictureSize } from '../source/picture-size';
import type { DecodePicture } from '../source/picture-source';
import { SCAN_LIMITS } from '../source/refusal';
import { type TakenSignature, takeSignature } from './take-signature';

/** A signature taken out of a file, or why there is none. */
export type ReadSignature =
  | TakenSignature
  | { readonly kind: 'not-a-picture' | 'damaged' | 'animated' | 'too-large' }
  /** A format that is not read here; to be saved as JPEG or PNG. */
  | { readonly kind: 'format'; readonly format: string };

/** In bytes; a photograph at a telephone's best takes less. */
const MOST_BYTES = 30_000_000;

/** Reads the signature in a picture file, which is hostile until read: its header is asked for its size before it is decoded. */
export async function readSignature(bytes: Uint8Array<ArrayBuffer>, decode: DecodePicture): Promise<ReadSignature> {
  if (bytes.length > MOST_BYTES) return { kind: 'too-large' };
  const format = formatOf(bytes);
  switch (format.kind) {
    case 'unknown':
      return { kind: 'not-a-picture' };
    case 'unread':
      return { kind: 'format', format: format.format };
    case 'pdf':
    case 'tiff':
      return { kind: 'format', format: format.kind.toUpperCase() };
    default: {
      const size = pictureSize(bytes, format.kind);
      if (!size) return { kind: 'damaged' };
      if (size.width * size.height > SCAN_LIMITS.pixels) return { kind: 'too-large' };
      if (isAnimated(bytes, format.kind)) return { kind: 'animated' };
      const picture = await decode(bytes, format.kind);
      return picture ? takeSignature(picture) : { kind: 'damaged' };
    }
  }
}

/** Whether a picture moves: a WebP with its flag set (RFC 9649, 2.7), a PNG with an `acTL` chunk before its data. */
function isAnimated(bytes: Uint8Array, format: 'jpeg' | 'png' | 'webp'): boolean {
  if (format === 'jpeg') return false;
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  if (format === 'webp') return start.startsWith('VP8X', 12) && (start.charCodeAt(20) & 2) !== 0;
  const data = start.indexOf('IDAT');
  const control = start.indexOf('acTL');
  return control >= 0 && (data < 0 || control < data);
}
