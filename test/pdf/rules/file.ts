import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFString } from 'pdf-lib';
import { contents } from '../contents';
import { at, items, type OpenedPdf, plain } from '../opened-pdf';
import { type Rule, when } from './rule';

const EOL = '(?:\\r\\n|\\r|\\n)';
const OBJECT = new RegExp(`\\d+ \\d+ obj${EOL}`, 'y');
const STREAM_OR_END = new RegExp(`stream(?:\\r\\n|\\n)|${EOL}endobj${EOL}`, 'g');
const AFTER_STREAM = new RegExp(`${EOL}endstream${EOL}endobj${EOL}`, 'y');
const END = new RegExp(`startxref${EOL}\\d+${EOL}%%EOF(?:${EOL}|$)`, 'y');
const BETWEEN = /(?:\r\n|\r|\n|%[\x80-\xff]{4})*/y;

/** Reads a file of streams and objects from its header to its end, once for every time that it was added to. */
function misplaced({ bytes }: OpenedPdf): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const skip = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  let at = text.search(/[\r\n]/);
  for (;;) {
    at += skip(BETWEEN, at)?.length ?? 0;
    const end = skip(END, at);
    if (end && at + end.length === text.length) return [];
    const start = end ?? skip(OBJECT, at);
    if (!start) return [`at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`];
    const from = at + start.length;
    at = from;
    if (end) continue;
    STREAM_OR_END.lastIndex = from;
    const next = STREAM_OR_END.exec(text);
    if (!next) return [`at ${from}: an object without an end`];
    at = STREAM_OR_END.lastIndex;
    if (!next[0].startsWith('stream')) continue;
    at += Number(/\/Length (\d+)/.exec(text.slice(from, next.index))?.[1] ?? 0);
    const after = skip(AFTER_STREAM, at);
    if (!after) return [`at ${at}: no stream ends here, but ${JSON.stringify(text.slice(at, at + 20))}`];
    at += after.length;
  }
}

/** Every object, with those inside it. */
function* within(object: PDFObject): Iterable<PDFObject> {
  yield object;
  if (object instanceof PDFRawStream) yield* within(object.dict);
  if (object instanceof PDFArray) for (const item of object.asArray()) yield* within(item);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      yield key;
      yield* within(value);
    }
  }
}

function tooLarge(object: PDFObject): boolean {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes().length > 32767;
  if (object instanceof PDFName) return new TextEncoder().encode(object.decodeText()).length > 127;
  if (!(object instanceof PDFNumber)) return false;
  const value = object.asNumber();
  if (Number.isInteger(value)) return value < -2147483648 || value > 2147483647;
  return Math.abs(value) > 3.403e38 || Math.abs(value) < 1.175e-38;
}

const OPERATORS = /^(BDC|EMC|BT|ET|Td|Tm|Tf|Ts|TJ|q|Q|cm|w|J|j|m|l|c|h|re|S|f|g|G|rg)$/;

/** Rules on what a file is made of. */
export const FILE_RULES = {
  'a header with binary bytes (A 6.1.2)': ({ bytes }) => {
    const head = String.fromCharCode(...bytes.subarray(0, 15));
    return when(!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(head), JSON.stringify(head));
  },
  'an identifier, and no encryption (A 6.1.3)': ({ document }) => {
    const { ID, Encrypt } = document.context.trailerInfo;
    return [...when(items(ID).length !== 2, 'no ID'), ...when(Encrypt !== undefined, 'encrypted')];
  },
  'streams within the file and only allowed filters (A 6.1.7)': ({ document }) =>
    document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      if (!(object instanceof PDFRawStream)) return [];
      const filters = items(at(object.dict, 'Filter')).map(plain);
      return [
        ...when(object.dict.has(PDFName.of('F')), `${ref} lies outside`),
        ...filters.filter((f) => f !== 'FlateDecode').map((f) => `${ref} is filtered by ${f}`),
      ];
    }),
  'objects and streams of the lengths they say, between line ends, and nothing after the end (A 6.1.3, 6.1.7.1, 6.1.9)':
    misplaced,
  'numbers, strings, names and saved states within the limits (A 6.1.13)': (pdf) => {
    const { context } = pdf.document;
    const objects = context
      .enumerateIndirectObjects()
      .flatMap(([ref, object]) =>
        [...within(object)].filter(tooLarge).map((large) => `${ref}: ${large.toString().slice(0, 40)}`),
      );
    return [
      ...objects,
      ...contents(pdf).flatMap((page, i) => {
        let saved = 0;
        return page.flatMap(({ operator, operands }) => {
          if (operator === 'q') saved++;
          if (operator === 'Q') saved--;
          const isLong = operands.some((o) => o instanceof Uint8Array && o.length > 32767);
          return saved < 0 || saved > 28 || isLong ? [`page ${i + 1}: ${operator}`] : [];
        });
      }),
    ];
  },
  'only operators that a form needs, and fonts of the page’s own (A 6.2.2)': (pdf) =>
    pdf.document.getPages().flatMap((page, i) => {
      const resources = page.node.lookup(PDFName.of('Resources'));
      const fonts = resources instanceof PDFDict ? resources.lookup(PDFName.of('Font')) : undefined;
      return (contents(pdf)[i] ?? []).flatMap(({ operator, operands }) => {
        const name = String(operands[0]).slice(1);
        const isUnknown = operator === 'Tf' && !(fonts instanceof PDFDict && fonts.has(PDFName.of(name)));
        return isUnknown || !OPERATORS.test(operator) ? [`page ${i + 1}: ${name} ${operator}`] : [];
      });
    }),
} satisfies Record<string, Rule>;
