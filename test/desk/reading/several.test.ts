import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { recordFrom } from '../../../src/desk/reading/claimed-record';
import { fixture, readBytes } from '../read-forms';

/** The pages of forms in one file, blank ones before them. */
async function bound(names: readonly string[], blank = 0): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await PDFDocument.create();
  for (let i = 0; i < blank; i++) whole.addPage([612, 792]);
  for (const name of names) {
    const own = await PDFDocument.load(fixture(name));
    for (const page of await whole.copyPages(own, own.getPageIndices())) whole.addPage(page);
  }
  return new Uint8Array(await whole.save());
}

describe('several forms in one file', () => {
  it('are taken apart where each begins', async () => {
    const { forms } = await readBytes(await bound(['qpdf-filled.pdf', 'firefox-blank.pdf', 'cairo-filled.pdf'], 1));
    expect(forms.map(({ pages }) => pages)).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 5 },
      { from: 6, to: 7 },
    ]);
    expect(forms.map(({ signed }) => signed)).toEqual(['drawn', 'none', 'drawn']);
    expect(forms.map(({ check }) => check.kind === 'text' && check.differences)).toEqual([[], [], []]);
  });

  it('are taken apart in a file of more pages than any form has', async () => {
    const names = Array.from({ length: 22 }, (_, i) => (i === 20 ? 'cairo-blank.pdf' : 'qpdf-filled.pdf'));
    const { forms } = await readBytes(await bound(names));
    expect(forms).toHaveLength(22);
    expect(forms.at(-1)?.pages).toEqual({ from: 43, to: 44 });
    expect(forms.filter(({ signed }) => signed === 'none')).toEqual([forms[20]]);
  });

  it('are one where there is one', async () => {
    const { forms, paperTitle } = await readBytes(fixture('chromium-one-page.pdf'));
    expect(forms).toMatchObject([{ pages: null, agreement: 'pmlr-2017' }]);
    expect(paperTitle).toBeNull();
  });
});

describe('a camera-ready paper', () => {
  const paper = async (behind: readonly string[] = [], head = '') => {
    const whole = await PDFDocument.create();
    const font = await whole.embedFont(StandardFonts.TimesRoman);
    for (let i = 0; i < 9; i++) {
      const page = whole.addPage([612, 792]);
      if (i === 0) page.drawText(head, { x: 72, y: 700, size: 14, font });
      if (i === 0) page.drawText('Lattices for Everybody', { x: 72, y: 650, size: 18, font });
      for (let line = 0; line < 30; line++)
        page.drawText(`Here stands what the paper says, line ${line} of page ${i}.`, {
          x: 72,
          y: 600 - 16 * line,
          size: 10,
          font,
        });
    }
    for (const name of behind) {
      const own = await PDFDocument.load(fixture(name));
      for (const page of await whole.copyPages(own, own.getPageIndices())) whole.addPage(page);
    }
    return new Uint8Array(await whole.save());
  };

  it('is no form, and its title is known', async () => {
    const { forms, paperTitle } = await readBytes(await paper());
    expect(paperTitle).toBe('Lattices for Everybody');
    expect(forms).toMatchObject([{ agreement: null, check: { compared: 'not-this-agreement' } }]);
  });

  it.each(['Copyright Transfer Agreement', 'AUTHOR CONSENT FORM', 'Licence to publish'])(
    'is none where its first page is headed “%s”',
    async (head) => {
      expect((await readBytes(await paper([], head))).paperTitle).toBeNull();
    },
  );

  it.each(['We ask each author to sign a form', 'On Inter-Annotator Agreement'])('may be headed “%s”', async (head) => {
    expect((await readBytes(await paper([], head))).paperTitle).toBe('Lattices for Everybody');
  });

  it('gives the form that was put behind it', async () => {
    const { forms, paperTitle } = await readBytes(await paper(['qpdf-filled.pdf']));
    expect(paperTitle).toBe('Lattices for Everybody');
    expect(forms).toMatchObject([{ pages: { from: 10, to: 11 }, agreement: 'pmlr-2017', signed: 'drawn' }]);
  });
});

it('what a form says of itself is read, and believed as far as it is text', async () => {
  const { forms } = await readBytes(fixture('imprimatur-filled.pdf'));
  expect(forms[0]?.record).toMatchObject({ signer: 'Jianfei Chen' });
  const written = (value: unknown) => recordFrom(new TextEncoder().encode(JSON.stringify(value)));
  const paper = { title: ' A\u202e  title ', key: 'openreview:x' };
  expect(written({ schema: 'imprimatur-agreement', paper, signer: 'N' })).toEqual({
    title: 'A title',
    signer: 'N',
    key: 'openreview:x',
  });
  expect(written({ schema: 'another', paper, signer: 'N' })).toBeNull();
  expect(written({ schema: 'imprimatur-agreement', paper: { title: 1 }, signer: 'N' })).toBeNull();
  expect(recordFrom(new TextEncoder().encode('{'))).toBeNull();
});

it('a file that is no PDF and no picture is not read, and nothing is made of it', async () => {
  const { forms } = await readBytes(new Uint8Array(new TextEncoder().encode('<!doctype html>')));
  expect(forms).toMatchObject([{ check: { kind: 'refused', why: 'not-a-picture' }, agreement: null }]);
});
