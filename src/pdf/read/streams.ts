import { placeOfWord } from '../file/word-in-bytes';
import { type Filter, filtersIn, unpack } from './filters';

/** A stream of a file that is neither picture nor font. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly filters: readonly Filter[];
}

/** So many are unpacked at a time. */
const AT_ONCE = 16;
/** Streams are packed once, rarely twice; with more layers than this a file is none that anybody made to be read. */
const MOST_LAYERS = 4;

/**
 * How many bytes a file holds beside pictures and fonts, unpacked: pages, maps of characters and packed objects, with
 * every layer of their packing. Takes milliseconds for a form. Null where they are more than `most`.
 */
export async function unpackedSize(bytes: Uint8Array, most: number): Promise<number | null> {
  const streams = streamsIn(bytes);
  let size = 0;
  for (let i = 0; i < streams.length; i += AT_ONCE) {
    const left = most - size;
    const sizes = await Promise.all(streams.slice(i, i + AT_ONCE).map((packed) => sizeOf(packed, left)));
    size += sizes.reduce((sum, own) => sum + own, 0);
    if (size > most) return null;
  }
  return size;
}

/** The bytes of all layers of a stream together; more than `most` where they are more than that. */
async function sizeOf({ bytes, filters }: Packed, most: number): Promise<number> {
  if (filters.length > MOST_LAYERS) return Number.POSITIVE_INFINITY;
  let data = bytes;
  let size = 0;
  for (let layer = 0; layer < MOST_LAYERS && size <= most; layer++) {
    // A dictionary can name its filters elsewhere in the file: what begins like deflated data is counted as such.
    const filter = filters[layer] ?? (isDeflated(data) ? 'flate' : null);
    if (!filter) break;
    data = await unpack(filter, data, most - size);
    size += data.length;
  }
  return Math.max(size, data.length);
}

/** Whether data begins as zlib's does (RFC 1950, 2.2). */
function isDeflated([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && method >> 4 === 7 && (256 * method + flags) % 31 === 0;
}

/** A character a byte. (`TextDecoder` takes Latin-1 for Windows' code page and changes thirty-two of them.) */
function latin1(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return out;
}

/** The dictionary before a stream that begins at `start`, as text, as far as it is of a usual length. */
function dictionaryBefore(bytes: Uint8Array, start: number): string {
  const earliest = Math.max(0, start - 1000);
  let at = start - 1;
  // Back to the "obj" that opens the object.
  while (at > earliest && !(bytes[at] === 0x6f && bytes[at + 1] === 0x62 && bytes[at + 2] === 0x6a)) at--;
  return latin1(bytes.subarray(at, start));
}

/** Each stream's first byte, in order, and the first after it. */
function* streamPlaces(bytes: Uint8Array): Generator<{ readonly start: number; readonly stop: number }> {
  for (let at = placeOfWord(bytes, 'stream', 0); at >= 0; at = placeOfWord(bytes, 'stream', at)) {
    const closes = bytes[at - 3] === 0x65 && bytes[at - 2] === 0x6e && bytes[at - 1] === 0x64;
    const line = bytes[at + 6] === 0x0d ? at + 7 : at + 6;
    at = line;
    if (closes || bytes[line] !== 0x0a) continue;
    const end = placeOfWord(bytes, 'endstream', line + 1);
    const stop = end < 0 ? bytes.length : end;
    yield { start: line + 1, stop };
    at = stop + (end < 0 ? 0 : 'endstream'.length);
  }
}

const PICTURE_OR_FONT = /\/Subtype\s*\/Image|\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/;
/** Unpacked whatever else the dictionary says of them. */
const OBJECTS = /\/Type\s*\/(?:ObjStm|XRef)/;

function streamsIn(bytes: Uint8Array): Packed[] {
  const streams: Packed[] = [];
  for (const { start, stop } of streamPlaces(bytes)) {
    const own = dictionaryBefore(bytes, start);
    if (PICTURE_OR_FONT.test(own) && !OBJECTS.test(own)) continue;
    streams.push({ bytes: bytes.subarray(start, stop), filters: filtersIn(own) });
  }
  return streams;
}
