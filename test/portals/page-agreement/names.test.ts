import { describe, expect, it } from 'vitest';
import { formIn, isVague } from '../../../src/portals/page-agreement/names';
import { extentOf, runsOf, wordsOf } from '../../../src/portals/page-agreement/wording';

describe('what venues call the form', () => {
  it.each([
    'Publication agreement',
    'publishing agreement form',
    'Publisher Agreement',
    'Author agreement',
    'Authors’ form',
    'Copyright form',
    'Copyright Transfer Form',
    'Copyright transfer agreement',
    'Copyright release',
    'copyright assignment',
    'Licence to publish',
    'License to Publish',
    'Licensing agreement',
    'License agreements',
    'Permission to publish',
    'Permissions form',
    'Consent to publish',
    'Consent Form',
    'Agreement to publish',
    'Rights form',
    'PMLR agreement',
    'Proceedings permission form',
    'Transfer of copyright',
    'Assignment of Copyright',
    'ConsentForm',
    'chen21Permission.pdf',
    'pmlr-license-agreement.pdf',
    'PMLR_publication_agreement_v2',
  ])('is known by its name: %s', (label) => expect(formIn([label])).toBe(2));

  it.each(['agreement', 'Copyright', 'permission', 'Licence', 'signed license', 'consent'])(
    'may be meant: %s',
    (label) => expect(formIn([label])).toBe(1),
  );

  it.each([
    'Paper',
    'form',
    'publication',
    'Cookie agreement',
    'Privacy agreement form',
    'Terms of the publication agreement',
    'Terms and agreement',
    'User agreement',
    'End user license agreement',
    'Software license agreement',
    'MIT License agreement',
    'GPL license',
    'BSD licence',
    'Apache License',
    'Reviewer agreement form',
    'Non-disclosure agreement',
    'Creative Commons licence',
    'CC BY license',
    'CC-BY licence',
    'reuse permission',
    'reprint permission',
    'Reprints permission',
    '',
  ])('is none: %s', (label) => expect(formIn([label])).toBe(0));

  it('is told by all labels of a link together', () => {
    expect(formIn([])).toBe(0);
    expect(formIn(['here', 'Publication agreement'])).toBe(2);
    expect(formIn(['Publication agreement', 'Cookies'])).toBe(0);
    expect(formIn(['licence', 'Creative Commons'])).toBe(0);
    expect(formIn(['Publication agreement', 'Creative Commons'])).toBe(2);
  });

  it.each([
    ['here', true],
    ['Click here', true],
    ['Download PDF', true],
    ['View the attachment', true],
    ['PDF version available at this link', true],
    ['https://portal.example/f/12', true],
    ['HTTP://portal.example', true],
    ['', true],
    ['Poster', false],
    ['the poster', false],
    ['heretic', false],
    ['see https://portal.example', false],
    ['Form 12', false],
  ])('says nothing of itself or something: %s', (label, vague) => expect(isVague(label)).toBe(vague));
});

describe('an agreement’s words on a page', () => {
  const agreement = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  const runs = new Set(runsOf(wordsOf(agreement)));
  const extent = (text: string) => extentOf(runs, wordsOf(text));

  it('are compared in Latin letters and digits, six in a row', () => {
    expect(wordsOf('“This AGREEMENT”, of 2026 – é')).toEqual(['this', 'agreement', 'of', '2026']);
    expect(wordsOf('…')).toEqual([]);
    expect(runsOf(wordsOf('a b c d e f g'))).toEqual(['a b c d e f', 'b c d e f g']);
    expect(runsOf(wordsOf('a b c d e f'))).toEqual(['a b c d e f']);
    expect(runsOf(wordsOf('a b c d e'))).toEqual([]);
  });

  it('reach from the first to the last of them', () => {
    expect(extent(agreement)).toEqual({ first: 0, last: 12 });
    expect(extent(`before this ${agreement} and behind`)).toEqual({ first: 2, last: 14 });
    expect(extent('one two three four five six added six seven eight nine ten eleven twelve')).toEqual({
      first: 0,
      last: 13,
    });
  });

  it('are a quarter of it at least, each run counted once', () => {
    expect(runs.size).toBe(8);
    expect(extent('one two three four five six seven')).toEqual({ first: 0, last: 6 });
    expect(extent('one two three four five six')).toBe(null);
    expect(extent('one two three four five six and one two three four five six')).toBe(null);
    expect(extent('twelve one two')).toBe(null);
    expect(extentOf(new Set(), wordsOf(agreement))).toBe(null);
  });
});
