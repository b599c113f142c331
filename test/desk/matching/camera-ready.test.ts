import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../src/desk/desk';
import { deskOf } from '../../../src/desk/desk-of';
import { EXPECTED, formsOn, saidOf, UNDECIDED } from '../read-forms';
import { fileOf, form, paper, RIGHT, SEEN } from '../readings';

const LATTICES = paper('642', 'chen21z', 'Lattices for Everybody: A Short Course', 'Wei Chen', 'Ana Ruiz');
const CONSENT = paper('17', 'ruiz21a', 'Consent in Loops and Forms', 'Ana Ruiz');
const right = fileOf('a.pdf', form(LATTICES.title, 'Wei Chen'));

const unknown = { kind: 'unknown' } as const;
const unread = { agreement: null, title: unknown, signer: unknown, date: unknown, signed: 'unknown' } as const;
const none = form('', '', { ...unread, check: { ...RIGHT, compared: 'not-this-agreement' } });

/** A file that is no form known here and may be a paper of that title. */
function ready(path: string, title: string, ...forms: Parameters<typeof fileOf>[1][]): ReadFile {
  const file = fileOf(path, ...(forms.length > 0 ? forms : [none]));
  return { ...file, reading: { ...file.reading, paperTitle: title } };
}

const on = (...files: readonly ReadFile[]) => deskOf([LATTICES, CONSENT], files, UNDECIDED, EXPECTED);
const taken = (...files: readonly ReadFile[]) =>
  formsOn(on(...files)).map((one) => [one.paper, one.state, ...saidOf(one)].join(' '));
const ofLattices = (said: string) => [`chen21z ${said}`.trim()];

describe('a camera-ready paper among the files', () => {
  it('is no form, and its title is held against the form’s', () => {
    expect(taken(right, ready('b.pdf', LATTICES.title))).toEqual(ofLattices('right'));
    const changed = ready('642-CameraReady paper 642.pdf', 'Lattices for All, Revised');
    expect(taken(right, changed)).toEqual(ofLattices('to-look-at look title-not-camera-ready'));
  });

  it('may have a form’s word in its title, as the list’s has', () => {
    expect(taken(ready('17.pdf', CONSENT.title))).toEqual([]);
    expect(taken(ready('c.pdf', 'Consent in Loops and Norms'))).toEqual([]);
  });

  it('of no listed paper is a file that is no form', () => {
    expect(taken(ready('c.pdf', 'Something Else Entirely'))[0]).toMatch(/^ wrong wrong no-agreement/);
  });

  it('leaves the form that stands behind it on the desk, and pictures that may be one', () => {
    const pages = { from: 9, to: 10 };
    expect(taken(ready('d.pdf', LATTICES.title, form(LATTICES.title, 'Wei Chen', { pages })))).toEqual(
      ofLattices('right'),
    );
    const check = { ...SEEN, verdict: { kind: 'too-little' } } as const;
    expect(taken(ready('642.pdf', LATTICES.title, form('', '', { ...unread, pages, check })))).toHaveLength(1);
  });

  it('says the same in whatever order the files were read, though a supplement or a draft is beside it', () => {
    const itself = ready('z.pdf', LATTICES.title);
    const others = [
      ready('b.pdf', `Supplementary Material for ${LATTICES.title}`),
      ready('chen21z-old.pdf', 'Lattices for a Few'),
    ];
    for (const files of [
      [itself, ...others],
      [...others, itself],
    ]) {
      expect(taken(right, ...files)).toEqual(ofLattices('right'));
    }
  });
});

describe('another publisher’s form', () => {
  it.each([
    ['642-Permission.pdf', 'The Publisher'],
    ['chen21zPermission.pdf', 'The Publisher'],
    ['signed_paper 642.pdf', 'The Publisher'],
    ['paper 642.pdf', 'Copyright Transfer Agreement'],
    ['chen21z.pdf', 'LICENCE TO PUBLISH'],
  ])('called %s and headed “%s” is its paper’s form, and wrong', (path, title) => {
    const desk = on(ready(path, title));
    expect(desk.rows[0]).toMatchObject({ kind: 'paper', state: 'wrong' });
    expect(taken(ready(path, title))[0]).toMatch(/^chen21z wrong wrong no-agreement/);
  });
});
