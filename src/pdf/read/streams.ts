import { placeOfWord } from '../file/word-in-bytes';
import { type Filter, filtersIn, type Inflate, inflatedByStream, inflatedHere, unpack } from './filters';

/** A stream of a file that is neither picture nor font. */
interface Packed {
  readonly bytes: Uint8Array;
  /** As text, as far as it is of a usual length. */
  readonly dictionary: string;
  readonly filters: readonly Filter[];
}

/** What a file holds beside pictures and fonts, unpacked. */
export interface Unpacked {
  /** In bytes. */
  readonly size: number;
  /** Whether it may have layers (optional content): else nothing is drawn on paper that the screen does not show. */
  readonly mayHaveLayers: boolean;
}

/** So many are unpacked at a time. */
const AT_ONCE = 16;
/** Streams are packed once, rarely twice; with more layers than this a file is none that anybody made to be read. */
const MOST_LAYERS = 4;

/** A larger file may be made so that inflating it in this thread takes seconds. */
const SMALL = 1_000_000;

/**
 * What a file holds beside pictures and fonts, unpacked: pages, maps of characters and packed objects, with every layer
 * of their packing. Takes a millisecond for a form. Null where it is more than `most` bytes.
 */
export async function unpackedFile(bytes: Uint8Array, most: number): Promise<Unpacked | null> {
  const inflate = bytes.length <= SMALL ? inflatedHere : inflatedByStream;
  const streams = streamsIn(bytes);
  let size = 0;
  let plain = 0;
  for (let i = 0; i < streams.length; i += AT_ONCE) {
    const left = most - size;
    const own = await Promise.all(streams.slice(i, i + AT_ONCE).map((packed) => unpackedStream(packed, left, inflate)));
    size += own.reduce((sum, stream) => sum + stream.size, 0);
    if (size > most) return null;
    plain += own.filter(({ lacksLayers }) => lacksLayers).length;
  }
  return { size, mayHaveLayers: mayHaveLayers(bytes, plain) };
}

/** The bytes of all layers of a stream's packing together, more than `most` where they are more than that. */
async function unpackedStream(
  { bytes, dictionary, filters }: Packed,
  most: number,
  inflate: Inflate,
): Promise<{ readonly size: number; readonly lacksLayers: boolean }> {
  if (filters.length > MOST_LAYERS) return { size: Number.POSITIVE_INFINITY, lacksLayers: false };
  let data = bytes;
  let size = 0;
  for (let layer = 0; layer < MOST_LAYERS && size <= most; layer++) {
    // A dictionary can name its filters elsewhere in the file: what begins like deflated data is counted as such.
    const filter = filters[layer] ?? (isDeflated(data) ? 'flate' : null);
    if (!filter) break;
    data = await unpack(filter, data, most - size, inflate);
    size += data.length;
  }
  return { size: Math.max(size, data.length), lacksLayers: lacksLayers(bytes.length, dictionary, data) };
}

/** The catalog's entry for layers (ISO 32000-1, 8.11.4), and the type of objects that are packed together (7.5.7). */
const LAYERS = '/OCProperties';
const PACKED_OBJECTS = '/ObjStm';
/** Before the code of a character in a name (7.3.5). */
const NUMBER_SIGN = 0x23;

/** Whether a file has layers or packs objects, beside those that lack layers, among which the catalog may be. */
function mayHaveLayers(bytes: Uint8Array, lacking: number): boolean {
  if ([LAYERS, '/Encrypt'].some((word) => placeOfWord(bytes, word) >= 0)) return true;
  let packed = 0;
  for (let at = placeOfWord(bytes, PACKED_OBJECTS); at >= 0; at = placeOfWord(bytes, PACKED_OBJECTS, at + 1)) packed++;
  return packed > lacking;
}

/** Whether a stream is objects that surely hold no layers: all of it is known, nothing coded further, no name of them. */
function lacksLayers(packed: number, dictionary: string, data: Uint8Array): boolean {
  if (dictionary.split(PACKED_OBJECTS).length !== 2 || /\/DecodeParms|\/DP\b|#/.test(dictionary)) return false;
  const [, said = '', ...others] = dictionary.split('/Length');
  const length = Number(/^\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(said)?.[1] ?? Number.NaN);
  // A line's end may stand before "endstream".
  if (others.length > 0 || !(packed >= length && packed - length <= 2)) return false;
  return placeOfWord(data, LAYERS) < 0 && !data.includes(NUMBER_SIGN);
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
    const dictionary = dictionaryBefore(bytes, start);
    if (PICTURE_OR_FONT.test(dictionary) && !OBJECTS.test(dictionary)) continue;
    streams.push({ bytes: bytes.subarray(start, stop), dictionary, filters: filtersIn(dictionary) });
  }
  return streams;
}
