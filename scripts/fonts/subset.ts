import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// hb-subset.h of HarfBuzz 15.
const NO_HINTING = 1;
const DROPPED_TABLES = 3;
const LAYOUT_FEATURES = 6;
const WRITABLE = 2;
/** Vertical setting, the shapes of other regions and what only browsers and editors read. */
const UNUSED_TABLES = ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT'];
const UNUSED_FEATURES = ['vert', 'vrt2', 'valt', 'vkrn', 'vpal', 'locl'];
/** Several letters drawn as one sign. */
const LIGATURES = ['liga', 'clig', 'dlig'];

/** Cuts fonts down with harfbuzz-subset.wasm of the harfbuzzjs package. */
export interface Subsetter {
  /** The font with these code points alone, with or without what ligatures it has; a variable one in its default shape. */
  subset(sfnt: Uint8Array, codePoints: Iterable<number>, ligatures: boolean): Uint8Array;
}

/** A subsetter with memory of its own: HarfBuzz never gives any back. */
export async function openSubsetter(): Promise<Subsetter> {
  const wasm = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz exports no memory');
  const call = (name: string, ...args: number[]): number => {
    const f = instance.exports[name];
    if (typeof f !== 'function') throw new Error(`HarfBuzz exports no ${name}`);
    return f(...args);
  };
  call('_initialize');
  return {
    subset(sfnt, codePoints, ligatures) {
      const at = call('malloc', sfnt.length);
      new Uint8Array(memory.buffer).set(sfnt, at);
      const blob = call('hb_blob_create', at, sfnt.length, WRITABLE, 0, 0);
      const face = call('hb_face_create', blob, 0);
      const input = call('hb_subset_input_create_or_fail');
      call('hb_subset_input_set_flags', input, NO_HINTING);
      call('hb_subset_input_pin_all_axes_to_default', input, face);
      const unicodes = call('hb_subset_input_unicode_set', input);
      for (const point of codePoints) call('hb_set_add', unicodes, point);
      const dropped = call('hb_subset_input_set', input, DROPPED_TABLES);
      for (const table of UNUSED_TABLES) call('hb_set_add', dropped, tag(table));
      const features = call('hb_subset_input_set', input, LAYOUT_FEATURES);
      for (const feature of ligatures ? UNUSED_FEATURES : [...UNUSED_FEATURES, ...LIGATURES])
        call('hb_set_del', features, tag(feature));
      const cut = call('hb_subset_or_fail', face, input);
      if (cut === 0) throw new Error('HarfBuzz could not cut the font down');
      const result = call('hb_face_reference_blob', cut);
      const start = call('hb_blob_get_data', result, 0);
      const bytes = new Uint8Array(memory.buffer, start, call('hb_blob_get_length', result)).slice();
      call('hb_blob_destroy', result);
      call('hb_face_destroy', cut);
      call('hb_subset_input_destroy', input);
      call('hb_face_destroy', face);
      call('hb_blob_destroy', blob);
      call('free', at);
      return bytes;
    },
  };
}

const tag = (name: string) => [...name].reduce((sum, c) => sum * 256 + c.charCodeAt(0), 0) | 0;
