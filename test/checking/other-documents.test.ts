import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { checkText, isDifference } from '../../src/checking';
import { FILLED } from './agreement-text';
import { drop, formWith, nameOf, reword } from './tamperings';

const FORM = formWith({}, 'paragraphs');

/** In our own words, what other forms that authors sign say. */
const OTHERS: Readonly<Record<string, string>> = {
  'a transfer of copyright to a society': `Copyright Form and Consent. Title of the paper: ${FILLED.title}. Authors: Jianfei Chen. The undersigned hands over to the society every right in the work named above, in print and on line, as far as national law lets them do so. The undersigned states that the work is their own, that nobody else owns any of it, and that it has appeared nowhere else. The society gives back to the authors the right to teach from the work, to put their accepted manuscript on a page of their own, and to use its figures again. Signature, date.`,
  'a consent to publish': `Consent to Publish. Volume: Proceedings of a Conference. Title: ${FILLED.title}. The author grants the publisher the sole right to print, to store, to sell and to translate the contribution for as long as copyright in it lasts. The author keeps the right to post an earlier version. The corresponding author signs for all of them and takes responsibility for releasing this material. No changes of authors or of their order are taken after the form has been handed in.`,
  'a licence of a preprint server': `Licence to distribute. I grant the server a licence without end and without exclusion to spread this article. I certify that I have the right to grant it. I understand that what I submit cannot be taken away once it has been announced. I understand that readers may ask for other versions, and that moderators may move or refuse the article. Creative Commons Attribution 4.0 International License: http://creativecommons.org/licenses/by/4.0/.`,
  'a choice of rights at a computing society': `Rights review. Choose one: transfer the copyright, give a sole licence, or pay for open access under a Creative Commons Attribution license. Each owner of the work has to agree; an employer may own it instead. By signing below you declare that your answers are true and that the work breaks no law. Contact author: Jianfei Chen. Date: June 10, 2021.`,
  'the agreement in German': `Veröffentlichungsvereinbarung. Dies ist eine Vereinbarung über ein Manuskript mit dem Titel ${FILLED.title} („der Artikel“), das in PMLR („die Proceedings“) erscheinen soll. 1. Mit der Unterschrift versichern Sie, dass Sie für alle Autoren unterschreiben. 2. Sie erteilen der Allgemeinheit eine Creative-Commons-Lizenz (Creative Commons Attribution 4.0 International License, http://creativecommons.org/licenses/by/4.0/legalcode). 4. Sie behalten alle Rechte. 7. Es gilt das Recht des Commonwealth of Massachusetts.`,
  'a paper':
    `${FILLED.title}. Jianfei Chen. Abstract. The memory that training takes limits the size of networks. We keep what the backward pass needs in two bits. The article is original, and its code is available at http://creativecommons.org/licenses/by/4.0/. `.repeat(
      5,
    ),
};

describe('another document', () => {
  it.each(Object.entries(OTHERS))('is said to be one: %s', (_, text) => {
    expect(checkText(text, pmlr).kind).toBe('not-this-agreement');
  });
});

const named = (text: string) => {
  const result = checkText(text, pmlr);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.findings.filter(isDifference);
};

describe('a part of the agreement', () => {
  const places = (text: string) => named(text).map(({ place, kind }) => `${nameOf(place)}: ${kind}`);

  it('lacks the rest, and nothing else is wrong with it', () => {
    const half = FORM.slice(0, FORM.indexOf('6. You further'));
    expect(new Set(places(half))).toEqual(
      new Set([
        'clause 6: missing',
        'clause 6.1: missing',
        'clause 6.2: missing',
        'clause 6.3: missing',
        'clause 7: missing',
        'footnote 1: missing',
        'attestation: missing',
        'signature-block: missing',
      ]),
    );
    const clauses = FORM.slice(FORM.indexOf('1. By'), FORM.indexOf('I HAVE'));
    expect(
      places(clauses).every((what) => /^(heading|preamble \d|attestation|signature-block): missing$/.test(what)),
    ).toBe(true);
  });
});

describe('a page of the agreement', () => {
  it('is a part of it, however little, where nothing else stands on it', () => {
    const page = FORM.slice(0, FORM.indexOf('1. By'));
    const result = checkText(page, pmlr);
    expect(
      result.kind === 'checked' && result.findings.filter(isDifference).every(({ kind }) => kind === 'missing'),
    ).toBe(true);
    expect(checkText(`${page}\n${OTHERS['a consent to publish']}`.repeat(2).slice(page.length), pmlr).kind).toBe(
      'not-this-agreement',
    );
  });
});

describe('two agreements in one text', () => {
  it.each([
    ['the same twice', FORM],
    ['the second for another paper', formWith({ title: 'Another Paper', party: 'Helen Tang' }, 'paragraphs')],
    ['the second changed', formWith({}, 'paragraphs', reword('clause 4', 'You retain', 'You waive'))],
    ['the second without a clause', formWith({}, 'paragraphs', drop('clause 4'))],
  ])('are never passed as one: %s', (_, second) => {
    const found = named(`${FORM}\n\n${second}`);
    expect(found).toMatchObject([{ kind: 'added', again: true }]);
  });

  it('are never passed as one: the first changed', () => {
    const first = formWith({}, 'paragraphs', reword('clause 4', 'You retain', 'You waive'));
    expect(named(`${first}\n\n${FORM}`)).not.toHaveLength(0);
  });
});
