/** Bytes that a stream may unpack to before it is left alone, and all of them together. */
const LARGEST_STREAM = 4_000_000;
const LARGEST_TOTAL = 24_000_000;

/**
 * The replacement texts of a file (ActualText; ISO 32000-1, 14.9.4): what other programs copy out instead of what is
 * drawn. pdf.js does not tell of them, so the file's own streams are searched; encrypted ones say nothing.
 */
export async function actualTextsIn(bytes: Uint8Array): Promise<string[]> {
  const plain = latin1(bytes);
  const texts = actualTexts(plain);
  let left = LARGEST_TOTAL;
  for (const match of plain.matchAll(/\bstream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = plain.indexOf('endstream', start);
    if (end < 0 || left <= 0) break;
    // Only what may be packed with Flate alone: pictures and fonts are not searched.
    const dictionary = plain.slice(Math.max(0, match.index - 600), match.index);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!/\/FlateDecode|\/Fl\b/.test(own) || /\/Subtype\s*\/Image|\/Length1\b|\/FontFile/.test(own)) continue;
    const unpacked = await inflated(bytes.subarray(start, end), Math.min(LARGEST_STREAM, left));
    left -= unpacked.length;
    texts.push(...actualTexts(latin1(unpacked)));
  }
  return texts;
}

/** Replacement texts whose letters stand nowhere in what is seen. Only those with words in Latin script are judged. */
export function strayActualTexts(texts: readonly string[], seen: string): string[] {
  const page = lettersOf(seen);
  return [...new Set(texts)].filter((text) => {
    const letters = lettersOf(text);
    return /\p{Script=Latin}{2}/u.test(letters) && !page.includes(letters);
  });
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function actualTexts(source: string): string[] {
  const texts: string[] = [];
  for (let at = source.indexOf('/ActualText'); at >= 0; at = source.indexOf('/ActualText', at + 1)) {
    const value = source.slice(at + 11, at + 4000).trimStart();
    if (value.startsWith('(')) texts.push(decoded(literalString(value)));
    else if (/^<[\da-f\s]*>/i.test(value)) texts.push(decoded(hexString(value.slice(1, value.indexOf('>')))));
  }
  return texts;
}

/** ISO 32000-1, 7.3.4.2: balanced parentheses and escapes. */
function literalString(source: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  let out = '';
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? '';
    if (c === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(i + 1, i + 4))?.[0];
      const next = source[i + 1] ?? '';
      if (octal) out += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      else if (next !== '\n') out += escapes[next] ?? next;
      i += octal ? octal.length : 1;
      continue;
    }
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (depth === 0) break;
    if (!(c === '(' && depth === 1)) out += c;
  }
  return out;
}

function hexString(source: string): string {
  const digits = source.replace(/\s+/g, '');
  return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}

/** Text strings are UTF-16 or UTF-8 with a byte order mark, else as good as Latin-1 (ISO 32000-2, 7.9.2.2). */
function decoded(binary: string): string {
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  if (binary.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (binary.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(bytes.subarray(3));
  return binary;
}

async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done && length < most; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
    }
    void reader.cancel().catch(() => {});
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

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
