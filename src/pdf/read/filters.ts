import { Unzlib } from 'fflate';

/** How a stream's bytes are packed, as far as that makes them fewer (ISO 32000-1, 7.4). */
export type Filter = 'flate' | 'lzw' | 'run-length' | 'hexadecimal' | 'ascii85';

const NAMES: Readonly<Record<string, Filter>> = {
  FlateDecode: 'flate',
  Fl: 'flate',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  RunLengthDecode: 'run-length',
  RL: 'run-length',
  ASCIIHexDecode: 'hexadecimal',
  AHx: 'hexadecimal',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
};

/** The filters that a stream's dictionary names, the outermost first, up to the first one of pictures. */
export function filtersIn(dictionary: string): Filter[] {
  const named = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)/.exec(dictionary)?.[1] ?? '';
  const filters: Filter[] = [];
  for (const [, name = ''] of named.matchAll(/\/([^\s/<>[\]()]+)/g)) {
    const filter = NAMES[name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))];
    if (!filter) break;
    filters.push(filter);
  }
  return filters;
}

/** Unpacks one layer, as far as `most` bytes and one more. What is damaged is unpacked up to the damage. */
export async function unpack(filter: Filter, packed: Uint8Array, most: number, inflate: Inflate): Promise<Uint8Array> {
  switch (filter) {
    case 'flate':
      return inflate(packed, most);
    case 'lzw':
      return withoutLzw(packed, most);
    case 'run-length':
      return withoutRuns(packed, most);
    case 'hexadecimal':
      return fromHexadecimal(packed);
    case 'ascii85':
      return fromAscii85(packed, most);
  }
}

/** How to inflate, as far as `most` bytes and one more, or up to the damage. */
export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array>;

/** So many packed bytes are inflated at a time: they come to 4 MB at most. */
const PIECE = 4096;

/** In this thread: a form's few kilobytes take less time than it takes to open a stream of the browser's. */
export const inflatedHere: Inflate = async (packed, most) => {
  const out = new Bytes(most);
  const inflate = new Unzlib((part) => out.add(part));
  try {
    for (let at = 0; at < packed.length && !out.full; at += PIECE) inflate.push(packed.subarray(at, at + PIECE));
    return out.taken();
  } catch {
    // It does not tell what came before the damage.
    return inflatedByStream(packed, most);
  }
};

/** By a stream of the browser's, which no choice of data makes slow. */
export const inflatedByStream: Inflate = async (packed, most) => {
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  // What is wrong with the data is told to who reads.
  writer.write(new Uint8Array(packed)).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const out = new Bytes(most);
  try {
    for (let next = await reader.read(); !next.done && !out.full; next = await reader.read()) out.add(next.value);
    reader.cancel().catch(() => {});
  } catch {
    // A damaged end: what came before it counts.
  }
  return out.taken();
};

/** LZW of 9 to 12 bits a code (7.4.4); 256 begins anew, 257 ends. */
function withoutLzw(packed: Uint8Array, most: number): Uint8Array {
  const out = new Bytes(most);
  let table: Uint8Array[] = [];
  let before: Uint8Array | null = null;
  let [bits, held] = [0, 0];
  const next = () => 258 + table.length;
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    const width = next() < 511 ? 9 : next() < 1023 ? 10 : next() < 2047 ? 11 : 12;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257 || out.full) break;
    if (code === 256) {
      table = [];
      before = null;
      continue;
    }
    const known: Uint8Array | undefined = code < 256 ? Uint8Array.of(code) : table[code - 258];
    const entry: Uint8Array | undefined = known ?? (before ? joined(before, before) : undefined);
    if (!entry) break;
    out.add(entry);
    if (before && table.length < 4096 - 258) table.push(joined(before, entry));
    before = entry;
  }
  return out.taken();
}

/** A string of the table: all of one and the first byte of another. */
function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + 1);
  both.set(one);
  both[one.length] = other[0] ?? 0;
  return both;
}

/** Runs of bytes as they are, or of one byte repeated (7.4.5). */
function withoutRuns(packed: Uint8Array, most: number): Uint8Array {
  const out = new Bytes(most);
  for (let at = 0; at < packed.length && !out.full; ) {
    const length = packed[at++] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      out.add(packed.subarray(at, at + length + 1));
      at += length + 1;
    } else out.add(new Uint8Array(257 - length).fill(packed[at++] ?? 0));
  }
  return out.taken();
}

function fromHexadecimal(packed: Uint8Array): Uint8Array {
  const digits = Array.from(packed, (byte) => Number.parseInt(String.fromCharCode(byte), 16)).filter((d) => d >= 0);
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) => {
    return 16 * (digits[2 * i] ?? 0) + (digits[2 * i + 1] ?? 0);
  });
}

/** Five characters for four bytes; "z" for four zeros, "~" ends (7.4.3). */
function fromAscii85(packed: Uint8Array, most: number): Uint8Array {
  const out = new Bytes(most);
  let group: number[] = [];
  const close = () => {
    const count = group.length - 1;
    const value = Array.from({ length: 5 }, (_, i) => group[i] ?? 84).reduce((sum, digit) => sum * 85 + digit, 0);
    out.add(Uint8Array.of(value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value).subarray(0, count));
    group = [];
  };
  for (const byte of packed) {
    if (byte === 0x7e || out.full) break;
    if (byte === 0x7a && group.length === 0) out.add(new Uint8Array(4));
    else if (byte >= 0x21 && byte <= 0x75 && group.push(byte - 0x21) === 5) close();
  }
  if (group.length > 1) close();
  return out.taken();
}

/** Bytes that come one after another, as far as a limit and one more. */
class Bytes {
  #held = new Uint8Array(4096);
  #length = 0;

  constructor(readonly most: number) {}

  get full(): boolean {
    return this.#length > this.most;
  }

  add(part: Uint8Array): void {
    const own = part.subarray(0, this.most + 1 - this.#length);
    const length = this.#length + own.length;
    if (length > this.#held.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#held.length));
      larger.set(this.taken());
      this.#held = larger;
    }
    this.#held.set(own, this.#length);
    this.#length = length;
  }

  taken(): Uint8Array {
    return this.#held.subarray(0, this.#length);
  }
}
