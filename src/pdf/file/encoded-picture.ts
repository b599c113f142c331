import { PDFContext, PDFHexString, PDFName, PDFRawStream, PDFWriter } from 'pdf-lib';

/** How the samples of a picture are coded (ISO 32000-1, 7.4). */
export type PictureFilter = 'CCITTFaxDecode' | 'DCTDecode' | 'FlateDecode' | 'LZWDecode' | 'RunLengthDecode';

/** What the samples of a pixel mean. An alpha is left out of account. */
export type PictureColours =
  | { readonly kind: 'grey' | 'rgb' | 'cmyk' | 'grey-alpha' | 'rgb-alpha' }
  /** Red, green and blue of each colour, a byte each. */
  | { readonly kind: 'table'; readonly table: Uint8Array };

/** A part of a picture, coded for itself: a strip or a tile. Places and sizes in pixels from the top left. */
export interface PicturePiece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture that is coded as a PDF can hold it. */
export interface EncodedPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colours: PictureColours;
  /** Whether the least value is white. */
  readonly inverted: boolean;
  /** Clockwise, by which it is shown. */
  readonly degrees: 0 | 90 | 180 | 270;
  readonly filter: PictureFilter | null;
  /** The filter's own settings, the same for all pieces but for their rows. */
  readonly settings: Readonly<Record<string, number | boolean>>;
  readonly pieces: readonly PicturePiece[];
}

/** A PDF of one page that is this picture, a point for each pixel. The picture's code is not looked into. */
export function pdfOfPicture(picture: EncodedPicture): Promise<Uint8Array> {
  const context = PDFContext.create();
  const space = colourSpace(context, picture.colours);
  const pictures = context.obj({});
  const operators = picture.pieces.map((piece, i) => {
    const name = `P${i}`;
    pictures.set(PDFName.of(name), context.register(pieceOf(context, picture, piece, space)));
    const { left, top, width, height } = piece;
    return `q ${width} 0 0 ${height} ${left} ${picture.height - top - height} cm /${name} Do Q`;
  });
  const pages = context.nextRef();
  const page = context.register(
    context.obj({
      Type: 'Page',
      Parent: pages,
      MediaBox: [0, 0, picture.width, picture.height],
      Rotate: picture.degrees,
      Resources: { XObject: pictures },
      Contents: context.register(context.flateStream(operators.join('\n'))),
    }),
  );
  context.assign(pages, context.obj({ Type: 'Pages', Kids: [page], Count: 1 }));
  context.trailerInfo.Root = context.register(context.obj({ Type: 'Catalog', Pages: pages }));
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

type Space = ReturnType<typeof colourSpace>;

function pieceOf(context: PDFContext, picture: EncodedPicture, piece: PicturePiece, space: Space): PDFRawStream {
  const { bits, colours, inverted, filter, settings } = picture;
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: piece.width,
    Height: piece.height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Length: piece.data.length,
  });
  if (inverted && colours.kind === 'grey') dictionary.set(PDFName.of('Decode'), context.obj([1, 0]));
  if (filter) {
    dictionary.set(PDFName.of('Filter'), PDFName.of(filter));
    const rows = filter === 'CCITTFaxDecode' ? { Columns: piece.width, Rows: piece.height } : { Columns: piece.width };
    dictionary.set(PDFName.of('DecodeParms'), context.obj({ ...settings, ...rows }));
  }
  return PDFRawStream.of(dictionary, piece.data);
}

function colourSpace(context: PDFContext, colours: PictureColours) {
  switch (colours.kind) {
    case 'table':
      return context.obj(['Indexed', 'DeviceRGB', colours.table.length / 3 - 1, hexOf(colours.table)]);
    // The alpha is a colorant that the conversion throws away (ISO 32000-1, 8.6.6.5).
    case 'grey-alpha':
      return context.obj(['DeviceN', ['Grey', 'Alpha'], 'DeviceGray', withoutLast(context, 2)]);
    case 'rgb-alpha':
      return context.obj(['DeviceN', ['Red', 'Green', 'Blue', 'Alpha'], 'DeviceRGB', withoutLast(context, 4)]);
    default:
      return PDFName.of({ grey: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' }[colours.kind]);
  }
}

const hexOf = (bytes: Uint8Array): PDFHexString =>
  PDFHexString.of(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));

/** A function that gives all but the last of its numbers (ISO 32000-1, 7.10.5). */
function withoutLast(context: PDFContext, count: number) {
  const range = (numbers: number) => Array.from({ length: 2 * numbers }, (_, i) => i % 2);
  const dictionary = { FunctionType: 4, Domain: range(count), Range: range(count - 1) };
  return context.register(context.stream('{ pop }', dictionary));
}
