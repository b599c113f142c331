import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import { pmlr } from '../../../src/agreements/pmlr';
import type { Place } from '../../../src/checking';
import { FILLED, piecesOf } from '../../checking/agreement-text';
import { bytesOf } from '../opened-pdf';

/** A character code in a page's content, where it is written and what its font says it means. */
interface Code {
  readonly stream: PDFRef;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly font: string;
  readonly text: string;
  /** Whether it stands in a hexadecimal string. */
  readonly hex: boolean;
}

/** A word of the agreement as a producer's file writes it, and the place it belongs to. */
export interface WrittenWord {
  readonly place: Place;
  readonly word: string;
  readonly codes: readonly Code[];
}

/** A producer's file whose content can be rewritten, a few characters at a time. */
export class EditablePdf {
  readonly words: readonly WrittenWord[];
  readonly #document: PDFDocument;
  readonly #sources: ReadonlyMap<PDFRef, string>;
  readonly #codes: readonly Code[];

  static async open(file: string): Promise<EditablePdf> {
    return new EditablePdf(await PDFDocument.load(readFileSync(file), { updateMetadata: false }));
  }

  private constructor(document: PDFDocument) {
    this.#document = document;
    const fonts = fontsIn(document);
    const sources = new Map<PDFRef, string>();
    for (const [ref, object] of contents(document)) sources.set(ref, latin1(bytesOf(object)));
    this.#sources = sources;
    this.#codes = [...sources].flatMap(([ref, source]) => codesIn(ref, source, fonts));
    this.words = wordsAmong(this.#codes);
  }

  /** Another letter of the same font in the same kind of string: its code. */
  otherLetter({ font, hex, text }: Code, choice: number): string {
    const others = new Map<string, string>();
    for (const code of this.#codes) {
      const differs = code.text.toLowerCase() !== text.toLowerCase();
      if (code.font === font && code.hex === hex && differs && /^[a-z]$/.test(code.text)) {
        others.set(code.text, code.written);
      }
    }
    const codes = [...others.values()];
    const chosen = codes[choice % codes.length];
    if (chosen === undefined) throw new Error(`${font} has no other letter`);
    return chosen;
  }

  /** The file with what is written for some codes replaced; the rest of it as it was. */
  async with(changes: ReadonlyMap<Code, string>): Promise<Uint8Array> {
    const { context } = this.#document;
    const before = new Map<PDFRef, PDFObject | undefined>();
    const sorted = [...changes].sort(([a], [b]) => b.from - a.from);
    for (const stream of new Set(sorted.map(([code]) => code.stream))) {
      let source = this.#sources.get(stream) ?? '';
      for (const [code, written] of sorted) {
        if (code.stream === stream) source = source.slice(0, code.from) + written + source.slice(code.to);
      }
      const old = context.lookup(stream);
      before.set(stream, old);
      const entries =
        old instanceof PDFRawStream ? Object.fromEntries(old.dict.entries().map(([k, v]) => [k.decodeText(), v])) : {};
      const { Filter: _, DecodeParms: __, Length: ___, ...kept } = entries;
      context.assign(
        stream,
        context.stream(
          Uint8Array.from(source, (c) => c.charCodeAt(0)),
          kept,
        ),
      );
    }
    const bytes = await this.#document.save({ useObjectStreams: false, updateFieldAppearances: false });
    for (const [ref, old] of before) if (old) context.assign(ref, old);
    return bytes;
  }
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The streams of pages and of forms that they draw, in the order of the pages. */
function contents(document: PDFDocument): [PDFRef, PDFRawStream][] {
  const found = new Map<PDFRef, PDFRawStream>();
  const add = (ref: unknown) => {
    const stream = ref instanceof PDFRef ? document.context.lookup(ref) : null;
    if (ref instanceof PDFRef && stream instanceof PDFRawStream) found.set(ref, stream);
  };
  for (const { node } of document.getPages()) {
    const own = node.get(PDFName.of('Contents'));
    const resolved = own instanceof PDFRef ? document.context.lookup(own) : own;
    if (resolved instanceof PDFArray) resolved.asArray().forEach(add);
    else add(own);
    const drawn = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    drawn?.values().forEach(add);
  }
  return [...found];
}

/** What a font's codes mean, and how many bytes each has. */
interface CodedFont {
  readonly bytes: number;
  meaning(code: number): string;
}

/** All fonts of a file by their names in its resources, which these producers use for one font each. */
function fontsIn(document: PDFDocument): Map<string, CodedFont> {
  const fonts = new Map<string, CodedFont>();
  const addAll = (resources: PDFDict | undefined) => {
    for (const [name, value] of resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? []) {
      const font = document.context.lookup(value);
      if (font instanceof PDFDict) fonts.set(name.decodeText(), codedFont(font));
    }
  };
  for (const { node } of document.getPages()) {
    addAll(node.Resources());
    for (const value of node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.values() ?? []) {
      const form = document.context.lookup(value);
      if (form instanceof PDFRawStream) addAll(form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    }
  }
  return fonts;
}

function codedFont(font: PDFDict): CodedFont {
  const bytes = font.lookup(PDFName.of('Subtype'))?.toString() === '/Type0' ? 2 : 1;
  const map = font.lookup(PDFName.of('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return { bytes, meaning: namedMeanings(font) };
  const meanings = new Map<number, string>();
  const source = latin1(bytesOf(map));
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      meanings.set(Number.parseInt(code, 16), text(to));
    }
  }
  for (const [, block = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = '', high = '', to = ''] of block.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(<[\da-f]+>|\[[^\]]*\])/gi,
    )) {
      const list = to.match(/[\da-f]+/gi) ?? [];
      for (let code = Number.parseInt(low, 16), i = 0; code <= Number.parseInt(high, 16); code++, i++) {
        const [first = ''] = list;
        const one = to.startsWith('[') ? list[i] : (Number.parseInt(first, 16) + i).toString(16).padStart(4, '0');
        if (one) meanings.set(code, text(one));
      }
    }
  }
  return { bytes, meaning: (code) => meanings.get(code) ?? '' };
}

/** TeX's fonts bring no map: their ligatures have names, their letters and digits the codes of ASCII. */
function namedMeanings(font: PDFDict): (code: number) => string {
  const ligatures = new Map<number, string>();
  const encoding = font.lookup(PDFName.of('Encoding'));
  const differences = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('Differences')) : null;
  let code = 0;
  for (const entry of differences instanceof PDFArray ? differences.asArray() : []) {
    if (entry instanceof PDFNumber) code = entry.asNumber();
    else {
      const name = entry instanceof PDFName ? entry.decodeText().replaceAll('_', '') : '';
      if (/^f[fil]+$/.test(name)) ligatures.set(code, name);
      code++;
    }
  }
  return (wanted) => ligatures.get(wanted) ?? String.fromCharCode(wanted);
}

/** The codes of a content stream's strings, each under the font that is set there (ISO 32000-1, 7.3.4 and 9.4). */
function codesIn(stream: PDFRef, source: string, fonts: ReadonlyMap<string, CodedFont>): Code[] {
  const codes: Code[] = [];
  let name = '';
  const token = /\/([^\s/<>[\]()]+)\s+[\d.-]+\s+Tf|<([\da-fA-F\s]+)>|\((?:[^()\\]|\\[\s\S])*\)/g;
  for (const match of source.matchAll(token)) {
    if (match[1] !== undefined) {
      name = match[1];
      continue;
    }
    const font = fonts.get(name);
    if (!font) continue;
    const hex = match[2] !== undefined;
    const units = hex ? /[\da-fA-F]{2}/g : /\\[0-7]{1,3}|\\[\s\S]|[\s\S]/g;
    const inner = match[0].slice(1, -1);
    const written = [...inner.matchAll(units)];
    for (let i = 0; i + font.bytes <= written.length; i += font.bytes) {
      const [first, last] = [written[i], written[i + font.bytes - 1]];
      if (!first || !last) continue;
      const from = match.index + 1 + first.index;
      const to = match.index + 1 + last.index + last[0].length;
      const code = written.slice(i, i + font.bytes).reduce((sum, [unit]) => 256 * sum + codeUnit(unit, hex), 0);
      const text = font.meaning(code).normalize('NFKC');
      codes.push({ stream, from, to, written: source.slice(from, to), font: name, text, hex });
    }
  }
  return codes;
}

function codeUnit(unit: string, hex: boolean): number {
  if (hex) return Number.parseInt(unit, 16);
  if (/^\\[0-7]/.test(unit)) return Number.parseInt(unit.slice(1), 8);
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return (unit.startsWith('\\') ? (escapes[unit.slice(1)] ?? unit.slice(1)) : unit).charCodeAt(0);
}

const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The agreement's words among the codes: each of its paragraphs is looked for by its letters. */
function wordsAmong(codes: readonly Code[]): WrittenWord[] {
  const written = codes.filter(({ text }) => lettersOf(text) !== '');
  const owners = written.flatMap((code) => Array.from(lettersOf(code.text), () => code));
  const all = written.map(({ text }) => lettersOf(text)).join('');
  return piecesOf(pmlr, FILLED).flatMap(({ place, text }): WrittenWord[] => {
    const start = all.indexOf(lettersOf(text));
    if (!place || place.kind === 'signature-block' || start < 0) return [];
    return [...text.matchAll(/(?<=^|\s)\p{L}{3,}(?=\s|$)/gu)].flatMap((match): WrittenWord[] => {
      const at = start + lettersOf(text.slice(0, match.index)).length;
      const own = [...new Set(owners.slice(at, at + match[0].length))];
      // A ligature may reach into the next word only where there is no space.
      return own.map(({ text: one }) => lettersOf(one)).join('') === match[0]
        ? [{ place, word: match[0], codes: own }]
        : [];
    });
  });
}
