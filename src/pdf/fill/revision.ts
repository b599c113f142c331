import { type PDFContext, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';

/** The last cross-reference section of a file (ISO 32000-1, 7.5.4, 7.5.8). */
export interface LastSection {
  readonly startxref: number;
  /** One more than the highest object number that it knows. */
  readonly size: number;
  /** Whether it is a stream; what is added must be of the same kind. */
  readonly stream: boolean;
}

/** Finds it; null where the file's end does not lead to one. */
export function lastSection(bytes: Uint8Array): LastSection | null {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  const match = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1);
  const startxref = Number(match?.[1] ?? -1);
  if (startxref < 0 || startxref >= bytes.length) return null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(startxref, startxref + 4_000_000));
  const stream = !/^\s*xref\b/.test(head);
  if (stream && !/^\s*\d+\s+\d+\s+obj\b/.test(head)) return null;
  const dict = stream ? head.slice(0, head.indexOf('stream')) : head.slice(head.indexOf('trailer'));
  const size = Number(/\/Size\s+(\d+)/.exec(dict)?.[1] ?? -1);
  return size < 0 ? null : { startxref, size, stream };
}

interface Entry {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

/** A file's bytes, then those objects as its next revision (7.5.6). */
export function append(
  bytes: Uint8Array,
  objects: readonly (readonly [PDFRef, PDFObject])[],
  context: PDFContext,
  last: LastSection,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [bytes];
  let length = bytes.length;
  const push = (part: string | Uint8Array) => {
    const own = typeof part === 'string' ? Uint8Array.from(part, (character) => character.charCodeAt(0)) : part;
    parts.push(own);
    length += own.length;
  };
  const entries: Entry[] = [];
  const write = (number: number, generation: number, object: PDFObject) => {
    entries.push({ number, generation, offset: length });
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    push(`${number} ${generation} obj\n`);
    push(body);
    push('\nendobj\n');
  };
  push('\n');
  for (const [ref, object] of [...objects].sort(([a], [b]) => a.objectNumber - b.objectNumber)) {
    write(ref.objectNumber, ref.generationNumber, object);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = context.obj({ Prev: last.startxref });
  if (Root) trailer.set(PDFName.of('Root'), Root);
  if (Info) trailer.set(PDFName.of('Info'), Info);
  if (ID) trailer.set(PDFName.of('ID'), ID);
  const start = length;
  const highest = context.largestObjectNumber;
  if (last.stream) {
    const own = highest + 1;
    const all = [...entries, { number: own, generation: 0, offset: start }];
    const stream = context.flateStream(Uint8Array.from(all.flatMap(row)), {
      Type: 'XRef',
      Size: own + 1,
      W: [1, 4, 2],
      Index: sections(all).flatMap((section) => [section[0]?.number ?? 0, section.length]),
    });
    for (const [key, value] of trailer.entries()) stream.dict.set(key, value);
    write(own, 0, stream);
  } else {
    trailer.set(PDFName.of('Size'), PDFNumber.of(highest + 1));
    push(`xref\n${sections(entries).map(table).join('')}trailer\n${trailer.toString()}\n`);
  }
  push(`startxref\n${start}\n%%EOF\n`);
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** An object that is not in a stream of objects: its kind, offset and generation, high bytes first. */
const row = ({ offset, generation }: Entry) => [
  1,
  ...[24, 16, 8, 0].map((bits) => (offset >>> bits) & 255),
  ...[8, 0].map((bits) => (generation >>> bits) & 255),
];

const table = (section: readonly Entry[]) =>
  `${section[0]?.number ?? 0} ${section.length}\n${section
    .map(({ offset, generation }) => {
      const [at, made] = [String(offset).padStart(10, '0'), String(generation).padStart(5, '0')];
      return `${at} ${made} n \n`;
    })
    .join('')}`;

/** Entries cut where numbers are not consecutive. */
function sections(entries: readonly Entry[]): Entry[][] {
  const cut: Entry[][] = [];
  for (const entry of entries) {
    const section = cut.at(-1);
    if (section && section.at(-1)?.number === entry.number - 1) section.push(entry);
    else cut.push([entry]);
  }
  return cut;
}
