import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { qpdfCheck, run } from '../../../scripts/pdf/programs';
import type { BlankPlace } from '../../../src/agreements/agreement';
import type { ReadPdf } from '../../../src/pdf/read';
import type { Form } from '../../../src/signing/form';
import type { Signature } from '../../../src/signing/signature';
import { seen } from '../read/forms';
import { DESIGNS } from './designs';
import { TITLES } from './filled';
import { ANSWERS, fileForms, made, type Sheet, signed, unsigned, venueForm } from './venue-form';

vi.setConfig({ testTimeout: 60_000 });

const read = async (bytes: Uint8Array): Promise<ReadPdf> => seen(await nodePdfReader().read(bytes));

/** The places that have no room, or what else became of a form. */
async function withoutRoom(form: Form, bytes: Uint8Array): Promise<string[]> {
  const file = await (await fileForms()).make(form, bytes);
  return file.kind === 'no-room' ? file.places.map(({ field }) => field) : [file.kind];
}

/** What stands in the first place of a field, without spaces and signs to write on. */
function textIn({ lines }: ReadPdf, places: readonly BlankPlace[], id: string): string {
  const place = places.find(({ field }) => field === id);
  if (!place) throw new Error(id);
  const { box, page } = place;
  return lines
    .filter((line) => line.page === page && line.baseline > box.top && line.baseline <= box.bottom + 1)
    .map(({ glyphs }) => glyphs.filter(({ x }) => x > box.left && x < box.right).map(({ text }) => text))
    .map((texts) => texts.join('').replace(/[_.]+$|^[_.]+/g, ''))
    .join(' ')
    .replace(/\s+/g, '');
}

describe.each(Object.entries(DESIGNS))('a form with %s', (name, design) => {
  it('is filled in, every byte of it kept', async () => {
    const { bytes, agreement } = await venueForm(design);
    const filled = await made(signed(agreement), bytes);
    expect(Buffer.from(filled.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(await qpdfCheck(filled)).toContain('No syntax or stream encoding errors');
    const after = await read(filled);
    expect(after.text).toContain('Notes on an Analytical Engine');
    expect(after.text).toContain('June 10, 2021');
    if (name !== 'shared') expect(after.text).toContain('Ada Byron');
  });

  it('to be signed by hand has neither signature nor day, nor what is written with them', async () => {
    const { bytes, agreement } = await venueForm(design);
    const { text } = await read(await made(unsigned(agreement), bytes));
    expect(text).toContain('Notes on an Analytical Engine');
    expect(text).not.toMatch(/2021|Example Town$/m);
  });
});

describe('answers of a form', () => {
  it.each<Signature>([
    { kind: 'typed', text: 'Ada Byron' },
    { kind: 'lettered', text: 'Ada Byron', hand: 'pinyon' as never },
    {
      kind: 'pictured',
      outlines: [
        [
          { x: 0, y: 0 },
          { x: 90, y: 4 },
          { x: 40, y: 30 },
        ],
      ],
    },
  ])('has a signature that is $kind', async (signature) => {
    const { bytes, agreement } = await venueForm(DESIGNS.rules);
    expect((await read(await made(signed(agreement, { signature }), bytes))).pages).toHaveLength(1);
  });

  it('that are beside one another stand on one baseline', async () => {
    const { bytes, agreement } = await venueForm((sheet) => {
      sheet.write('The author grants the right to print the contribution in the proceedings.', 72, 100);
      sheet.caption('name', 'Name', 72, 200, 200);
      sheet.caption('date', 'Date', 220, 300, 201.5);
    });
    const { lines } = await read(await made(signed(agreement), bytes));
    expect(lines.map(({ text }) => text)).toContain('Ada Byron June 10, 2021');
  });

  it('keep off the form’s own letters in their place', async () => {
    const { bytes, agreement } = await venueForm((sheet) => {
      sheet.write('The author grants the right to print the contribution in the proceedings.', 72, 100);
      // A second row that begins below the label, and strokes between the parts of a date.
      sheet.write('Title of the contribution: ________________________________', 72, 130);
      sheet.write('____________________________________________________________', 72, 146);
      sheet.place('title', { left: 70, right: 345, top: 121, bottom: 149 }, { baseline: 130, rows: 2, leading: 16 });
      sheet.write('Day: ________ / ________ / 20__________', 72, 180);
      sheet.place('date', { left: 95, right: 260, top: 171, bottom: 183 }, { baseline: 180 });
    });
    const after = await read(await made(signed(agreement, { title: TITLES[82] }), bytes));
    expect(after.tricks).toEqual([]);
    const title = textIn(after, agreement.file?.places ?? [], 'title');
    expect(title.replaceAll('_', '')).toBe(`Titleofthecontribution:${TITLES[82].replace(/ /g, '')}`);
    expect(after.text).toMatch(/Day: June_* \/ 10_* \/ 20 ?21/);
  });

  it('have a day’s month in short where its part is narrow', async () => {
    const { bytes, agreement } = await venueForm((sheet) => {
      sheet.write('The author grants the right to print the contribution in the proceedings.', 72, 100);
      sheet.write('Day: ____ / ____ / ______', 72, 180);
      sheet.place('date', { left: 95, right: 185, top: 171, bottom: 183 }, { baseline: 180 });
    });
    const date = { year: 2026, month: 9, day: 12 };
    const { text } = await read(await made(signed(agreement, { date }), bytes));
    expect(text.replaceAll('_', '')).toMatch(/Day: Sep ?\/ 12 ?\/ 2026/);
  });

  it('too long for one line are smaller, then in the rows that there are, then named', async () => {
    const setting = (rows: number, right: number) => (sheet: Sheet) => {
      sheet.leader('title', 'Title:', 120, '_', right, rows);
      sheet.write('The author grants the right to print it.', 72, 200);
    };
    const title = TITLES[82];
    const size = async (rows: number, right: number) => {
      const { bytes, agreement } = await venueForm(setting(rows, right));
      const after = await read(await made(signed(agreement, { title }), bytes));
      expect(textIn(after, agreement.file?.places ?? [], 'title')).toBe(title.replace(/ /g, ''));
      return Math.min(...after.lines.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.size)));
    };
    expect(await size(1, 540)).toBe(10);
    expect(await size(1, 440)).toBeLessThan(9.5);
    expect(await size(2, 340)).toBe(10);
    const { bytes, agreement } = await venueForm(setting(1, 180));
    expect(await withoutRoom(signed(agreement, { title }), bytes)).toEqual(['title']);
  });

  it('too long for their only line have a second one above it, where nothing is printed', async () => {
    const title = TITLES[82];
    const setting = (above: number) => (sheet: Sheet) => {
      sheet.write('The author grants the right to print the contribution.', 72, above);
      sheet.leader('title', 'Title:', 120, '_', 290);
    };
    const free = await venueForm(setting(100));
    const after = await read(await made(signed(free.agreement, { title }), free.bytes));
    expect(textIn(after, free.agreement.file?.places ?? [], 'title')).toBe(title.replace(/ /g, ''));
    const close = await venueForm(setting(108));
    expect(await withoutRoom(signed(close.agreement, { title }), close.bytes)).toEqual(['title']);
  });

  it('in several lines keep off the sides of their box', async () => {
    const { bytes, agreement } = await venueForm((sheet) => {
      sheet.write('The author grants the right to print the contribution in the proceedings.', 72, 100);
      sheet.box(72, 120, 172, 146);
      sheet.place('authors', { left: 72, right: 172, top: 120, bottom: 146 });
    });
    const { lines } = await read(await made(signed(agreement), bytes));
    const written = lines.flatMap(({ glyphs }) =>
      glyphs.filter(({ ink, text }) => ink.top > 115 && text.trim() !== ''),
    );
    expect(Math.min(...written.map(({ ink }) => ink.top))).toBeGreaterThan(120.25);
    expect(Math.max(...written.map(({ ink }) => ink.bottom))).toBeLessThan(145.75);
  });

  it('that are empty leave the place as it is, and no offer is taken by itself', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.boxes);
    const answers = { ...ANSWERS, kind: '', email: '' };
    const { drawings, text } = await read(await made(signed(agreement, { answers }), bytes));
    const before = await read(bytes);
    // The signature alone is drawn.
    expect(drawings[0]?.length).toBe((before.drawings[0]?.length ?? 0) + 1);
    expect(text).not.toContain('@');
  });

  it('whose offer is taken have a cross in its box alone', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.boxes);
    const { drawings } = await read(await made(signed(agreement), bytes));
    const crosses = (drawings[0] ?? []).filter(({ points }) => points === 4);
    expect(crosses.map(({ box }) => Math.round(box.top / 10))).toEqual([30]);
  });

  it('with a letter that no font has name it', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.rules);
    const file = await (await fileForms()).make(signed(agreement, { title: 'On \u{13000}' }), bytes);
    expect(file).toMatchObject({ kind: 'missing' });
  });

  it('make the same bytes each time', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.boxes);
    const [one, other] = [await made(signed(agreement), bytes), await made(signed(agreement), bytes)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('to be shown while the author is at it need no signature', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.rules);
    const { title, signer, ink, dateForm, paper } = signed(agreement);
    const soFar = { kind: 'so-far', agreement, title, signer, answers: {}, ink, dateForm, paper } as const;
    const file = await (await fileForms()).make({ ...soFar, signature: null, date: null }, bytes);
    expect(file.kind).toBe('pdf');
  });
});

describe('a file that is not filled in', () => {
  it('is one that is not its agreement’s', async () => {
    const { agreement } = await venueForm(DESIGNS.rules);
    const { bytes } = await venueForm(DESIGNS.boxes);
    expect(await (await fileForms()).make(signed(agreement), bytes)).toEqual({ kind: 'another-file' });
  });

  it('is one that its author certified', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.rules, {
      finish: async (document) => {
        const { catalog, context } = document;
        catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: context.register(context.obj({ Type: 'Sig' })) }));
        return document.save({ useObjectStreams: false });
      },
    });
    const file = await (await fileForms()).make(signed(agreement), bytes);
    expect(file).toEqual({ kind: 'closed', why: 'certified' });
  });

  it('is one with a password against changes', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.rules, {
      finish: async (document) => {
        const plain = await document.save({ useObjectStreams: false });
        const folder = await mkdtemp(path.join(tmpdir(), 'imprimatur-'));
        const file = path.join(folder, 'form.pdf');
        await writeFile(file, plain);
        const args = ['--encrypt', '', 'owner', '256', '--modify=none', '--', file, '-'];
        const encrypted = new Uint8Array(await run('qpdf', args, new Uint8Array()));
        await rm(folder, { recursive: true });
        return encrypted;
      },
    });
    const file = await (await fileForms()).make(signed(agreement), bytes);
    expect(file).toEqual({ kind: 'closed', why: 'encrypted' });
  });
});

describe('a page that is shown turned', () => {
  it('is filled in upright where it is shown so', async () => {
    const { bytes, agreement } = await venueForm(DESIGNS.underscores, { turned: true });
    const filled = await made(signed(agreement), bytes);
    expect(await qpdfCheck(filled)).toContain('No syntax or stream encoding errors');
    const after = await read(filled);
    expect(textIn(after, agreement.file?.places ?? [], 'title')).toBe('NotesonanAnalyticalEngine');
    expect((await PDFDocument.load(filled)).getPage(0).getRotation().angle).toBe(90);
  });
});
