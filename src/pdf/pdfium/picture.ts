import { memoryOf, type Pdfium } from './pdfium';

/** A page in shades of grey, from 0 (black) to 255 (white), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Bytes of a row: a multiple of four, white beyond the width. */
  readonly stride: number;
  readonly grey: Uint8Array;
}

/** A picture whose rows follow one another, one byte a pixel. */
export interface OwnPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture's size in pixels, and by how many quarter turns clockwise the page is turned. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly turned: number;
}

/** One picture of a page: what is set on the page before, and whether layers are on or off as on paper. */
export interface Turn {
  readonly set: () => void;
  readonly printed: boolean;
}

const GREY = 1;
/** FPDF_PRINTING of PDFium. */
const PRINTING = 0x800;
const WHITE = 0xffffffff;

/**
 * Does something with pictures of an open page, each as it is set to be drawn when its turn comes, on white paper. They
 * stand in PDFium's own memory, so `use` may not call PDFium and keeps nothing of them. Null where there is no room.
 */
export function withPictures<R>(
  pdfium: Pdfium,
  page: number,
  { width, height, turned }: Size,
  turns: readonly Turn[],
  use: (pictures: readonly Picture[]) => R,
): R | null {
  const stride = Math.ceil(width / 4) * 4;
  const bitmaps: number[] = [];
  try {
    for (const { set, printed } of turns) {
      set();
      const bitmap = pdfium.FPDFBitmap_CreateEx(stride, height, GREY, 0, stride);
      if (!bitmap) return null;
      bitmaps.push(bitmap);
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, stride, height, WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turned, printed ? PRINTING : 0);
    }
    // Drawing may have moved the memory.
    const starts = bitmaps.map((bitmap) => pdfium.FPDFBitmap_GetBuffer(bitmap));
    const memory = memoryOf(pdfium);
    return use(
      starts.map((start) => ({ width, height, stride, grey: memory.subarray(start, start + stride * height) })),
    );
  } finally {
    for (const bitmap of bitmaps) pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** A picture of an open page, on white paper, in memory of its own; null where there is no room. */
export function pictureOf(pdfium: Pdfium, page: number, size: Size): OwnPicture | null {
  return withPictures(pdfium, page, size, [{ set: () => {}, printed: false }], ([drawn]) => {
    if (!drawn) return null;
    const { width, height, stride, grey } = drawn;
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) pixels.set(grey.subarray(y * stride, y * stride + width), y * width);
    return { width, height, pixels };
  });
}

/**
 * Goes through the pixels that are darker than a grey value of 255 at most, row by row; stretches of pure white cost
 * hardly anything.
 */
export function eachDarker(
  { width, height, stride, grey }: Picture,
  than: number,
  see: (x: number, y: number, value: number) => void,
) {
  const fours = new Int32Array(grey.buffer, grey.byteOffset, (stride * height) / 4);
  const across = stride / 4;
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * across;
    for (let four = nextInked(fours, y * across, end); four < end; four = nextInked(fours, four + 1, end)) {
      for (let at = 4 * four; at < 4 * four + 4; at++) {
        const x = at - y * stride;
        const value = grey[at] ?? than;
        if (x < width && value < than) see(x, y, value);
      }
    }
  }
}

/** Four white pixels as one number. */
const FOUR_WHITE = -1;

/** The first of the fours of pixels from one on that is not white; `end` or beyond where all are. */
function nextInked(fours: Int32Array, from: number, end: number): number {
  let at = from;
  while (at < end && fours[at] === FOUR_WHITE) {
    at++;
    // Sixteen at a time: most of a page is paper.
    while (at + 4 <= end && allWhite(fours, at)) at += 4;
  }
  return at;
}

function allWhite(fours: Int32Array, at: number): boolean {
  return ((fours[at] ?? 0) & (fours[at + 1] ?? 0) & (fours[at + 2] ?? 0) & (fours[at + 3] ?? 0)) === FOUR_WHITE;
}
