import { describe, expect, it } from 'vitest';
import { AS_FOUND, type Corrections } from '../../src/any-form/blank-form';
import { applyPack, type Pack } from '../../src/any-form/pack';
import { inventedFile, inventedForm } from './invented-form';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
/** Where a blank of the form stands. */
const boxOf = (id: string) => {
  const found = inventedForm.blanks.find((blank) => blank.id === id);
  if (!found) throw new Error(id);
  return found.box;
};
const added = (part: Partial<Corrections['added'][number]>) => ({
  page: 1,
  box: box(50, 600, 300, 620),
  label: 'New',
  wants: [],
  asks: 'text' as const,
  given: null,
  ...part,
});

const pack = (part: Partial<Corrections>, about: Partial<Pack> = {}): Pack => ({
  venue: 'Workshop on Invented Forms',
  files: [{ name: 'Consent', sha256: 'ab'.repeat(32), bytes: 4711, source: null, ...AS_FOUND, ...part }],
  values: { event: 'Invented Forms 2027', place: 'Lund' },
  handIn: null,
  ...about,
});
const applied = (part: Partial<Corrections>) => applyPack(pack(part), inventedFile, inventedForm);

describe('a pack of this file', () => {
  it('gives its corrections, values and rules', () => {
    const changed: Corrections['changed'] = {
      title: { wants: ['event'] },
      free: { given: 'Volume 12', label: 'Volume' },
      office: { isOn: false },
      'I agree': { isOn: true, label: 'I agree', box: box(200, 340, 210, 350) },
      signature: { box: box(200, 300, 400, 330) },
      'place, date': { label: 'Place and day' },
    };
    expect(applied({ changed, added: [added({ wants: ['affiliation'] }), added({ given: 'Lund' })] })).toMatchObject({
      kind: 'applied',
      name: 'Consent',
      corrections: { changed, added: [{ label: 'New' }, { given: 'Lund' }] },
      values: { place: 'Lund' },
    });
  });
});

describe('a pack does not belong', () => {
  it.each([
    ['whose hash is another', { ...inventedFile, sha256: 'cd'.repeat(32) }],
    ['whose size is another', { ...inventedFile, bytes: 4712 }],
  ])('to a file %s', (_, file) => {
    expect(applyPack(pack({}), file, inventedForm)).toEqual({ kind: 'does-not-belong', why: 'other-file', blanks: [] });
  });

  it('to a form without its blanks, whatever they are called', () => {
    const changed = { nowhere: { isOn: false }, constructor: { isOn: false }, free: { isOn: true } };
    expect(applied({ changed })).toMatchObject({ why: 'unknown-blanks', blanks: ['nowhere', 'constructor'] });
  });

  it.each<[string, Partial<Corrections>]>([
    ['off the page to the right', { changed: { free: { box: box(600, 100, 700, 120) } } }],
    ['below the page', { added: [added({ box: box(10, 780, 100, 800) })] }],
    ['on a page that is not there', { added: [added({ page: 2 })] }],
  ])('with a box %s', (_, part) => {
    expect(applied(part)).toMatchObject({ why: 'off-page' });
  });
});

describe('a pack whose places lie over the form’s own words', () => {
  it.each<[string, Partial<Corrections>]>([
    ['a blank moved over a clause', { changed: { free: { box: box(90, 690, 500, 720) } } }],
    ['a blank moved over one word of it', { changed: { title: { box: box(141, 699, 161, 713) } } }],
    ['a blank in a half of a word', { added: [added({ box: box(100, 700, 118, 712) })] }],
    ['a thin one through a line', { added: [added({ box: box(90, 708, 130, 711) })] }],
    ['one so near that a word would pass for its answer', { added: [added({ box: box(100, 708, 300, 720) })] }],
    ['a signature moved there', { changed: { signature: { box: box(100, 690, 300, 720) } } }],
  ])('does not belong: %s', (_, part) => {
    expect(applied(part)).toMatchObject({ kind: 'does-not-belong', why: 'over-words' });
  });

  it('but beside them, or over what the file itself has in a blank, they may', () => {
    const changed = { free: { box: box(164, 690, 500, 720) }, given: { box: box(200, 460, 480, 480) } };
    expect(applied({ changed, added: [added({ box: box(100, 600, 300, 620) })] })).toMatchObject({ kind: 'applied' });
  });
});

describe('a pack may not say what only the author may', () => {
  it.each<[string, Partial<Corrections>]>([
    ['a name, in a blank that it says is free', { changed: { signer: { wants: [], given: 'Mallory' } } }],
    ['a name, in a blank that it says is the event’s', { changed: { signer: { wants: ['event'] } } }],
    ['an address, in a blank that it calls a series', { changed: { email: { wants: ['series'], given: 'x' } } }],
    ['a signature, in a blank that it says is for text', { changed: { signature: { asks: 'text', given: 'Signed' } } }],
    ['a signature, as the event', { changed: { signature: { asks: 'text', wants: ['event'] } } }],
    ['a choice, in a blank that it says is for text', { changed: { 'I agree': { asks: 'text', given: 'X' } } }],
    ['a choice, even without a word', { changed: { 'I agree': { asks: 'text' } } }],
    ['another name for a choice', { changed: { 'I agree': { label: 'I object' } } }],
    ['another place for a choice', { changed: { 'I agree': { box: box(200, 400, 210, 410) } } }],
    ['a date, beside a place that is its own', { changed: { 'place, date': { given: 'Lund, 1 May' } } }],
    ['a place, where the date was', { changed: { 'place, date': { wants: ['place'] } } }],
    ['words over a signature', { added: [added({ box: boxOf('signature'), given: 'Signed' })] }],
    ['the event over a name', { added: [added({ box: boxOf('signer'), wants: ['event'] })] }],
    ['words in a large box over a mark', { added: [added({ box: box(150, 320, 500, 380), given: 'X' })] }],
    ['words in a small box in a signature', { added: [added({ box: box(210, 305, 300, 312), given: 'N. L.' })] }],
    ['words moved over a signature', { changed: { free: { box: boxOf('signature'), given: 'Signed' } } }],
    ['a box to tick over one of the form’s', { added: [added({ asks: 'mark', box: boxOf('I agree') })] }],
  ])('%s', (_, part) => {
    expect(applied(part)).toMatchObject({ kind: 'does-not-belong', why: 'not-the-venues' });
  });

  it('but what the file itself has in a blank is the file’s', () => {
    expect(applied({ changed: { given: { given: 'Series of Forms' } } })).toMatchObject({ kind: 'applied' });
    expect(applied({ changed: { given: { given: null } } })).toMatchObject({ kind: 'applied' });
  });
});
