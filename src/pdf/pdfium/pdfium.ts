import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { callDirectly } from './direct-calls';

/** PDFium, compiled to WebAssembly. After an abort it is of no further use: end its worker, or start another. */
export type Pdfium = WrappedPdfiumModule;

/** What PDFium may use, in pages of 64 KiB: 256 MiB. Its own limit is 2 GiB. */
const MOST_MEMORY = 4096;
const MEMORY_SECTION = 5;

/**
 * Starts PDFium from the bytes of its WebAssembly file, which the caller brings: left to itself the package would ask a
 * foreign host for them. Throws where the bytes are not that file.
 */
export async function startPdfium(wasm: Uint8Array): Promise<Pdfium> {
  const bytes = withCappedMemory(wasm);
  const pdfium = await init({ wasmBinary: bytes.buffer as ArrayBuffer });
  callDirectly(pdfium);
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** Makes PDFium forget all that it keeps beside open files, of which there may be none; takes a tenth of a millisecond. */
export function startAfresh(pdfium: Pdfium): void {
  pdfium.FPDF_DestroyLibrary();
  pdfium.PDFiumExt_Init();
}

/** All of PDFium's memory as it is now: it moves when it grows, so ask anew after every call. */
export function memoryOf({ pdfium }: Pdfium): Uint8Array {
  return pdfium.HEAPU8;
}

/** The module with a lower maximum in its memory section (WebAssembly core specification 5.5.8), of the same length. */
function withCappedMemory(wasm: Uint8Array): Uint8Array {
  const bytes = wasm.slice();
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, content] = number(bytes, at + 1);
    if (id === MEMORY_SECTION) {
      const [, limits] = number(bytes, content);
      const [, maximum] = number(bytes, limits + 1);
      const [, end] = number(bytes, maximum);
      for (let i = maximum, left = MOST_MEMORY; i < end; i++, left >>>= 7) {
        bytes[i] = (left & 0x7f) | (i < end - 1 ? 0x80 : 0);
      }
      return bytes;
    }
    at = content + size;
  }
  throw new Error('The WebAssembly of PDFium has no memory section: it is not the file that was packed.');
}

/** A number in LEB128, and where the next begins. */
function number(bytes: Uint8Array, start: number): readonly [value: number, next: number] {
  let value = 0;
  for (let at = start, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return [value, at + 1];
  }
}
