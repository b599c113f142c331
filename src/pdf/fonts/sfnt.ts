/** What a PDF's font descriptor says of a font; lengths in thousandths of an em. */
export interface FontFacts {
  readonly postScriptName: string;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, negative where the font leans to the right. */
  readonly italicAngle: number;
}

/** How high Computer Modern's small letters are: its table is of version 1. */
const COMPUTER_MODERN_X = 431;

/** Reads the tables `head`, `hhea`, `OS/2`, `post` and `name` of a TrueType font (OpenType 1.9). */
export function fontFacts(tables: Tables): FontFacts {
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((name) => viewOf(tables, name));
  if (!head || !hhea || !os2 || !post) throw new Error('The font has no facts');
  const perEm = head.getUint16(18);
  const em = (units: number) => Math.round((units * 1000) / perEm);
  const ascent = em(hhea.getInt16(4));
  // Version 2 of the table brought the heights of letters.
  const tells = os2.getUint16(0) >= 2;
  return {
    postScriptName: postScriptName(viewOf(tables, 'name')),
    box: [em(head.getInt16(36)), em(head.getInt16(38)), em(head.getInt16(40)), em(head.getInt16(42))],
    ascent,
    descent: em(hhea.getInt16(6)),
    capHeight: tells ? em(os2.getInt16(88)) : ascent,
    xHeight: tells ? em(os2.getInt16(86)) : COMPUTER_MODERN_X,
    italicAngle: post.getInt32(4) / 65536,
  };
}

const POSTSCRIPT_NAME = 6;

function postScriptName(name: DataView): string {
  const strings = name.getUint16(4);
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + i * 12;
    if (name.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const at = strings + name.getUint16(record + 10);
    const bytes = new Uint8Array(name.buffer, name.byteOffset + at, name.getUint16(record + 8));
    // ASCII by definition; the Windows record keeps it in two bytes a character.
    return String.fromCharCode(...bytes.filter((byte) => byte > 0)).replace(/[^\x21-\x7e]|[()<>[\]{}/%]/g, '');
  }
  return 'Font';
}

/** The tables of a font by name. */
export type Tables = ReadonlyMap<string, Uint8Array>;

/** Cuts a font file into its tables; they share its memory. */
export function tablesOf(sfnt: Uint8Array): Tables {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const record = 12 + i * 16;
      const at = view.getUint32(record + 8);
      const name = String.fromCharCode(...sfnt.subarray(record, record + 4));
      return [name, sfnt.subarray(at, at + view.getUint32(record + 12))];
    }),
  );
}

/** A table for reading; throws where the font has none of this name. */
export function viewOf(tables: Tables, name: string): DataView {
  const table = tables.get(name);
  if (!table) throw new Error(`The font has no table ${name}`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

/** A TrueType font of these tables, with the check sums that OpenType asks for. */
export function assembled(tables: Tables): Uint8Array {
  const header = 12 + tables.size * 16;
  const padded = (length: number) => (length + 3) & ~3;
  const out = new Uint8Array([...tables.values()].reduce((sum, bytes) => sum + padded(bytes.length), header));
  const view = new DataView(out.buffer);
  const checkSum = (from: number, to: number) => {
    let sum = 0;
    for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    return sum;
  };
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.size);
  let at = header;
  let head = 0;
  [...tables].forEach(([name, bytes], i) => {
    const record = 12 + i * 16;
    for (let k = 0; k < 4; k++) out[record + k] = name.charCodeAt(k);
    out.set(bytes, at);
    if (name === 'head') {
      head = at;
      view.setUint32(at + 8, 0);
    }
    view.setUint32(record + 4, checkSum(at, at + padded(bytes.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
    at += padded(bytes.length);
  });
  if (head > 0) view.setUint32(head + 8, (0xb1b0afba - checkSum(0, out.length)) >>> 0);
  return out;
}
