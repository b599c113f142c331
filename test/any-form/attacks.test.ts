import { readFileSync } from 'node:fs';
import { PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { nodePdfReader } from '../../scripts/pdf/pdfium';
import { canonicalText } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { refusedFor } from '../../src/any-form/refused';
import { checkPdf, likenessTo, verdictOn, withoutOwn } from '../../src/checking';
import type { ReadPdf } from '../../src/pdf/read';
import { about } from './about';
import { readForm } from './read-form';
import { workshopPdf } from './workshop-pdf';

const reader = nodePdfReader();
const BLANK = await workshopPdf();
/** Where the workshop's form has nothing; from the lower edge. */
const FREE = 460;

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await reader.read(bytes);
  if (pdf.kind !== 'read') throw new Error(pdf.kind);
  return pdf;
}

type Draw = (page: PDFPage, font: PDFFont, document: PDFDocument) => void;

async function drawnOn(bytes: Uint8Array, draw: Draw): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  draw(document.getPage(0), await document.embedFont(StandardFonts.TimesRoman), document);
  return new Uint8Array(await document.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

/** Lines of text, and below them what makes a form of them. */
async function setAnew(lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const rule = '_'.repeat(24);
  const blanks = ['Title of the paper', 'Name', 'Signature', 'Date'].map((label) => `${label}: ${rule}`);
  let page = document.addPage([612, 792]);
  let y = 740;
  for (const line of [...lines, ...blanks].flatMap((words) => words.match(/.{1,90}(?:\s|$)/g) ?? [])) {
    if (y < 60) [page, y] = [document.addPage([612, 792]), 740];
    page.drawText(line.trim(), { x: 60, y, size: 10, font });
    y -= 14;
  }
  return document.save();
}

describe('PMLR’s agreement in another form is shown as that', () => {
  const lines = canonicalText(pmlr).trim().split('\n').filter(Boolean);
  const half = lines.length >> 1;
  it.each<[string, readonly string[]]>([
    ['set anew', lines],
    ['with another heading', ['Terms of Our Workshop', ...lines.slice(1)]],
    ['its first half', lines.slice(0, half)],
    ['its second half', lines.slice(half)],
    ['a third of its clauses', lines.filter((_, i) => i % 3 === 0)],
    ['every sixth word another', lines.map((line) => line.replace(/((?:\S+ ){5})\S+/g, '$1thing'))],
  ])('%s', async (_, altered) => {
    expect(likenessTo(await readPdf(await setAnew(altered)), [pmlr])).toMatchObject({ agreement: pmlr.id });
  });

  it('and a form of other words is new', async () => {
    expect(likenessTo(await readPdf(BLANK), [pmlr])).toEqual({ kind: 'new' });
  });
});

describe('a blank is not kept', () => {
  const SENTENCE = 'The workshop may not sell the paper to anybody.';
  const sentence: Draw = (page, font) => page.drawText(SENTENCE, { x: 72, y: FREE, size: 11, font });
  const behind = (font: PDFFont) => 72 + font.widthOfTextAtSize('The workshop may ', 11);

  it.each<[string, Draw]>([
    [
      'with a white word in a line',
      (page, font) => {
        page.drawText('The workshop may', { x: 72, y: FREE, size: 11, font });
        page.drawText('not', { x: behind(font), y: FREE, size: 11, font, color: rgb(1, 1, 1) });
        page.drawText('sell the paper.', { x: behind(font) + 20, y: FREE, size: 11, font });
      },
    ],
    [
      'with a covered word',
      (page, font, document) => {
        sentence(page, font, document);
        page.drawRectangle({ x: behind(font) - 1, y: FREE - 4, width: 18, height: 14, color: rgb(1, 1, 1) });
      },
    ],
    [
      'with a struck clause',
      (page, font, document) => {
        sentence(page, font, document);
        page.drawLine({ start: { x: 70, y: FREE + 3 }, end: { x: 300, y: FREE + 3 }, thickness: 1 });
      },
    ],
    [
      'with a field that holds other words than it shows',
      (page, _, document) => {
        const field = document.getForm().createTextField('terms');
        field.setText('Nothing');
        field.addToPage(page, { x: 72, y: FREE, width: 300, height: 18 });
        document.getForm().updateFieldAppearances();
        field.acroField.dict.set(PDFName.of('V'), PDFString.of('The author pays a fee of ten crowns.'));
      },
    ],
    [
      'with a sentence in a field that is said to be empty',
      (page, _, document) => {
        const field = document.getForm().createTextField('terms');
        field.setText('The author gives all rights.');
        field.addToPage(page, { x: 72, y: FREE, width: 300, height: 18 });
        document.getForm().updateFieldAppearances();
        field.acroField.dict.delete(PDFName.of('V'));
      },
    ],
    [
      'with a field over a clause',
      (page, _, document) =>
        document.getForm().createTextField('remarks').addToPage(page, { x: 72, y: 618, width: 420, height: 16 }),
    ],
    [
      'with a hidden mark that is pressed',
      (page, _, document) => {
        const mark = document.getForm().createCheckBox('consent');
        mark.addToPage(page, { x: 72, y: FREE, width: 12, height: 12 });
        mark.check();
        for (const widget of mark.acroField.getWidgets()) widget.setFlags(2);
      },
    ],
    [
      'with a note',
      (page, _, { context }) => {
        const note = { Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of('Void.') };
        page.node.set(PDFName.of('Annots'), context.obj([context.obj(note)]));
      },
    ],
    [
      'with more unseen words than its small field covers',
      (page, font, document) => {
        const small = { x: 400, y: 60, width: 150, height: 18 };
        document.getForm().createTextField('place').addToPage(page, small);
        const words = 'The author pays a fee of one hundred crowns each year, and whatever else it asks for, for ever.';
        page.drawText(words, { x: 72, y: FREE, size: 11, font, color: rgb(1, 1, 1) });
      },
    ],
  ])('%s', async (_, draw) => {
    expect(await readForm(await drawnOn(BLANK, draw))).toEqual({ kind: 'no-form', why: 'tricks' });
  });

  it.each<[string, Pick<ReadPdf, 'tricks'>]>([
    ['with letters without a code', { tricks: [{ kind: 'unreadable-glyphs', page: 1, text: '57' }] }],
    ['with one sign for several words', { tricks: [{ kind: 'one-glyph', page: 1, text: 'may' }] }],
    ['with its words on a layer', { tricks: [{ kind: 'switchable', page: 1, text: 'not in' }] }],
  ])('%s', async (_, tricks) => {
    expect(refusedFor({ ...(await readPdf(BLANK)), ...tricks }, [])).toBe('tricks');
  });

  it.each<[string, Pick<ReadPdf, 'tricks'>]>([
    ['a few signs without a code', { tricks: [{ kind: 'unreadable-glyphs', page: 1, text: '4' }] }],
    ['a watermark', { tricks: [{ kind: 'unseen', page: 1, text: 'Sample Volume 2026' }] }],
    ['a watermark on a layer', { tricks: [{ kind: 'switchable', page: 1, text: 'SPECIMEN' }] }],
    ['dots below its fields', { tricks: [{ kind: 'unseen', page: 1, text: '. '.repeat(99) }] }],
  ])('but with %s it is', async (_, tricks) => {
    expect(refusedFor({ ...(await readPdf(BLANK)), ...tricks }, [])).toBeNull();
  });
});

describe('a copy of a form that was brought is not word for word', async () => {
  const form = await readForm(BLANK);
  if (form.kind !== 'form') throw new Error(form.why);
  const agreement = agreementOf(form, AS_FOUND, about);
  const ANSWERS = {
    title: 'Notes on an Engine',
    authors: 'Ada Byron',
    signer: 'Ada Byron',
    email: 'ada@example.org',
    signature: 'Ada Byron',
    date: '28 November 2026',
  };
  const filled = (more: Partial<typeof ANSWERS>, draw: Draw = () => {}) =>
    drawnOn(BLANK, (page, font, document) => {
      for (const [field, answer] of Object.entries({ ...ANSWERS, ...more })) {
        const box = agreement.file?.places.find((place) => place.field === field)?.box;
        if (!box) throw new Error(field);
        page.drawText(answer, { x: box.left + 2, y: 842 - box.bottom + 3, size: 9, font });
      }
      draw(page, font, document);
    });
  const verdict = async (bytes: Uint8Array, against = agreement) => {
    const pdf = await readPdf(bytes);
    return verdictOn(checkPdf(pdf, against), withoutOwn(pdf, against)).kind;
  };

  it.each(['28 November 2026', 'Example, 28.11.2026', 'November 2026', '28 Nov'])('(dated %s it is)', async (date) => {
    expect(await verdict(await filled({ date }))).toBe('verbatim');
  });

  it.each([
    'The workshop pays me one hundred euros',
    'see the letter',
    '28 November 2026 (I keep all of it)',
    'Ada Byron. The paper is printed once',
    'as amended below',
    'no',
  ])('with “%s” for a date', async (date) => {
    expect(await verdict(await filled({ date }))).toBe('says-more');
  });

  it.each<[string, Partial<typeof ANSWERS>]>([
    ['authors', { authors: 'Ada Byron. The paper is printed once' }],
    ['signer', { signer: 'Ada Byron (I keep all of it)' }],
    ['mail address', { email: 'ada@example.org, see the letter' }],
    ['signature', { signature: 'Ada Byron as amended below' }],
  ])('with a sentence beside its %s', async (_, answers) => {
    expect(await verdict(await filled(answers))).toBe('says-more');
  });

  it.each<[string, string, Draw]>([
    [
      'with a struck clause',
      'differs',
      (page) => page.drawLine({ start: { x: 72, y: 611 }, end: { x: 500, y: 611 }, thickness: 1 }),
    ],
    [
      'with a page more',
      'says-more',
      (_, font, document) =>
        document
          .addPage([595, 842])
          .drawText('The workshop pays ten crowns a copy.', { x: 72, y: 700, size: 11, font }),
    ],
    [
      'with tiny words',
      'hides',
      (page, font) => page.drawText('The workshop pays ten crowns', { x: 300, y: FREE, size: 1, font }),
    ],
  ])('%s', async (_, kind, draw) => {
    expect(await verdict(await filled({}, draw))).toBe(kind);
  });

  it('with a drawing among the words, within the bounds of the blank’s arch', async () => {
    const { file } = agreement;
    if (!file) throw new Error('no file');
    const pdf = await readPdf(BLANK);
    const arch = { page: 1, box: { left: 40, top: 40, right: 560, bottom: 700 } };
    const own = { ...agreement, file: { ...file, shows: { ...file.shows, beside: [arch] } } };
    const seen = (box: typeof arch.box) =>
      withoutOwn({ ...pdf, beside: [{ page: 1, box, fill: 0.3, below: null }] }, own).beside;
    expect(seen(arch.box)).toEqual([]);
    expect(seen({ left: 300, top: 220, right: 330, bottom: 232 })).toHaveLength(1);
  });

  it('with other letters without a code than the blank has', async () => {
    const { file } = agreement;
    if (!file) throw new Error('no file');
    const pdf = await readPdf(BLANK);
    const own = { kind: 'unreadable-glyphs', page: 1, text: '12' } as const;
    const against = { ...agreement, file: { ...file, shows: { ...file.shows, tricks: [own] } } };
    const left = (text: string) => withoutOwn({ ...pdf, tricks: [{ ...own, text }] }, against).tricks;
    expect(left('12')).toEqual([]);
    expect(left('2')).toHaveLength(1);
  });
});

it('PMLR’s own file, and copies that programs made of it, have no trick', async () => {
  const files = ['pmlr/pmlr-license-agreement.pdf', 'forms/firefox-blank.pdf', 'forms/ghostscript-blank.pdf'];
  for (const file of files) {
    const pdf = await readPdf(new Uint8Array(readFileSync(`test/fixtures/${file}`)));
    expect(refusedFor(pdf, []), file).toBeNull();
  }
});
