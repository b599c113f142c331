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
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const records = Array.from({ length: view.getUint16(4) }, (_, i) => sfnt.subarray(12 + i * 16, 28 + i * 16));
  const kept = records.filter((r) => OUTLINE_TABLES.includes(String.fromCharCode(...r.subarray(0, 4))));
  const tables = kept.map((record) => {
    const place = new DataView(record.buffer, record.byteOffset, 16);
    return { record, bytes: sfnt.subarray(place.getUint32(8), place.getUint32(8) + place.getUint32(12)) };
  });
  const header = 12 + tables.length * 16;
  const padded = (length: number) => (length + 3) & ~3;
  const out = new Uint8Array(header + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  const outView = new DataView(out.buffer);
  out.set(sfnt.subarray(0, 4));
  outView.setUint16(4, tables.length);
  let at = header;
  tables.forEach(({ record, bytes }, i) => {
    out.set(record, 12 + i * 16);
    outView.setUint32(12 + i * 16 + 8, at);
    out.set(bytes, at);
    at += padded(bytes.length);
  });
  return out;
}
