/** A picture's size in pixels, as its header says, before anything is decoded. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Segments of a JPEG file before its frame that are followed. */
const MOST_SEGMENTS = 2000;
const IHDR = 8;

/** The size that the header of a picture of that format names; null where there is none. */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>, format: 'jpeg' | 'png' | 'webp'): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = { jpeg: jpegSize, png: pngSize, webp: webpSize }[format](view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The header ends before it should.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The start of the frame (ITU-T T.81, B.2.2): every SOF marker but DHT, JPG and DAC, which lie among them. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Fill bytes may stand before a marker.
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // The picture's data begins, or the file ends, without a frame.
    if (marker === 0xda || marker === 0xd9) return null;
    at += marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** The first chunk (PNG, third edition, 11.2.1). */
function pngSize(view: DataView): PictureSize | null {
  if (view.getUint32(IHDR + 4) !== 0x49484452) return null;
  return { width: view.getUint32(IHDR + 8), height: view.getUint32(IHDR + 12) };
}

/** The three kinds of WebP (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView): PictureSize | null {
  const kind = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15));
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return null;
  const threeBytes = (at: number) => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
  return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
}
