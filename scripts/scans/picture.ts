import sharp, { type Sharp } from 'sharp';
import { run } from '../pdf/programs';

/** A picture in colour: three bytes a pixel (red, green, blue), row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Draws pages of a PDF (from 1) with poppler, one picture each. */
export async function draw(pdf: Uint8Array, pages: readonly number[], dpi: number): Promise<Picture[]> {
  const drawn: Picture[] = [];
  for (const page of pages) {
    const ppm = await run('pdftoppm', ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, '-'], pdf);
    const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
    if (!header) throw new Error(`pdftoppm drew no page ${page}`);
    drawn.push({ width: Number(header[1]), height: Number(header[2]), data: ppm.subarray(header[0].length) });
  }
  return drawn;
}

/** An empty picture. */
export const blank = (width: number, height: number): Picture => ({
  width,
  height,
  data: new Uint8Array(width * height * 3),
});

/** The picture as a pipeline of sharp. */
export const pipeline = ({ width, height, data }: Picture) =>
  sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });

/** A picture out of a pipeline of sharp, in colour again. */
export async function fromPipeline(image: Sharp): Promise<Picture> {
  const { data, info } = await image.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`A picture of ${info.channels} channels`);
  return { width: info.width, height: info.height, data };
}

/** Turns a picture clockwise by quarter turns. */
export const turned = (picture: Picture, degrees: 0 | 90 | 180 | 270) =>
  degrees === 0 ? Promise.resolve(picture) : fromPipeline(pipeline(picture).rotate(degrees));
