import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreements/canonical-text';
import { pmlr } from '../../src/agreements/pmlr';
import { agreementOf } from '../../src/any-form/agreement-of';
import { AS_FOUND, type FoundBlank } from '../../src/any-form/blank-form';
import { about } from './about';
import { formIn } from './read-form';

const OFFICIAL = 'test/fixtures/pmlr/pmlr-license-agreement.pdf';
const PROGRAMS = ['cairo', 'chromium', 'firefox', 'ghostscript', 'imprimatur', 'libreoffice', 'mutool', 'qpdf'];
const shown = ({ asks, wants }: FoundBlank) => [asks, ...wants].join(' ');

describe('a form that is known, read as if it were not', () => {
  it.each([OFFICIAL, ...PROGRAMS.map((name) => `test/fixtures/forms/${name}-blank.pdf`)])('%s', async (file) => {
    const form = await formIn(file);
    expect(form.blanks.map(shown)).toEqual(['text title', 'text signer', 'text signer', 'signature', 'text date']);
    const agreement = agreementOf(form, AS_FOUND, about);
    expect(agreement.fields.map(({ id }) => id)).toEqual(['title', 'signer', 'signature', 'date']);
    expect(form.inkOnly).toBeNull();
  });

  it('has the very words that stand in its folder, clauses by their numbers', async () => {
    const words = canonicalText(agreementOf(await formIn(OFFICIAL), AS_FOUND, about))
      .trim()
      .split('\n');
    const expected = canonicalText(pmlr).trim().split('\n');
    // The footnote stands at the end of the page there.
    expect(words.toSorted()).toEqual(expected.toSorted());
  });

  it('may be no form once it is filled in', async () => {
    const { doubts } = await formIn('test/fixtures/forms/official-filled.pdf');
    expect(doubts).toEqual(['not-signed', 'names-nothing']);
  });
});
