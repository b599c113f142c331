import type { Ideographs } from '../../paper/ideographs';

/** One font file and the code points that it draws. */
export interface FontFile {
  /** Its name in the folder of fonts ("noto-serif-sc-100.ttf"). */
  readonly file: string;
  /** What it covers: `gap.length` pairs in base 36, separated by spaces, from U+0000 upwards (`rangesOf` in coverage.ts). */
  readonly covers: string;
}

/** Fonts of one design, cut into files by code points. */
export interface FontFamily {
  readonly id: string;
  /** `upright` for the text; `italic` comes first for typed signatures; a `hand` draws those only that ask for it by its id. */
  readonly slope: 'upright' | 'italic' | 'hand';
  /** Whose shapes of ideographs these are: such a font is asked first where they are wanted. Null for any other font. */
  readonly shapes: Ideographs | null;
  readonly files: readonly FontFile[];
}

/** Every font at hand, in the order in which they are asked for a character. */
export interface FontIndex {
  readonly families: readonly FontFamily[];
}

/** Where the PDF's fonts and WebAssembly come from; the same code runs in the extension and in Node. */
export interface PdfResources {
  index(): Promise<FontIndex>;
  font(file: string): Promise<Uint8Array>;
  /** The shaper's WebAssembly. */
  harfBuzz(): Promise<BufferSource>;
}

/** Fetches from `fonts/` under an address: the extension's own, where `npm run fonts` and the build put them. */
export function browserResources(base: string | URL): PdfResources {
  const get = async (name: string) => {
    const response = await fetch(new URL(`fonts/${name}`, base));
    if (!response.ok) throw new Error(`${name} is not part of this extension (${response.status})`);
    return response;
  };
  return {
    index: async () => (await get('index.json')).json(),
    font: async (file) => new Uint8Array(await (await get(file)).arrayBuffer()),
    harfBuzz: async () => (await get('harfbuzz.wasm')).arrayBuffer(),
  };
}
