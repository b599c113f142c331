/** Why a file, or all of them together, are not read. */
export type ScanRefusal =
  | { readonly kind: 'no-files' }
  /** Neither a PDF nor a picture. */
  | { readonly kind: 'not-a-picture' }
  /** A picture in a format, or a variant of one, that is not read; to be saved as JPEG. */
  | { readonly kind: 'format'; readonly format: 'HEIC' | 'AVIF' | 'GIF' | 'BMP' | 'JPEG 2000' | 'JPEG XL' | 'TIFF' }
  | { readonly kind: 'damaged' }
  /** A PDF that needs a password. */
  | { readonly kind: 'encrypted' }
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'too-many-pixels'; readonly pixels: number; readonly most: number }
  /** So many pages in all files. */
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly most: number };

/** What is read at most. */
export const SCAN_LIMITS = {
  /** Bytes of a file. */
  bytes: 100_000_000,
  /** Of one picture. A sheet of A4 at 600 dots an inch has 35 million. */
  pixels: 64_000_000,
  pages: 40,
} as const;
