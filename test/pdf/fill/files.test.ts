import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { qpdfCheck, run } from '../../../scripts/pdf/programs';
import type { Closed } from '../../../src/pdf/fill';
import { check, OFFICIAL } from '../read/forms';
import { fill, filledIn, overlaps, TITLES } from './filled';

vi.setConfig({ testTimeout: 60_000 });

/** The publisher's file, changed object by object. */
async function changed(change: (document: PDFDocument) => void, useObjectStreams = false): Promise<Uint8Array> {
  const document = await PDFDocument.load(await readFile(OFFICIAL), { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams, addDefaultPage: false, updateFieldAppearances: false });
}

const pages = (change: (page: PDFPage) => void) =>
  changed((document) => {
    document.getPages().forEach(change);
  });

/** What qpdf makes of the publisher's file. */
async function byQpdf(...options: string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-'));
  try {
    const file = path.join(folder, 'form.pdf');
    await run('qpdf', [OFFICIAL, ...options, file], new Uint8Array());
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Gives a file a form of one field, which lies nowhere on its pages. */
function addForm({ context, catalog }: PDFDocument, field: PDFDict): void {
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [context.register(field)] }));
}

/** A digital signature, as far as a reader tells one without its certificate. */
const SIGNATURE = { Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 1, 2, 3], Contents: PDFHexString.of('00') };

/** Pages whose content lies turned, and which are shown turned back. */
const turned = (angle: 90 | 180 | 270) =>
  pages((page) => {
    const matrix = { 90: '0 1 -1 0 792 0', 180: '-1 0 0 -1 612 792', 270: '0 -1 1 0 0 612' }[angle];
    const { context } = page.doc;
    const stream = (operators: string) => context.register(context.stream(operators));
    page.node.set(
      PDFName.of('Contents'),
      context.obj([stream(`q ${matrix} cm\n`), page.node.get(PDFName.of('Contents')) ?? '', stream('\nQ')]),
    );
    if (angle !== 180) page.setMediaBox(0, 0, 792, 612);
    page.node.set(PDFName.of('Rotate'), PDFNumber.of(angle));
  });

/** A file whose table of objects is of both kinds: the newest objects are only in its stream (ISO 32000-1, 7.5.8.4). */
async function hybrid(): Promise<Uint8Array> {
  const plain = await changed(() => {});
  const text = Buffer.from(plain).toString('latin1');
  const info = Number(/\/Info (\d+) 0 R/.exec(text)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(text)?.[1]);
  const root = /\/Root \d+ 0 R/.exec(text)?.[0];
  const previous = /startxref\s+(\d+)/.exec(text)?.[1];
  const held = '<</Producer (Kept in a stream)>>';
  const header = `${info} 0 `;
  let out = `${text}\n`;
  const holder = out.length;
  out += `${size} 0 obj\n<</Type /ObjStm /N 1 /First ${header.length} /Length ${header.length + held.length}>>\nstream\n${header}${held}\nendstream\nendobj\n`;
  const stream = out.length;
  const row = (kind: number, a: number, b: number) =>
    String.fromCharCode(kind, a >>> 24, (a >>> 16) & 255, (a >>> 8) & 255, a & 255, b);
  const rows = row(2, size, 0) + row(1, holder, 0) + row(1, stream, 0);
  out += `${size + 1} 0 obj\n<</Type /XRef /Size ${size + 2} /W [1 4 1] /Index [${info} 1 ${size} 2] ${root} /Length ${rows.length}>>\nstream\n${rows}\nendstream\nendobj\n`;
  const table = out.length;
  out += `xref\n0 0\ntrailer\n<</Size ${size + 2} ${root} /Info ${info} 0 R /Prev ${previous} /XRefStm ${stream}>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}

const files: Record<string, () => Promise<Uint8Array>> = {
  'a table of objects': () => changed(() => {}),
  'streams of objects': () => changed(() => {}, true),
  'both kinds of tables': hybrid,
  'streams of objects by qpdf': () => byQpdf('--object-streams=generate'),
  'its first page first (linearized)': () => byQpdf('--linearize'),
  'pages turned by 90 degrees': () => turned(90),
  'pages turned by 180 degrees': () => turned(180),
  'pages turned by 270 degrees': () => turned(270),
  'pages cropped': () => pages((page) => page.setCropBox(40, 60, 520, 690)),
  'pages that begin elsewhere': () =>
    pages((page) => {
      page.translateContent(-100, 300);
      page.setMediaBox(-100, 300, 612, 792);
      page.setCropBox(-100, 300, 612, 792);
    }),
  'units of two points': () => pages((page) => page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2))),
  'annotations that are none': () => pages((page) => page.node.set(PDFName.of('Annots'), PDFNumber.of(7))),
  'buttons alone': () =>
    changed((document) => {
      const field = document.context.obj({ FT: 'Btn', Type: 'Annot', Subtype: 'Widget', Rect: [10, 10, 20, 20] });
      addForm(document, field);
    }),
};

describe('a form with', () => {
  it.each(Object.entries(files))('%s is filled in, right side up, every byte kept', async (_, make) => {
    const { original, bytes, before, after } = await filledIn(await make());
    expect(Buffer.from(bytes.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const result = check(after);
    expect(result.verdict).toEqual({ kind: 'verbatim' });
    expect(result.oddities).toEqual([]);
    expect(result.facts).toMatchObject({ title: { value: TITLES[82] }, signature: { kind: 'ink' } });
    expect(after.tricks).toEqual([]);
    expect(overlaps(before, after)).toEqual([]);
  });

  it('digital signatures is added to only when its author says so', async () => {
    const signed = await changed((document) => {
      const value = document.context.register(document.context.obj(SIGNATURE));
      addForm(document, document.context.obj({ FT: 'Sig', V: value }));
    });
    expect((await fill(signed)).filled).toEqual({ kind: 'digitally-signed' });
    expect(check((await filledIn(signed, {}, true)).after).oddities).toEqual([]);
  });

  it.each<[string, () => Promise<Uint8Array>, Closed]>([
    ['a password against changes', () => byQpdf('--encrypt', '', 'owner', '256', '--'), 'encrypted'],
    [
      'a form of another kind within',
      () => changed(({ context, catalog }) => catalog.set(PDFName.of('AcroForm'), context.obj({ XFA: [] }))),
      'xfa',
    ],
    [
      'a certificate',
      () =>
        changed(({ context, catalog }) => {
          const value = context.register(context.obj(SIGNATURE));
          catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: value }));
        }),
      'certified',
    ],
    ['a lost table of objects', async () => withoutStart(await changed(() => {})), 'damaged'],
  ])('%s is left alone, and why is said', async (_, make, why) => {
    expect((await fill(await make())).filled).toEqual({ kind: 'closed', why });
  });

  it('some of it filled in keeps that, and gets the rest', async () => {
    const first = await filledIn(OFFICIAL, { signer: null, signature: null, date: null });
    const { original, bytes, after } = await filledIn(first.bytes, { title: null, party: null });
    expect(Buffer.from(bytes.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const result = check(after);
    expect(result.oddities).toEqual([]);
    expect(after.text.split('ActNN')).toHaveLength(2);
    expect(after.text.split('Jianfei Chen')).toHaveLength(3);
  });
});

/** A file whose end does not say where its objects are listed; readers rebuild the list. */
function withoutStart(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/startxref\s+\d+/, 'startxref\n7');
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}
