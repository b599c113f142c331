import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type Filter,
  filtersIn,
  type Inflate,
  inflatedByStream,
  inflatedHere,
  unpack,
} from '../../../src/pdf/read/filters';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const read = async (filter: Filter, packed: Uint8Array, most: number, inflate: Inflate) =>
  Buffer.from(await unpack(filter, packed, most, inflate)).toString('latin1');
/** What was packed, the same by both ways to inflate. */
async function unpacked(filter: Filter, packed: Uint8Array, most = 1_000_000): Promise<string> {
  const here = await read(filter, packed, most, inflatedHere);
  expect(await read(filter, packed, most, inflatedByStream)).toBe(here);
  return here;
}

describe('the filters of a stream', () => {
  it.each([
    ['none', '/Length 5', []],
    ['one', '/Filter /FlateDecode /Length 5', ['flate']],
    ['one close to what follows', '/Filter/FlateDecode/Length 5', ['flate']],
    ['one before the end', '<</Filter/LZWDecode>>', ['lzw']],
    [
      'several',
      '/Filter [ /ASCII85Decode /RunLengthDecode /ASCIIHexDecode ]',
      ['ascii85', 'run-length', 'hexadecimal'],
    ],
    ['short ones', '/Filter[/A85/RL/AHx/LZW/Fl]', ['ascii85', 'run-length', 'hexadecimal', 'lzw', 'flate']],
    ['one whose name is written in codes', '/Filter /#46late#44ecode', ['flate']],
    ['those before a picture’s', '/Filter [/FlateDecode /DCTDecode /LZWDecode]', ['flate']],
    ['a picture’s', '/Filter /DCTDecode', []],
    ['one that is named elsewhere', '/Filter 9 0 R', []],
  ])('are read: %s', (_, dictionary, filters) => expect(filtersIn(dictionary)).toEqual(filters));
});

/** Data in LZW as an encoder writes it that begins anew where its table is full, or goes on with the full table. */
function lzwOf(data: string, beginsAnew: boolean): Uint8Array {
  let bits = '';
  let written = 0;
  let table = new Map<string, number>();
  const codeOf = (part: string) => (part.length === 1 ? part.charCodeAt(0) : table.get(part));
  const write = (code: number) => {
    const next = 258 + Math.min(Math.max(0, written - 1), 4096 - 258);
    bits += code.toString(2).padStart(next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12, '0');
    written++;
  };
  const begin = () => {
    write(256);
    written = 0;
    table = new Map();
  };
  begin();
  let held = '';
  for (const byte of data) {
    if (codeOf(held + byte) !== undefined) {
      held += byte;
      continue;
    }
    write(codeOf(held) ?? 0);
    if (258 + table.size < 4096) table.set(held + byte, 258 + table.size);
    else if (beginsAnew) begin();
    held = byte;
  }
  write(codeOf(held) ?? 0);
  write(257);
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

/** Letters without much order: 12,000 of them fill LZW's table more than once. */
const LETTERS = Array.from({ length: 12_000 }, (_, i) =>
  String.fromCharCode(33 + ((i * i * 7 + (i >> 3) * 13) % 90)),
).join('');

describe('what was packed', () => {
  it.each([
    ['deflate', 'flate', new Uint8Array(deflateSync(LETTERS)), LETTERS],
    ['LZW', 'lzw', lzwOf('-----A---B', false), '-----A---B'],
    ['LZW as the standard writes it', 'lzw', bytes('\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01'), '-----A---B'],
    ['LZW with a full table', 'lzw', lzwOf(LETTERS, false), LETTERS],
    ['LZW that begins anew', 'lzw', lzwOf(LETTERS, true), LETTERS],
    ['LZW of one byte again and again', 'lzw', lzwOf('a'.repeat(9000), false), 'a'.repeat(9000)],
    ['runs', 'run-length', bytes('\x02abc\xfed\x00e\x80f'), 'abcddde'],
    ['the longest runs', 'run-length', bytes(`\x7f${'x'.repeat(128)}\x81y\x80`), 'x'.repeat(128) + 'y'.repeat(128)],
    ['hexadecimal', 'hexadecimal', bytes('4a 4B\n5c5D>'), 'JK\\]'],
    ['hexadecimal of an odd length', 'hexadecimal', bytes('4a4>'), 'J@'],
    ['base 85', 'ascii85', bytes('87cUR\nD]i,"Ebo80~>'), 'Hello World!'],
    ['base 85 with zeros', 'ascii85', bytes('87cURzD]i,"~>'), 'Hell\0\0\0\0o Wo'],
    ['base 85 with one byte left', 'ascii85', bytes('87cUR5l~>'), 'HellA'],
    ['base 85 with two bytes left', 'ascii85', bytes('87cUR5sk~>'), 'HellAC'],
    ['base 85 with three bytes left', 'ascii85', bytes('87cUR5sok~>'), 'HellACx'],
    ['the highest characters of base 85', 'ascii85', bytes('s8W-!~>'), '\xff\xff\xff\xff'],
  ] as const)('is unpacked: %s', async (_, filter, packed, text) => {
    expect(await unpacked(filter, packed)).toBe(text);
  });

  it.each([
    ['deflate', 'flate', new Uint8Array(deflateSync('x'.repeat(50_000))), 'x'],
    ['LZW', 'lzw', lzwOf('x'.repeat(50_000), false), 'x'],
    ['runs', 'run-length', bytes('\x81x'.repeat(400)), 'x'],
    ['runs of bytes as they are', 'run-length', bytes(`\x7f${'x'.repeat(128)}`.repeat(400)), 'x'],
    ['base 85', 'ascii85', bytes('z'.repeat(12_500)), '\0'],
  ] as const)('is unpacked up to one byte beyond a limit: %s', async (_, filter, packed, byte) => {
    expect(await unpacked(filter, packed, 10_000)).toBe(byte.repeat(10_001));
    expect(await unpacked(filter, packed, 50)).toBe(byte.repeat(51));
  });

  it.each([
    [
      'deflate that is cut short',
      'flate',
      new Uint8Array(deflateSync(LETTERS)).subarray(0, 6000),
      LETTERS.slice(0, 500),
    ],
    ['LZW that begins with a string of no table', 'lzw', bytes('\x80\x7f\xff\xff'), ''],
    ['LZW that is cut short', 'lzw', lzwOf(LETTERS, true).subarray(0, 4000), LETTERS.slice(0, 500)],
    ['runs that are cut short', 'run-length', bytes('\x02abc\x05de'), 'abcde'],
    ['base 85 with signs that are none of it', 'ascii85', bytes('87 c\x00UR\xff~>zzzz'), 'Hell'],
    ['base 85 with a single sign left', 'ascii85', bytes('87cUR5~>'), 'Hell'],
  ] as const)('is unpacked up to the damage: %s', async (_, filter, packed, begin) => {
    expect((await unpacked(filter, packed)).slice(0, begin.length)).toBe(begin);
    if (begin.length < 10) expect(await unpacked(filter, packed)).toHaveLength(begin.length);
  });
});
