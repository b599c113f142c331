/** Advance and outline of each glyph of an embedded TrueType font, by glyph number. */
export function glyphs(file: Uint8Array): { count: number; advance(id: number): number; drawn(id: number): boolean } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (name: string) => {
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      if (String.fromCharCode(...file.subarray(record, record + 4)) === name) return view.getUint32(record + 8);
    }
    throw new Error(`The embedded font has no ${name}`);
  };
  const [head = 0, hhea = 0, hmtx = 0, loca = 0, maxp = 0] = ['head', 'hhea', 'hmtx', 'loca', 'maxp'].map(table);
  const long = view.getInt16(head + 50) === 1;
  const offset = (id: number) => (long ? view.getUint32(loca + id * 4) : view.getUint16(loca + id * 2) * 2);
  const metrics = view.getUint16(hhea + 34);
  return {
    count: view.getUint16(maxp + 4),
    advance: (id) => (view.getUint16(hmtx + Math.min(id, metrics - 1) * 4) * 1000) / view.getUint16(head + 18),
    drawn: (id) => offset(id + 1) > offset(id),
  };
}
