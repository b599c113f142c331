import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackedFile } from '../../../src/pdf/read/streams';

const MOST = 4_000_000;

/** A file of one stream, with what its dictionary says. */
function fileOf(dictionary: string, data: Uint8Array): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj\n<<${dictionary} /Length ${data.length}>>\nstream\n`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('endstream\nendobj\n', 'latin1')]),
  );
}

const zeros = (count: number) => Buffer.alloc(count, 'x');
const deflated = (data: Uint8Array, times = 1): Uint8Array =>
  times === 0 ? data : deflated(new Uint8Array(deflateSync(data)), times - 1);
const text = (data: string) => new Uint8Array(Buffer.from(data, 'latin1'));

/** The same byte again and again in LZW's longest codes: each string of the table is one longer than the one before. */
function lzwOfOneByte(codes: number): Uint8Array {
  let bits = '';
  let added = 0;
  const write = (code: number) => {
    const next = 258 + added;
    const width = next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12;
    bits += code.toString(2).padStart(width, '0');
  };
  bits += (256).toString(2).padStart(9, '0');
  write(0x41);
  for (let i = 0; i < codes; i++) {
    write(258 + i);
    added++;
  }
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

describe('how much a file holds, unpacked', () => {
  it.each([
    ['as it is', '', text('x'.repeat(500)), 500],
    ['deflated', '/Filter /FlateDecode', deflated(zeros(5000)), 5000],
    ['in hexadecimal', '/Filter [/ASCIIHexDecode]', text('4142 4344 4>'), 5],
    ['in base 85', '/Filter /ASCII85Decode', text('87cURD]i,"Ebo80~>'), 12],
    ['in runs', '/Filter /RunLengthDecode', Uint8Array.of(2, 1, 2, 3, 129, 7, 128), 3 + 128],
    [
      'in LZW (the example of ISO 32000-1, 7.4.4.2)',
      '/Filter /LZWDecode',
      text('\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01'),
      10,
    ],
  ])('counts a stream %s', async (_, dictionary, data, size) => {
    expect((await unpackedFile(fileOf(dictionary, data), MOST))?.size).toBe(size);
  });

  const twice = deflated(zeros(40_000_000), 2);
  it.each([
    ['deflated twice', '/Filter [/FlateDecode /FlateDecode]', twice],
    ['with a name in other letters', '/Filter [/Fl#61teDecode/Fl#61teDecode]', twice],
    ['with filters named elsewhere in the file', '/Filter 9 0 R', twice],
    [
      'deflated within base 85',
      '/Filter [/AHx /FlateDecode]',
      text(Buffer.from(deflated(zeros(9_000_000))).toString('hex')),
    ],
    ['in runs of runs', '/Filter [/FlateDecode /RunLengthDecode]', deflated(new Uint8Array(200_000).fill(129))],
    ['in LZW', '/Filter [/FlateDecode /LZWDecode]', deflated(Buffer.concat([lzwOfOneByte(3800)]))],
    [
      'of objects that calls itself a picture',
      '/Type /ObjStm /Subtype /Image /Filter /FlateDecode',
      deflated(zeros(9_000_000)),
    ],
    ['of five layers', '/Filter [/Fl/Fl/Fl/Fl/Fl]', deflated(zeros(10), 5)],
    [
      'whose dictionary is longer than any',
      `/Filter /FlateDecode /Pad (${'x'.repeat(3000)})`,
      deflated(zeros(9_000_000)),
    ],
  ])('is too much for a stream %s', async (_, dictionary, data) => {
    expect(data.length).toBeLessThan(200_000);
    expect(await unpackedFile(fileOf(dictionary, data), MOST)).toBeNull();
  });

  it('leaves pictures and fonts out', async () => {
    const data = deflated(zeros(9_000_000));
    expect((await unpackedFile(fileOf('/Subtype /Image /Filter /FlateDecode', data), MOST))?.size).toBe(0);
  });
});

describe('whether a file may have layers', () => {
  const objects = '1 0 2 20 <</Type /Catalog>>';
  const layered = '1 0 2 20 <</Type /Catalog /OCProperties 3 0 R>>';
  const packed = (data: string, more = '') =>
    fileOf(`/Type /ObjStm /Filter /FlateDecode ${more}`, deflated(text(data)));
  const saying = (length: string) =>
    text(
      Buffer.from(packed(objects))
        .toString('latin1')
        .replace(/\/Length \d+/, `/Length ${length}`),
    );
  const hidden = (inner: Uint8Array) => fileOf('', inner);
  it.each([
    ['says it outright', text(`%PDF-1.7 1 0 obj ${layered}`), true],
    ['packs a catalog with them', packed(layered), true],
    ['packs a catalog without them', packed(objects), false],
    ['packs no objects', fileOf('/Filter /FlateDecode', deflated(text(layered))), false],
    ['codes a name of its objects', packed(objects.replace('Type', 'T#79pe')), true],
    ['codes its objects further', packed(objects, '/DecodeParms <</Predictor 12>>'), true],
    ['says another length of its objects', saying('5'), true],
    ['says their length elsewhere', saying('5 0 R'), true],
    ['says two lengths', packed(objects, '/Length 5'), true],
    ['hides objects in a stream', hidden(packed(layered)), true],
    ['is encrypted', new Uint8Array(Buffer.concat([packed(objects), text('trailer <</Encrypt 4 0 R>>')])), true],
  ])('is told of a file that %s', async (_, bytes, expected) => {
    expect((await unpackedFile(bytes, MOST))?.mayHaveLayers).toBe(expected);
  });
});
