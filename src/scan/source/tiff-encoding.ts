import type { EncodedPicture, PictureColours, PictureFilter, PicturePiece } from '../../pdf/file/encoded-picture';
import { TAG, type TiffPicture, tag } from './tiff';

/** Values of the compression tag. */
const [NONE, RUNS, GROUP_3, GROUP_4, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACK_BITS] = [1, 2, 3, 4, 5, 7, 8, 32946, 32773];
/** Values of the photometric tag. */
const [WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, TABLE, CMYK, YCBCR] = [0, 1, 2, 3, 5, 6];
const HORIZONTAL_DIFFERENCES = 2;
const SEPARATE_PLANES = 2;
const LOWEST_BIT_FIRST = 2;
const TWO_DIMENSIONAL = 1;

const FILTERS: ReadonlyMap<number, PictureFilter | null> = new Map([
  [NONE, null],
  [RUNS, 'CCITTFaxDecode'],
  [GROUP_3, 'CCITTFaxDecode'],
  [GROUP_4, 'CCITTFaxDecode'],
  [LZW, 'LZWDecode'],
  [JPEG, 'DCTDecode'],
  [DEFLATE, 'FlateDecode'],
  [OLD_DEFLATE, 'FlateDecode'],
  [PACK_BITS, 'RunLengthDecode'],
]);

/** A TIFF picture as a PDF holds it; 'unsupported' for what no PDF can hold, 'damaged' where a part is missing. */
export function encodedPicture(
  bytes: Uint8Array<ArrayBuffer>,
  picture: TiffPicture,
): EncodedPicture | 'unsupported' | 'damaged' {
  const compression = tag(picture, TAG.compression, NONE);
  const filter = FILTERS.get(compression);
  const samples = tag(picture, TAG.samples, 1);
  const bits = tag(picture, TAG.bits, 1);
  const colours = coloursOf(picture, samples, bits);
  if (filter === undefined || !colours || ![1, 2, 4, 8, 16].includes(bits)) return 'unsupported';
  if (samples > 1 && tag(picture, TAG.planar, 1) === SEPARATE_PLANES) return 'unsupported';
  if (filter === 'CCITTFaxDecode' && bits * samples !== 1) return 'damaged';
  // A PDF has the higher byte of 16 bits first, whatever codes them.
  const swapped = bits === 16 && bytes[0] === 0x49;
  if (swapped && filter !== null) return 'unsupported';
  const pieces = piecesOf(bytes, picture);
  if (!pieces) return 'damaged';
  const isWhiteZero = tag(picture, TAG.photometric, WHITE_IS_ZERO) === WHITE_IS_ZERO;
  return {
    width: tag(picture, TAG.width, 0),
    height: tag(picture, TAG.height, 0),
    bits,
    colours,
    // A fax's black is the lower value in a PDF and the higher one in a TIFF.
    inverted: filter === 'CCITTFaxDecode' ? !isWhiteZero : isWhiteZero,
    degrees: degreesOf(tag(picture, TAG.orientation, 1)),
    filter,
    settings: settingsOf(picture, compression, samples, bits),
    pieces: pieces.map((piece) => ({ ...piece, data: codeOf(piece.data, picture, compression, swapped) })),
  };
}

function coloursOf(picture: TiffPicture, samples: number, bits: number): PictureColours | null {
  const table = picture.get(TAG.colours);
  switch (tag(picture, TAG.photometric, WHITE_IS_ZERO)) {
    case WHITE_IS_ZERO:
    case BLACK_IS_ZERO:
      return samples === 1 ? { kind: 'grey' } : samples === 2 ? { kind: 'grey-alpha' } : null;
    case RGB:
      return samples === 3 ? { kind: 'rgb' } : samples === 4 ? { kind: 'rgb-alpha' } : null;
    case TABLE: {
      const colours = 2 ** bits;
      if (samples !== 1 || bits > 8 || table?.length !== 3 * colours) return null;
      // All reds, then all greens, then all blues, in 16 bits.
      const value = (_: unknown, i: number) => (table[(i % 3) * colours + Math.floor(i / 3)] ?? 0) >> 8;
      return { kind: 'table', table: Uint8Array.from({ length: 3 * colours }, value) };
    }
    case CMYK:
      return samples === 4 ? { kind: 'cmyk' } : null;
    case YCBCR:
      return samples === 3 && tag(picture, TAG.compression, NONE) === JPEG ? { kind: 'rgb' } : null;
    default:
      return null;
  }
}

/** The settings of a PDF's filter (ISO 32000-1, tables 8, 11 and 13). */
function settingsOf(
  picture: TiffPicture,
  compression: number,
  samples: number,
  bits: number,
): EncodedPicture['settings'] {
  const twoDimensional = (tag(picture, TAG.faxOptions, 0) & TWO_DIMENSIONAL) !== 0;
  const predicted = tag(picture, TAG.predictor, 1) === HORIZONTAL_DIFFERENCES;
  const differences = { ...(predicted && { Predictor: 2 }), Colors: samples, BitsPerComponent: bits };
  switch (compression) {
    case RUNS:
      return { K: 0, EncodedByteAlign: true };
    case GROUP_3:
      return { K: twoDimensional ? 1 : 0, EndOfLine: true };
    case GROUP_4:
      return { K: -1 };
    case JPEG:
      return { ColorTransform: tag(picture, TAG.photometric, YCBCR) === YCBCR ? 1 : 0 };
    default:
      return differences;
  }
}

/** Strips or tiles, with their codes as the file holds them; null where one lies outside the file. */
function piecesOf(bytes: Uint8Array<ArrayBuffer>, picture: TiffPicture): PicturePiece[] | null {
  const [width, height] = [tag(picture, TAG.width, 0), tag(picture, TAG.height, 0)];
  const tiled = picture.has(TAG.tileOffsets);
  const offsets = picture.get(tiled ? TAG.tileOffsets : TAG.stripOffsets) ?? [];
  const lengths = picture.get(tiled ? TAG.tileLengths : TAG.stripLengths);
  const across = tiled ? tag(picture, TAG.tileWidth, 0) : width;
  const down = tiled ? tag(picture, TAG.tileHeight, 0) : Math.min(height, tag(picture, TAG.rowsPerStrip, height));
  if (!(across > 0 && down > 0)) return null;
  const columns = Math.ceil(width / across);
  if (offsets.length < columns * Math.ceil(height / down)) return null;
  return offsets.slice(0, columns * Math.ceil(height / down)).map((offset, i) => {
    const top = Math.floor(i / columns) * down;
    return {
      left: (i % columns) * across,
      top,
      width: across,
      height: tiled ? down : Math.min(down, height - top),
      data: bytes.subarray(offset, offset + (lengths?.[i] ?? bytes.length)),
    };
  });
}

function codeOf(data: Uint8Array, picture: TiffPicture, compression: number, swapped: boolean): Uint8Array {
  if (swapped) return data.map((_, i) => data[i ^ 1] ?? 0);
  if (compression === JPEG) return withTables(data, picture.get(TAG.jpegTables));
  const fax = FILTERS.get(compression) === 'CCITTFaxDecode';
  return fax && tag(picture, TAG.fillOrder, 1) === LOWEST_BIT_FIRST ? data.map(turnedRound) : data;
}

/** The tables that all pieces share are a JPEG file of their own (Adobe's technical note 2 on TIFF, of 1995). */
function withTables(data: Uint8Array, tables: readonly number[] | undefined): Uint8Array {
  if (!tables || tables.length < 4) return data;
  const whole = new Uint8Array(tables.length - 2 + data.length - 2);
  whole.set(tables.slice(0, -2));
  whole.set(data.subarray(2), tables.length - 2);
  return whole;
}

/** A byte with its bits in the other order. */
function turnedRound(byte: number): number {
  let [left, turned] = [byte, 0];
  for (let i = 0; i < 8; i++, left >>= 1) turned = (turned << 1) | (left & 1);
  return turned;
}

/** Mirrored pictures are shown as they are: nobody scans that way. */
function degreesOf(orientation: number): EncodedPicture['degrees'] {
  return orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0;
}
