import type { ScanRefusal } from './refusal';

type Unread = Extract<ScanRefusal, { kind: 'format' }>['format'];

/** What a file is, by its first bytes: its name and the type that a program states for it say nothing. */
export type Format =
  | { readonly kind: 'pdf' | 'jpeg' | 'png' | 'webp' | 'tiff' | 'unknown' }
  /** A picture that is named and not read. */
  | { readonly kind: 'unread'; readonly format: Unread };

/** Brands of ISO base media files (ISO/IEC 23008-12 and the AV1 image format) after "ftyp". */
const BRANDS: Readonly<Record<string, Unread>> = {
  heic: 'HEIC',
  heix: 'HEIC',
  heim: 'HEIC',
  heis: 'HEIC',
  hevc: 'HEIC',
  hevx: 'HEIC',
  mif1: 'HEIC',
  msf1: 'HEIC',
  mif2: 'HEIC',
  avif: 'AVIF',
  avis: 'AVIF',
};

/** Where they begin a file, what it is. */
const MAGIC: readonly (readonly [bytes: string, format: Format])[] = [
  ['\xff\xd8\xff', { kind: 'jpeg' }],
  ['\x89PNG\r\n\x1a\n', { kind: 'png' }],
  ['II*\0', { kind: 'tiff' }],
  ['MM\0*', { kind: 'tiff' }],
  // BigTIFF.
  ['II+\0', { kind: 'unread', format: 'TIFF' }],
  ['MM\0+', { kind: 'unread', format: 'TIFF' }],
  ['GIF8', { kind: 'unread', format: 'GIF' }],
  ['\0\0\0\x0cjP  ', { kind: 'unread', format: 'JPEG 2000' }],
  ['\xff\x4f\xff\x51', { kind: 'unread', format: 'JPEG 2000' }],
  ['\xff\x0a', { kind: 'unread', format: 'JPEG XL' }],
  ['\0\0\0\x0cJXL ', { kind: 'unread', format: 'JPEG XL' }],
];
/** Two letters are not enough: four bytes that are kept for later follow the file's length. */
const BITMAP = /^BM[\s\S]{4}\0{4}/;
/** A PDF may begin a little later in its file. */
const PDF_WITHIN = 1024;

/** What a file is. */
export function formatOf(bytes: Uint8Array): Format {
  const start = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return { kind: 'webp' };
  if (start.startsWith('ftyp', 4)) {
    const format = brandIn(start);
    return format ? { kind: 'unread', format } : { kind: 'unknown' };
  }
  const found = MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
  if (found) return found;
  if (BITMAP.test(start)) return { kind: 'unread', format: 'BMP' };
  return start.includes('%PDF-') ? { kind: 'pdf' } : { kind: 'unknown' };
}

/** The first brand that is a picture's: the major one, else one of those that it is compatible with. */
function brandIn(start: string): Unread | undefined {
  const end = Math.min(start.length, 64, start.charCodeAt(3) || 64);
  const brands = [start.slice(8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(start.slice(at, at + 4));
  // "mif1" is HEIC's general brand, which AVIF has among its compatible ones too.
  if (brands.some((brand) => BRANDS[brand] === 'AVIF')) return 'AVIF';
  return brands.map((brand) => BRANDS[brand]).find((format) => format !== undefined);
}
