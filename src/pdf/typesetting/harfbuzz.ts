/** A glyph as HarfBuzz placed it; advances and offsets in the font's own units (1/unitsPerEm), y upwards. */
export interface PlacedGlyph {
  readonly glyph: number;
  /** Index of the first UTF-16 unit of the shaped text that this glyph stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** A font that HarfBuzz holds. It lives as long as the engine. */
export interface ShapingFont {
  /** Places the glyphs of `text.slice(start, end)`, in visual order, left to right; the rest of the text is context. */
  shape(text: string, start: number, end: number, rightToLeft: boolean): PlacedGlyph[];
  /** Every code point of the font's character map, in order. */
  codePoints(): number[];
}

/** HarfBuzz's shaper, called through its C interface (harfbuzzjs 1.6.4). */
export interface HarfBuzz {
  font(sfnt: Uint8Array): ShapingFont;
}

type Call = (...args: number[]) => number;

/** What the module exports; every function takes and returns 32-bit integers. */
interface Module {
  readonly memory: WebAssembly.Memory;
  readonly call: (name: string, ...args: number[]) => number;
}

const MEMORY_WRITABLE = 2;
const CLUSTERS_MONOTONE_CHARACTERS = 1;
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
const BYTES_PER_GLYPH = 20;
const NO_CODE_POINT = 0xffffffff;

async function instantiate(wasm: BufferSource): Promise<Module> {
  let memory: WebAssembly.Memory | undefined;
  const grow = (size: number) => {
    if (!memory) return 0;
    const pages = Math.ceil((size - memory.buffer.byteLength) / 65536);
    memory.grow(Math.max(0, pages));
    return 1;
  };
  const abort = () => {
    throw new Error('HarfBuzz gave up');
  };
  const { instance } = await WebAssembly.instantiate(wasm, {
    wasi_snapshot_preview1: { proc_exit: abort },
    env: {
      _abort_js: abort,
      _emscripten_runtime_keepalive_clear: () => {},
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
  });
  const { exports } = instance;
  if (!(exports.memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz exports no memory');
  memory = exports.memory;
  const functions = new Map<string, Call>();
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value === 'function') functions.set(name, value as Call);
  }
  const call = (name: string, ...args: number[]) => {
    const f = functions.get(name);
    if (!f) throw new Error(`HarfBuzz exports no ${name}`);
    return f(...args);
  };
  const start = functions.has('_initialize') ? '_initialize' : '__wasm_call_ctors';
  call(start);
  return { memory, call };
}

/** A copy of the bytes in the module's memory; the caller frees it, or leaves it to a blob that lives as long. */
function store({ memory, call }: Module, bytes: Uint8Array): number {
  const at = call('malloc', bytes.length);
  new Uint8Array(memory.buffer).set(bytes, at);
  return at;
}

function openFace(module: Module, sfnt: Uint8Array): number {
  const at = store(module, sfnt);
  const blob = module.call('hb_blob_create', at, sfnt.length, MEMORY_WRITABLE, 0, 0);
  const face = module.call('hb_face_create', blob, 0);
  module.call('hb_blob_destroy', blob);
  return face;
}

/** Opens harfbuzz.wasm of the harfbuzzjs package. */
export async function openHarfBuzz(wasm: BufferSource): Promise<HarfBuzz> {
  const module = await instantiate(wasm);
  const buffer = module.call('hb_buffer_create');
  const held = { text: '', at: 0 };
  return { font: (sfnt) => openFont(module, buffer, held, sfnt) };
}

/** The text that was shaped last, in the module's memory: a text comes in as many runs as it has fonts and directions. */
interface HeldText {
  text: string;
  at: number;
}

function hold({ memory, call }: Module, held: HeldText, text: string): number {
  if (text === held.text) return held.at;
  call('free', held.at);
  held.at = call('malloc', text.length * 2);
  held.text = text;
  const units = new Uint16Array(memory.buffer, held.at, text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return held.at;
}

function openFont(module: Module, buffer: number, held: HeldText, sfnt: Uint8Array): ShapingFont {
  const { memory, call } = module;
  const face = openFace(module, sfnt);
  const font = call('hb_font_create', face);
  return {
    shape(text, start, end, rightToLeft) {
      const at = hold(module, held, text);
      call('hb_buffer_reset', buffer);
      call('hb_buffer_set_cluster_level', buffer, CLUSTERS_MONOTONE_CHARACTERS);
      call('hb_buffer_add_utf16', buffer, at, text.length, start, end - start);
      call('hb_buffer_guess_segment_properties', buffer);
      call('hb_buffer_set_direction', buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
      call('hb_shape', font, buffer, 0, 0);
      const count = call('hb_buffer_get_length', buffer);
      const infos = call('hb_buffer_get_glyph_infos', buffer, 0);
      const positions = call('hb_buffer_get_glyph_positions', buffer, 0);
      const view = new DataView(memory.buffer);
      return Array.from({ length: count }, (_, i) => {
        const info = infos + i * BYTES_PER_GLYPH;
        const position = positions + i * BYTES_PER_GLYPH;
        return {
          glyph: view.getUint32(info, true),
          cluster: view.getUint32(info + 8, true),
          advance: view.getInt32(position, true),
          dx: view.getInt32(position + 8, true),
          dy: view.getInt32(position + 12, true),
        };
      });
    },
    codePoints() {
      const set = call('hb_set_create');
      call('hb_face_collect_unicodes', face, set);
      const count = call('hb_set_get_population', set);
      const at = call('malloc', count * 4);
      call('hb_set_next_many', set, NO_CODE_POINT, at, count);
      const found = [...new Uint32Array(memory.buffer, at, count)];
      call('free', at);
      call('hb_set_destroy', set);
      return found;
    },
  };
}
