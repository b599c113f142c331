import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/scan/source/format';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** A file of ISO's base media format with these brands, the major one first. */
const baseMedia = (major: string, ...compatible: string[]) => {
  const box = `ftyp${major}\0\0\0\0${compatible.join('')}`;
  return bytes(`\0\0\0${String.fromCharCode(box.length + 4)}${box}\0\0\0\x08mdat`);
};

describe('what a file is, by its first bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\xff\xd8\xff\xe1', 'jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'webp'],
    ['II*\0\x08\0\0\0', 'tiff'],
    ['MM\0*\0\0\0\x08', 'tiff'],
    ['%PDF-1.7', 'pdf'],
    ['\xef\xbb\xbf\n%PDF-1.4', 'pdf'],
    ['RIFF\x24\0\0\0WAVEfmt ', 'unknown'],
    ['Dear chair,', 'unknown'],
    ['BMVC agreement of 2026', 'unknown'],
    ['PK\x03\x04', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (start, kind) => {
    expect(formatOf(bytes(start))).toEqual({ kind });
  });

  it.each([
    ['GIF89a', 'GIF'],
    ['BM\x36\x8a\0\0\0\0\0\0\x36', 'BMP'],
    ['II+\0\x08\0\0\0', 'TIFF'],
    ['MM\0+\0\x08\0\0', 'TIFF'],
    ['\0\0\0\x0cjP  \r\n\x87\n', 'JPEG 2000'],
    ['\xff\x0a\xfa', 'JPEG XL'],
  ])('%j is named as %s', (start, format) => {
    expect(formatOf(bytes(start))).toEqual({ kind: 'unread', format });
  });

  it.each([
    [baseMedia('heic', 'mif1', 'heic'), 'HEIC'],
    [baseMedia('mif1', 'mif1', 'heic'), 'HEIC'],
    [baseMedia('heix', 'mif1', 'miaf'), 'HEIC'],
    [baseMedia('avif', 'mif1', 'miaf'), 'AVIF'],
    [baseMedia('mif1', 'mif1', 'avif'), 'AVIF'],
  ])('a photograph of a telephone is named by its brands', (file, format) => {
    expect(formatOf(file)).toEqual({ kind: 'unread', format });
  });

  it('a film in the same container is no picture', () => {
    expect(formatOf(baseMedia('isom', 'isom', 'mp42'))).toEqual({ kind: 'unknown' });
    expect(formatOf(bytes('\0\0\0\x14ftyp'))).toEqual({ kind: 'unknown' });
  });
});
