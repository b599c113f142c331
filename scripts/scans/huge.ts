import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import type { BadFile } from './bad';

const WIDTH = 20_000;
const HEIGHT = 10_000;

/** Small files that hold, or claim to hold, pictures of 200 megapixels and more. */
export async function huge(): Promise<BadFile[]> {
  const rows = new Uint8Array((WIDTH / 8 + 1) * HEIGHT)
    .fill(255)
    .map((byte, i) => (i % (WIDTH / 8 + 1) === 0 ? 0 : byte));
  const flat = { create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#ffffff' } } as const;
  const image = () => sharp({ ...flat, limitInputPixels: false }).toColourspace('b-w');
  const claimed = await sharp({ create: { ...flat.create, width: 64, height: 64 } })
    .jpeg()
    .toBuffer();
  const frame = claimed.indexOf(Uint8Array.of(0xff, 0xc0));
  claimed.writeUInt16BE(60_000, frame + 5);
  claimed.writeUInt16BE(60_000, frame + 7);
  const what = 'a picture of 200 megapixels';
  const answer = 'refused';
  return [
    { file: 'huge.png', what, answer, bytes: png(WIDTH, HEIGHT, 1, rows) },
    { file: 'huge.jpg', what, answer, bytes: await image().jpeg({ quality: 10 }).toBuffer() },
    { file: 'huge.tif', what, answer, bytes: await image().tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer() },
    // PDFium draws it as large as it is needed; there is nothing on it.
    {
      file: 'huge.pdf',
      what: 'a PDF with a white picture of 200 megapixels',
      answer: 'no-form',
      bytes: await hugePdf(),
    },
    { file: 'claims-huge.jpg', what: 'a JPEG that claims 3,600 megapixels', answer, bytes: claimed },
    {
      file: 'long.png',
      what: 'a picture of 200,000 by 4 pixels',
      answer,
      bytes: png(200_000, 4, 1, new Uint8Array(25_001 * 4)),
    },
    { file: 'one-pixel.png', what: 'a picture of one pixel', answer, bytes: png(1, 1, 8, Uint8Array.of(0, 255)) },
  ];
}

/** A PNG in grey whose rows, each with its filter byte, are given (PNG 1.2, clauses 3 and 4). */
export function png(width: number, height: number, depth: 1 | 8, rows: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(depth, 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(content.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

async function hugePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([612, 792]);
  const image = pdf.context.flateStream(new Uint8Array((WIDTH / 8) * HEIGHT).fill(255), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: WIDTH,
    Height: HEIGHT,
    BitsPerComponent: 1,
    ColorSpace: 'DeviceGray',
  });
  const reference = pdf.context.register(image);
  page.node.newXObject('Scan', reference);
  page.node.addContentStream(pdf.context.register(pdf.context.stream('q 612 0 0 792 0 0 cm /Scan Do Q')));
  page.node.set(PDFName.of('Rotate'), pdf.context.obj(0));
  return pdf.save();
}
