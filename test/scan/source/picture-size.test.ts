import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../src/scan/source/picture-size';
import { openPicture } from '../../../src/scan/source/picture-source';
import { jpegHeader, pngHeader, webpHeader } from './picture-headers';

describe('the size that a header names', () => {
  it.each([
    ['baseline', jpegHeader(4000, 3000, 0xc0)],
    ['progressive', jpegHeader(4000, 3000, 0xc2)],
    ['arithmetic', jpegHeader(4000, 3000, 0xc9)],
    ['behind tables that share its range of markers', jpegHeader(4000, 3000, 0xc0, [0xc4, 0xcc, 0xdb, 0xe1])],
    ['behind bytes that fill up', jpegHeader(4000, 3000, 0xc0, [], 3)],
  ])('JPEG, %s', (_, file) => {
    expect(pictureSize(file, 'jpeg')).toEqual({ width: 4000, height: 3000 });
  });

  it('PNG', () => expect(pictureSize(pngHeader(100_000, 7), 'png')).toEqual({ width: 100_000, height: 7 }));

  it.each(['VP8 ', 'VP8L', 'VP8X'] as const)('WebP, %s', (kind) => {
    expect(pictureSize(webpHeader(kind, 1234, 9876), 'webp')).toEqual({ width: 1234, height: 9876 });
  });

  it.each([
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff)],
    ['jpeg', jpegHeader(0, 3000, 0xc0)],
    ['jpeg', jpegHeader(4000, 3000, 0xc0).subarray(0, 9)],
    ['jpeg', new Uint8Array(100_000).fill(0xff)],
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0)],
    ['png', pngHeader(0, 10)],
    ['png', pngHeader(10, 10).subarray(0, 20)],
    ['webp', webpHeader('VP8X', 10, 10).subarray(0, 25)],
    ['webp', new Uint8Array(40)],
  ] as const)('a %s that names none has none', (format, file) => {
    expect(pictureSize(new Uint8Array(file), format)).toBeNull();
  });

  it('a picture of 200 megapixels is refused before anything is decoded', async () => {
    const decode = async () => {
      throw new Error('it was decoded');
    };
    for (const [file, format] of [
      [jpegHeader(20_000, 10_000, 0xc0), 'jpeg'],
      [pngHeader(20_000, 10_000), 'png'],
      [webpHeader('VP8X', 20_000, 10_000), 'webp'],
    ] as const) {
      expect(openPicture(file, format, decode)).toMatchObject({ kind: 'too-many-pixels', pixels: 200_000_000 });
    }
    expect(openPicture(pngHeader(4_000_000_000, 4_000_000_000), 'png', decode).kind).toBe('too-many-pixels');
    expect(openPicture(pngHeader(8000, 8000), 'png', decode).kind).toBe('pages');
  });
});
