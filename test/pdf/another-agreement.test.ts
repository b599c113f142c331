import { describe, expect, it } from 'vitest';
import { placeProblems } from '../../scripts/papers/form-check';
import { signedForm } from '../../scripts/papers/signed-form';
import { folded, textOf, wordsOf } from '../../scripts/pdf/programs';
import { partsOf, plainWords } from '../../src/agreements/parts';
import type { Form } from '../../src/signing/form';
import { society } from '../agreements/society';
import { maker, pdfOf } from './maker';

const answers = {
  affiliation: 'Institute of Invented Studies, University of Nowhere',
  volume: 'Proceedings of the First Meeting',
  editors: 'Ada Byron, Mary Somerville and Caroline Herschel',
  place: 'Example',
  licence: 'The author grants everybody the licence CC BY 4.0.',
};
const empty: Form = {
  kind: 'unsigned',
  agreement: society,
  title: '',
  signer: '',
  answers: {},
  paper: { portal: 'hand', key: 'k', url: '', authors: [] },
};
const title = 'Notes on an Engine That Was Never Built, With a Table of What It Would Have Computed';
const signed: Form = { ...signedForm({ title, signer: 'Ada Byron' }), agreement: society, answers };

describe('an agreement of two footnotes, a choice and six blanks', () => {
  it.each([
    ['empty', empty],
    ['signed', signed],
  ])('%s: every word of it is printed, within the margins, none over another', async (_, form) => {
    const pdf = await pdfOf(form);
    const printed = folded(await textOf(pdf)).replace(/\s/g, '');
    for (const part of partsOf(society)) {
      const words = part.kind === 'words' ? plainWords(part.content) : part.kind === 'label' ? `${part.text}:` : '';
      expect(printed).toContain(words.replace(/\s/g, ''));
    }
    expect(await placeProblems(pdf)).toEqual([]);
  });

  it('has what was filled in, each where it belongs, and a mark before the offer that was taken', async () => {
    const text = folded(await textOf(await pdfOf(signed)));
    for (const words of [
      `entitled ${title} by the author Ada Byron of the institution ${answers.affiliation} for the volume ${answers.volume} edited by ${answers.editors} ⊠ The author grants everybody`,
      '□ The author grants the society alone',
      'block letters: Ada Byron – Place: Example – Hand of the author: – Given on the day of: June 10, 2021',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('has each footnote at the foot of the page that its mark is on', async () => {
    const words = await wordsOf(await pdfOf(signed));
    const pageOf = (text: string) => words.find((word) => word.text.startsWith(text))?.page;
    expect([pageOf('consent'), pageOf('meeting.')]).toEqual([1, 1]);
    expect([pageOf('seat'), pageOf('secretary.')]).toEqual([2, 2]);
  });

  it('refuses an answer that no form can hold, and a letter that no font has', async () => {
    const made = await (await maker()).make({ ...empty, answers: { place: 'x'.repeat(301) } });
    expect(made).toEqual({ kind: 'too-long', what: 'answer', most: 300 });
    const missing = await (await maker()).make({ ...empty, answers: { place: '\u{12345}' } });
    expect(missing.kind).toBe('missing');
  });

  it('is no agreement where a block names a field that is not there', async () => {
    const blocks = [...society.blocks, { kind: 'blank', field: 'nothing' } as const];
    await expect(pdfOf({ ...empty, agreement: { ...society, blocks } })).rejects.toThrow('nothing');
  });
});
