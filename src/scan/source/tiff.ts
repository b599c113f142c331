/** A picture of a TIFF file (TIFF 6.0): its tags as numbers, by their own numbers. */
export type TiffPicture = ReadonlyMap<number, readonly number[]>;

/** Tags of TIFF 6.0 that are used here. */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripLengths: 279,
  xResolution: 282,
  yResolution: 283,
  planar: 284,
  faxOptions: 292,
  resolutionUnit: 296,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileLengths: 325,
  jpegTables: 347,
} as const;

const WANTED: ReadonlySet<number> = new Set(Object.values(TAG));
/** Bytes of a value by its type: byte, text, short, long, rational, signed byte, undefined, signed short. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2 };
const RATIONAL = 5;
/** Of a tag more values are not read: a colour table has 196,608 at most, a picture far fewer strips. */
const MOST_VALUES = 200_000;
const MOST_PICTURES = 500;
/** Bits of the subfile tag: a smaller copy, or a mask. */
const NO_PAGE = 1 | 4;

/** The first value of a tag, or what it stands for where it is left out. */
export const tag = (picture: TiffPicture, number: number, otherwise: number): number =>
  picture.get(number)?.[0] ?? otherwise;

/** The pages of a TIFF file, smaller copies and masks left out; null where the file is damaged. */
export function tiffPictures(bytes: Uint8Array<ArrayBuffer>): TiffPicture[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const pictures: TiffPicture[] = [];
  const seen = new Set<number>();
  try {
    for (let at = view.getUint32(4, little); at !== 0; ) {
      // A directory that comes a second time has no end.
      if (seen.has(at) || seen.size === MOST_PICTURES) return null;
      seen.add(at);
      const entries = view.getUint16(at, little);
      const picture = directoryAt(view, at + 2, entries, little);
      if ((tag(picture, TAG.subfile, 0) & NO_PAGE) === 0) pictures.push(picture);
      at = view.getUint32(at + 2 + 12 * entries, little);
    }
  } catch (error) {
    // A directory or a value lies outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return pictures.length > 0 ? pictures : null;
}

function directoryAt(view: DataView, start: number, entries: number, little: boolean): TiffPicture {
  const picture = new Map<number, readonly number[]>();
  for (let at = start; at < start + 12 * entries; at += 12) {
    const number = view.getUint16(at, little);
    const type = view.getUint16(at + 2, little);
    const count = view.getUint32(at + 4, little);
    const size = SIZES[type];
    if (!WANTED.has(number) || size === undefined || count > MOST_VALUES || picture.has(number)) continue;
    const from = size * count <= 4 ? at + 8 : view.getUint32(at + 8, little);
    picture.set(number, valuesAt(view, from, type, count, little));
  }
  return picture;
}

function valuesAt(view: DataView, from: number, type: number, count: number, little: boolean): number[] {
  return Array.from({ length: count }, (_, i) => {
    const size = SIZES[type] ?? 1;
    const at = from + i * size;
    if (type === RATIONAL) return view.getUint32(at, little) / view.getUint32(at + 4, little);
    if (size === 4) return view.getUint32(at, little);
    return size === 2 ? view.getUint16(at, little) : view.getUint8(at);
  });
}
