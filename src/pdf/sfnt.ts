/** What a PDF's font descriptor says of a font; lengths in thousandths of an em. */
export interface FontFacts {
  readonly postScriptName: string;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Degrees, negative where the font leans to the right. */
  readonly italicAngle: number;
}

/** Reads the tables `head`, `hhea`, `OS/2`, `post` and `name` of a TrueType font (OpenType 1.9). */
export function fontFacts(sfnt: Uint8Array): FontFacts {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const table = (name: string) => {
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      if (String.fromCharCode(...sfnt.subarray(record, record + 4)) === name) return view.getUint32(record + 8);
    }
    throw new Error(`The font has no table ${name}`);
  };
  const head = table('head');
  const hhea = table('hhea');
  const os2 = table('OS/2');
  const perEm = view.getUint16(head + 18);
  const em = (units: number) => Math.round((units * 1000) / perEm);
  const ascent = em(view.getInt16(hhea + 4));
  return {
    postScriptName: postScriptName(view, table('name')),
    box: [
      em(view.getInt16(head + 36)),
      em(view.getInt16(head + 38)),
      em(view.getInt16(head + 40)),
      em(view.getInt16(head + 42)),
    ],
    ascent,
    descent: em(view.getInt16(hhea + 6)),
    // Version 2 of the table brought the height of capitals.
    capHeight: view.getUint16(os2) >= 2 ? em(view.getInt16(os2 + 88)) : ascent,
    italicAngle: view.getInt32(table('post') + 4) / 65536,
  };
}

const POSTSCRIPT_NAME = 6;

function postScriptName(view: DataView, name: number): string {
  const strings = name + view.getUint16(name + 4);
  for (let i = 0; i < view.getUint16(name + 2); i++) {
    const record = name + 6 + i * 12;
    if (view.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const at = strings + view.getUint16(record + 10);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at, view.getUint16(record + 8));
    // ASCII by definition; the Windows record keeps it in two bytes a character.
    return String.fromCharCode(...bytes.filter((byte) => byte > 0)).replace(/[^\x21-\x7e]|[()<>[\]{}/%]/g, '');
  }
  return 'Font';
}

/** What draws TrueType glyphs; character map, layout and hints stay behind (ISO 32000-1, 9.9, needs none of them here). */
const OUTLINE_TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** The font with its outlines and metrics alone: a tenth of the work for a subsetter. */
export function outlinesOnly(sfnt: Uint8Array): Uint8Array {
  return assembled(sfnt, new Map([...tablesOf(sfnt)].filter(([name]) => OUTLINE_TABLES.includes(name))));
}

/** The font with no advance for these glyphs: marks that stand over their letter and move no pen. */
export function withoutAdvance(sfnt: Uint8Array, glyphs: ReadonlySet<number>): Uint8Array {
  const tables = tablesOf(sfnt);
  const [hhea, hmtx, maxp] = ['hhea', 'hmtx', 'maxp'].map((name) => tables.get(name)?.slice() ?? new Uint8Array());
  if (!hhea || !hmtx || !maxp || glyphs.size === 0) return sfnt;
  const count = new DataView(maxp.buffer).getUint16(4);
  const [from, headerView] = [new DataView(hmtx.buffer), new DataView(hhea.buffer)];
  const long = headerView.getUint16(34);
  const full = new Uint8Array(count * 4);
  const to = new DataView(full.buffer);
  for (let id = 0; id < count; id++) {
    const bearing = id < long ? id * 4 + 2 : long * 4 + (id - long) * 2;
    to.setUint16(id * 4, glyphs.has(id) ? 0 : from.getUint16(Math.min(id, long - 1) * 4));
    to.setInt16(id * 4 + 2, from.getInt16(bearing));
  }
  headerView.setUint16(34, count);
  return assembled(sfnt, tables.set('hhea', hhea).set('hmtx', full));
}

/** Whether a glyph has an outline. */
export function isDrawn(sfnt: Uint8Array, glyph: number): boolean {
  const tables = tablesOf(sfnt);
  const [head, loca] = [tables.get('head'), tables.get('loca')];
  if (!head || !loca) return false;
  const view = new DataView(loca.buffer, loca.byteOffset, loca.byteLength);
  const long = new DataView(head.buffer, head.byteOffset).getInt16(50) === 1;
  const offset = (id: number) => (long ? view.getUint32(id * 4) : view.getUint16(id * 2));
  return offset(glyph + 1) > offset(glyph);
}

function tablesOf(sfnt: Uint8Array): Map<string, Uint8Array> {
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

/** A font of these tables, with the check sums that OpenType asks for. */
function assembled(sfnt: Uint8Array, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const header = 12 + tables.size * 16;
  const padded = (length: number) => (length + 3) & ~3;
  const out = new Uint8Array([...tables.values()].reduce((sum, bytes) => sum + padded(bytes.length), header));
  const view = new DataView(out.buffer);
  const checkSum = (from: number, to: number) => {
    let sum = 0;
    for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    return sum;
  };
  out.set(sfnt.subarray(0, 4));
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
