import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND } from '../../src/any-form/blank-form';
import { doubtsOf, lacksOf } from '../../src/any-form/doubts';
import { about } from './about';
import { drawnForm } from './drawn-form';
import { readForm } from './read-form';
import { workshopPdf } from './workshop-pdf';

async function doubtsAbout(bytes: Uint8Array) {
  const form = await readForm(bytes);
  return form.kind === 'form' ? form.doubts : form.why;
}

describe('a file that may be no form', () => {
  it('is none with all that a form has', async () => {
    expect(await doubtsAbout(await workshopPdf())).toEqual([]);
  });

  it('has nowhere to sign, or nobody who does, and says which', async () => {
    const unsigned = { 'Signature:': 'Done at', 'Date:': 'Room' };
    const unnamed = { 'Title of the paper:': 'Shelf', 'Authors:': 'Box', 'Name:': 'Seat' };
    expect(await doubtsAbout(await workshopPdf(unsigned))).toEqual(['not-signed']);
    expect(await doubtsAbout(await workshopPdf(unnamed))).toEqual(['names-nothing']);
    expect(await doubtsAbout(await workshopPdf({ ...unsigned, ...unnamed }))).toEqual(['not-signed', 'names-nothing']);
  });

  it('speaks of no rights to publish, whatever is signed', () => {
    const signed = [{ asks: 'signature', wants: [], given: null } as const];
    expect(doubtsOf(signed, 'I will bring back the boat by six.')).toEqual(['names-nothing', 'grants-nothing']);
  });

  it('names the law, or agrees to something beside', () => {
    const signed = [
      { asks: 'signature', wants: [], given: null },
      { asks: 'text', wants: ['title'], given: null },
      { asks: 'text', wants: ['signer'], given: null },
    ] as const;
    const loan = 'Title of article, author. I know that the copyright law makes me answerable.';
    const referee = 'Is the manuscript to be published? I agree that my name be told to the authors.';
    expect([loan, referee].map((text) => doubtsOf(signed, text))).toEqual([['grants-nothing'], ['grants-nothing']]);
    expect(doubtsOf(signed, 'The author keeps the copyright in the article.')).toEqual([]);
    expect(doubtsOf(signed, 'The authors agree that the society print the article.')).toEqual([]);
  });

  it('publishes something else, or speaks of publishing, and asks for no work', () => {
    const signed = [
      { asks: 'signature', wants: [], given: null },
      { asks: 'text', wants: ['signer'], given: null },
    ] as const;
    const pictures = 'I consent to pictures of my dog being published in the club’s album. Author of the picture:';
    const courses = 'Evenings for readers of articles: fee 20. Copyright for authors: fee 30. I have read the rules.';
    expect([pictures, courses].map((text) => doubtsOf(signed, text))).toEqual([['grants-nothing'], ['grants-nothing']]);
    const titled = [...signed, { asks: 'text', wants: ['title'], given: null } as const];
    expect(doubtsOf(titled, courses)).toEqual([]);
    expect(doubtsOf(signed, 'The author grants the club the right to print the article.')).toEqual([]);
    expect(doubtsOf(signed, 'Der Autor räumt das Nutzungsrecht am Beitrag ein.')).toEqual([]);
  });

  it('has nowhere to write a name where the venue has written one', () => {
    const given = { asks: 'text', wants: ['title'], given: 'On Looms' } as const;
    const day = { asks: 'text', wants: ['date'], given: null } as const;
    expect(lacksOf([given, day])).toEqual(['names-nothing']);
    expect(lacksOf([{ ...given, given: null }, day])).toEqual([]);
  });

  it('can be made one by hand, though nothing was found on it', async () => {
    const form = await readForm(await drawnForm(() => {}));
    if (form.kind !== 'form') throw new Error(form.why);
    expect([form.blanks, form.doubts]).toEqual([[], ['not-signed', 'names-nothing']]);
    const at = (top: number) => ({ page: 1, box: { left: 100, top, right: 300, bottom: top + 18 }, given: null });
    const added = [
      { ...at(300), label: 'Title', wants: ['title'], asks: 'text' },
      { ...at(340), label: 'Signature', wants: [], asks: 'signature' },
    ] as const;
    const { fields, file, blocks } = agreementOf(form, { ...AS_FOUND, added }, about);
    expect(fields.map(({ id }) => id)).toEqual(['title', 'signature']);
    expect(file?.places.map(({ field }) => field)).toEqual(['title', 'signature']);
    expect(blocks.flatMap((block) => (block.kind === 'blank' ? block.field : []))).toEqual(['title', 'signature']);
  });
});
