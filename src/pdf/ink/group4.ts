import type { Bilevel } from './bilevel';
import { runCode } from './run-codes';

const PASS = '0001';
const HORIZONTAL = '001';
/** For a change that stands 3 to the left of the one above, up to 3 to the right (ITU-T T.6, table 1). */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];
const END_OF_BLOCK = '000000000001000000000001';

/** Encodes a picture as Group 4 fax (ITU-T T.6, 2.2), ink as black: what a PDF's CCITTFaxDecode takes with K -1. */
export function encodeGroup4({ width, height, ink }: Bilevel): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  let above: readonly number[] = [];
  for (let y = 0; y < height; y++) {
    const line = changesOf(ink.subarray(y * width, (y + 1) * width));
    encodeLine(line, above, width, bits);
    above = line;
  }
  bits.write(END_OF_BLOCK);
  return bits.bytes();
}

/** Where a line's colour changes; it begins white, so that every second change is to white. */
function changesOf(line: Uint8Array): number[] {
  const changes: number[] = [];
  let colour = 0;
  for (let x = 0; x < line.length; x++) {
    const here = line[x] === 0 ? 0 : 1;
    if (here !== colour) changes.push(x);
    colour = here;
  }
  return changes;
}

function encodeLine(line: readonly number[], above: readonly number[], width: number, bits: BitWriter): void {
  // a0, a1, a2, b1 and b2 are the standard's names of the changing pixels (T.6, 2.2.1).
  let a0 = -1;
  let at = 0;
  let over = 0;
  while (a0 < width) {
    const colour = at % 2 === 0 ? 0 : 1;
    const a1 = line[at] ?? width;
    while (over > 0 && (above[over - 1] ?? width) > a0) over--;
    while (over < above.length && ((above[over] ?? width) <= a0 || over % 2 !== colour)) over++;
    const b1 = above[over] ?? width;
    const b2 = above[over + 1] ?? width;
    const code = VERTICAL[a1 - b1 + 3];
    if (b2 < a1) {
      bits.write(PASS);
      a0 = b2;
    } else if (code !== undefined) {
      bits.write(code);
      a0 = a1;
      at++;
    } else {
      const a2 = line[at + 1] ?? width;
      bits.write(HORIZONTAL + runCode(a1 - Math.max(0, a0), colour) + runCode(a2 - a1, colour === 0 ? 1 : 0));
      a0 = a2;
      at += 2;
    }
  }
}

class BitWriter {
  #bytes = new Uint8Array(1 << 14);
  #length = 0;

  write(bits: string): void {
    if (this.#length + bits.length > this.#bytes.length * 8) {
      const larger = new Uint8Array(this.#bytes.length * 2 + bits.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (let i = 0; i < bits.length; i++, this.#length++) {
      if (bits.charCodeAt(i) === 0x31) {
        const byte = this.#length >> 3;
        this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (0x80 >> (this.#length & 7));
      }
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, (this.#length + 7) >> 3);
  }
}
