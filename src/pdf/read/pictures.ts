import { dictionaryBefore, streamPlaces } from './streams';

/** A file's pictures are told by this entry; where it is missing, pdf.js gives a picture up before it is decoded. */
const DEPTH = '/BitsPerComponent';

/**
 * A copy of a file of which pdf.js tells where its pictures are drawn, but does not decode them: that takes a second a
 * page, and nothing of it is read. Whatever else such a stream may be used for stays as it is.
 */
export function withoutPictures(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (const { start } of streamPlaces(bytes)) {
    const own = dictionaryBefore(bytes, start);
    const at = /\/Subtype\s*\/Image/.test(own) ? own.indexOf(DEPTH) : -1;
    if (at >= 0) copy[start - own.length + at + DEPTH.length - 1] = 0x58;
  }
  return copy;
}
