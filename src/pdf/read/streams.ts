/** A stretch of a file as text, a character a byte, and how many bytes of content it holds. */
export interface Unpacked {
  readonly text: string;
  readonly length: number;
}

/**
 * What a file holds beside pictures and fonts: its objects as they stand, then each stream unpacked as far as `most`
 * bytes. Pages, maps of characters and packed objects are all there; it takes milliseconds for a form.
 */
export async function* unpackedStreams(bytes: Uint8Array, most: number): AsyncGenerator<Unpacked> {
  const plain = latin1(bytes);
  yield { text: plain, length: 0 };
  for (let at = plain.indexOf('stream'); at >= 0; at = plain.indexOf('stream', at)) {
    const begin = /^stream\r?\n/.exec(plain.slice(at, at + 8));
    const start = at + (begin?.[0].length ?? 6);
    const end = begin ? plain.indexOf('endstream', start) : -1;
    at = start;
    if (!begin || plain.slice(start - begin[0].length - 3, start - begin[0].length) === 'end') continue;
    const before = plain.slice(Math.max(0, start - 1000), start);
    const own = before.slice(before.lastIndexOf(' obj') + 1);
    const stop = end < 0 ? bytes.length : end;
    at = stop + (end < 0 ? 0 : 'endstream'.length);
    if (/\/Subtype\s*\/Image|\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)/.test(own)) continue;
    if (!/\/FlateDecode|\/Fl\b/.test(own)) {
      yield { text: '', length: stop - start };
      continue;
    }
    const unpacked = await inflated(bytes.subarray(start, stop), most);
    yield { text: latin1(unpacked), length: unpacked.length };
  }
}

/** Unpacks until `most` bytes are exceeded or the data ends or breaks off. */
async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > most) break;
    }
    reader.cancel().catch(() => {});
  } catch {
    // A damaged end: what came before it counts.
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A character a byte. (`TextDecoder` takes Latin-1 for Windows' code page and changes thirty-two of them.) */
function latin1(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return out;
}
