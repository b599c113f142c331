import type { WordReader } from './ocr/word-reader';
import type { Grey } from './picture/grey';
import type { ScannedPage } from './scanned-page';

/** Reads a page that a program drew: nothing is to be straightened or cleaned; turned by so many quarter turns clockwise. */
export function readDrawn(
  drawn: Grey,
  { turned, resolution }: { readonly turned: number; readonly resolution: number },
  reader: WordReader,
  onProgress: (fraction: number) => void,
): ScannedPage {
  const picture = turnedBy(drawn, turned);
  const { words } = reader.read(picture, onProgress);
  return { picture, words, marks: [], quality: { kind: 'enough', dpi: resolution }, corners: null, turned: 0 };
}

/** A picture after so many quarter turns clockwise. */
export function turnedBy(picture: Grey, quarters: number): Grey {
  const { width, height, pixels } = picture;
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return picture;
  const across = turns % 2 === 0 ? width : height;
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out[toY * across + toX] = pixels[y * width + x] ?? 255;
    }
  }
  return { width: across, height: pixels.length / across, pixels: out };
}
