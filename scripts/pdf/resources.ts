import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfResources } from '../../src/pdf/fonts/resources';

const folder = fileURLToPath(new URL('../../public/fonts', import.meta.url));

/** The fonts and WebAssembly that `npm run fonts` wrote, read from disk: for scripts and tests. */
export const nodeResources: PdfResources = {
  index: async () => JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')),
  font: async (file) => new Uint8Array(await readFile(join(folder, file))),
  harfBuzz: async () => new Uint8Array(await readFile(join(folder, 'harfbuzz.wasm'))),
};
