import { PDFDocument, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';
import sharp from 'sharp';
import { type Picture, pipeline } from './picture';

/** How a device keeps a page's colours. */
export type Mode = 'colour' | 'grey' | 'bilevel' | 'dithered';

/** What a page is saved as; `pdf`, and `tif` where it is not black and white, hold all pages in one file. */
export type Format = 'jpg' | 'png' | 'webp' | 'tif' | 'pdf';

/** How pages are saved. */
export interface Encoding {
  readonly mode: Mode;
  readonly format: Format;
  /** Of JPEG and WebP, from 1 to 100. */
  readonly quality: number;
  /** Dots an inch, across and down, as the file claims them. */
  readonly dpi: readonly [number, number];
  /** The turn that a camera writes beside its pixels instead of turning them (EXIF 2.32, tag 0x0112). */
  readonly orientation: 1 | 6;
  /** An invisible text layer, one text a page, as OCR programs leave in PDFs. */
  readonly layer: readonly string[] | null;
}

/** Saves the pages of one document: the bytes of its files. */
export async function encode(pages: readonly Picture[], encoding: Encoding): Promise<Uint8Array[]> {
  const { format, mode } = encoding;
  if (format === 'pdf') return [await asPdf(pages, encoding)];
  if (format !== 'tif') return Promise.all(pages.map((page) => asPicture(page, encoding, format)));
  if (mode === 'bilevel' || mode === 'dithered') return Promise.all(pages.map((page) => asFaxTiff(page, encoding)));
  return [await asTiff(pages, encoding)];
}

async function asPicture(page: Picture, encoding: Encoding, format: 'jpg' | 'png' | 'webp'): Promise<Uint8Array> {
  const { mode, quality, dpi, orientation } = encoding;
  const image = toned(page, mode).withMetadata({ density: dpi[0], ...(orientation === 1 ? {} : { orientation }) });
  if (format === 'webp') return image.webp({ quality }).toBuffer();
  if (format === 'jpg') return image.jpeg({ quality }).toBuffer();
  const few = mode === 'bilevel' || mode === 'dithered';
  return image.png(few ? { palette: true, colours: 2, dither: 0 } : {}).toBuffer();
}

async function asTiff(pages: readonly Picture[], { mode, dpi }: Encoding): Promise<Uint8Array> {
  const pngs = await Promise.all(pages.map((page) => toned(page, mode).png().toBuffer()));
  const all = pngs.length > 1 ? sharp(pngs, { join: { animated: true } }) : sharp(pngs[0]);
  // Joined pages come with channels of their own.
  const plain =
    mode === 'colour' ? all.toColourspace('srgb').removeAlpha() : all.extractChannel(0).toColourspace('b-w');
  return plain.tiff({ compression: 'lzw', ...resolution(dpi) }).toBuffer();
}

/** One page in Group 4; libvips writes no more than one such page into a file. */
const asFaxTiff = (page: Picture, { mode, dpi }: Encoding): Promise<Uint8Array> =>
  toned(page, mode)
    .tiff({ compression: 'ccittfax4', bitdepth: 1, ...resolution(dpi) })
    .toBuffer();

/** In pixels a millimetre. */
const resolution = ([across, down]: readonly [number, number]) => ({ xres: across / 25.4, yres: down / 25.4 });

async function asPdf(pages: readonly Picture[], encoding: Encoding): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const few = encoding.mode === 'bilevel' || encoding.mode === 'dithered';
  for (const [i, page] of pages.entries()) {
    const bytes = await asPicture(page, encoding, few ? 'png' : 'jpg');
    const image = few ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
    const [width, height] = [(page.width / encoding.dpi[0]) * 72, (page.height / encoding.dpi[1]) * 72];
    const sheet = pdf.addPage([width, height]);
    sheet.drawImage(image, { x: 0, y: 0, width, height });
    const text = encoding.layer?.[i];
    if (text === undefined) continue;
    sheet.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    text.split('\n').forEach((line, k) => {
      sheet.drawText(line, { x: 60, y: height - 60 - k * 11, size: 9, font });
    });
  }
  return pdf.save();
}

function toned(page: Picture, mode: Mode) {
  if (mode === 'colour') return pipeline(page);
  if (mode === 'grey') return pipeline(page).toColourspace('b-w');
  if (mode === 'bilevel') return pipeline(page).toColourspace('b-w').threshold(150);
  const { width, height } = page;
  return sharp(dithered(page), { raw: { width, height, channels: 1 } }).toColourspace('b-w');
}

/** Black and white by Floyd and Steinberg's error diffusion. */
function dithered({ width, height, data }: Picture): Uint8Array {
  const grey = Float32Array.from({ length: width * height }, (_, i) => data[i * 3 + 1] ?? 255);
  const out = new Uint8Array(width * height);
  const spread = (at: number, error: number) => {
    if (at < grey.length) grey[at] = (grey[at] ?? 0) + error;
  };
  for (let at = 0; at < out.length; at++) {
    const value = grey[at] ?? 255;
    out[at] = value < 128 ? 0 : 255;
    const error = value - (out[at] ?? 0);
    spread(at + 1, (error * 7) / 16);
    spread(at + width - 1, (error * 3) / 16);
    spread(at + width, (error * 5) / 16);
    spread(at + width + 1, error / 16);
  }
  return out;
}
