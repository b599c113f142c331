import { runsToTheLeft } from '../directions';
import { indexOf, latin1, unpackedStreams } from './streams';

const KEY = '/ActualText';
/** Of a value so many bytes are read. */
const LONGEST = 4000;

/**
 * The replacement texts of a file (ActualText; ISO 32000-1, 14.9.4): what other programs copy out instead of what is
 * drawn. pdf.js does not tell of them, so the file's own streams are searched; encrypted ones say nothing.
 * Null where the streams hold more than `most` bytes.
 */
export async function actualTextsIn(bytes: Uint8Array, most: number): Promise<string[] | null> {
  const unpacked = await unpackedStreams(bytes, most);
  return unpacked && [bytes, ...unpacked].flatMap(actualTexts);
}

/** Replacement texts whose letters stand nowhere in what is seen. Only those with words in Latin script are judged. */
export function strayActualTexts(texts: readonly string[], seen: string): string[] {
  const page = lettersOf(seen);
  return [...new Set(texts)].filter((text) => {
    if (!/\p{Script=Latin}{2}/u.test(lettersOf(text))) return false;
    // In what order the words of two directions are read, a line alone does not always tell.
    const parts = runsToTheLeft(text) ? text.split(/\s+/) : [text];
    return !parts.every((part) => page.includes(lettersOf(part)));
  });
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function actualTexts(source: Uint8Array): string[] {
  const texts: string[] = [];
  for (let at = indexOf(source, KEY, 0); at >= 0; at = indexOf(source, KEY, at + 1)) {
    const value = latin1(source.subarray(at + KEY.length, at + LONGEST)).trimStart();
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
