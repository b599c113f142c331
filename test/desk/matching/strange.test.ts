import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../src/desk/desk';
import { deskOf } from '../../../src/desk/desk-of';
import type { ListedPaper } from '../../../src/desk/listed-paper';
import { EXPECTED, formsOn, saidOf, UNDECIDED } from '../read-forms';
import { fileOf, form, paper, SEEN } from '../readings';

const LATTICES = paper('642', 'chen21z', 'Lattices for Everybody: A Short Course', 'Wei Chen', 'Ana Ruiz');
const RIVERS = paper('17', 'ruiz21a', 'Rivers of Noise in $\\ell_1$ Spaces', 'Ana Ruiz', 'Jörg Müller');
const TREES_1 = paper('901', 'kim21b', 'Growing Trees Quickly, Part I: Roots', 'Min Kim');
const TREES_2 = paper('902', 'kim21c', 'Growing Trees Quickly, Part II: Leaves', 'Min Kim');
const YEAR = paper('2021', 'lee21', 'What Happened to Bandits', 'Hana Lee', 'Wei Chen');
const LIST: readonly ListedPaper[] = [LATTICES, RIVERS, TREES_1, TREES_2, YEAR];

function taken(...files: readonly ReadFile[]) {
  return formsOn(deskOf(LIST, files, UNDECIDED, EXPECTED)).map((one) => ({
    paper: one.paper,
    claimedBy: one.claimedBy,
    state: one.state,
    said: saidOf(one),
    by: one.form.matches.map(({ paper: of, reasons }) => `${of}: ${reasons.join('+')}`),
  }));
}
const one = (path: string, ...forms: Parameters<typeof fileOf>[1][]) => taken(fileOf(path, ...forms))[0];
const scan = { check: SEEN, signer: { kind: 'picture', guess: '' }, signed: 'drawn' } as const;

describe('a form is taken for the paper', () => {
  it('whose title it has, whatever TeX, capitals and accents do to it', () => {
    expect(one('a.pdf', form('RIVERS OF NOISE IN l1-SPACES', 'Joerg Mueller'))).toMatchObject({
      paper: 'ruiz21a',
      state: 'right',
      by: ['ruiz21a: title+signer'],
    });
  });

  it('whose title it has without a part of it, which is to be looked at', () => {
    const found = one('a.pdf', form('Lattices for Everybody', 'Wei Chen'));
    expect(found).toMatchObject({ paper: 'chen21z', state: 'to-look-at', said: ['look title-shortened'] });
  });

  it('whose title it nearly has', () => {
    const found = one('a.pdf', form('Lattice for Everyone: A Short Course', 'Wei Chen'));
    expect(found).toMatchObject({ paper: 'chen21z', said: ['look title-differs'] });
  });

  it('that its file is named after, where its title is a new one', () => {
    const found = one('late/642-Permission.pdf', form('A Completely New Name', 'Wei Chen'));
    expect(found).toMatchObject({ paper: 'chen21z', said: ['look title-differs'] });
  });

  it('that its title says, where its file is named after another one', () => {
    const found = one('chen21zPermission.pdf', form('Rivers of Noise in ℓ1 Spaces', 'Jörg Müller'));
    expect(found).toMatchObject({ paper: 'ruiz21a', state: 'to-look-at', said: ['look other-file-name'] });
  });

  it('that its file and its signer name, where its title is that of another one: that is wrong', () => {
    const found = one('ruiz21aPermission.pdf', form('What Happened to Bandits', 'Jörg Müller'));
    expect(found).toMatchObject({ paper: 'ruiz21a', state: 'wrong', said: ['wrong title-differs'] });
  });

  it('of its part, of two that differ in that alone', () => {
    expect(one('a.pdf', form('Growing Trees Quickly, Part II: Leaves', 'Min Kim'))?.paper).toBe('kim21c');
    expect(one('a.pdf', form('Growing Trees Quickly, Part 1: Roots', 'Min Kim'))?.paper).toBe('kim21b');
  });

  it('whose number the folder has, where a picture shows no title', () => {
    const picture = form('', '', { ...scan, title: { kind: 'picture', guess: '' } });
    expect(one('sub/642/IMG_2210.jpg', picture)).toMatchObject({ paper: 'chen21z', state: 'no-difference' });
  });

  it('whose title a machine read badly in a picture', () => {
    const picture = form('', '', {
      ...scan,
      title: { kind: 'picture', guess: 'Latt1ces for Everybodv: A Shor Course the' },
    });
    expect(one('scan.pdf', picture)).toMatchObject({ paper: 'chen21z', state: 'no-difference', said: [] });
  });

  it('of which alone the signer is an author, where a picture shows no title', () => {
    const picture = form('', 'Hana Lee', {
      ...scan,
      signer: { kind: 'read', text: 'Hana Lee' },
      title: { kind: 'unknown' },
    });
    expect(one('scan.pdf', picture)).toMatchObject({ paper: 'lee21', by: ['lee21: signer'] });
  });
});

describe('the chair is asked', () => {
  it('where the title is missing and the signer wrote two of the papers', () => {
    expect(one('a.pdf', form('', 'Min Kim'))).toMatchObject({ paper: null, claimedBy: [] });
    const found = one('a.pdf', form('Growing Trees Quickly', 'Min Kim'));
    expect(found?.paper).toBeNull();
    expect(found?.claimedBy.toSorted()).toEqual(['kim21b', 'kim21c']);
  });

  it('where a year or a counter is all that names a paper', () => {
    const picture = form('', '', { ...scan, title: { kind: 'unknown' } });
    expect(one('Permission 2021.pdf', picture)).toMatchObject({ paper: null, claimedBy: ['lee21'] });
    expect(one('scan (17).pdf', picture)).toMatchObject({ paper: null, claimedBy: [], state: 'to-look-at' });
  });

  it('where the record alone says whose it is', () => {
    const record = { title: LATTICES.title, signer: 'Wei Chen', key: '' };
    expect(one('a.pdf', form('', '', { record }))).toMatchObject({ paper: null, claimedBy: ['chen21z'] });
  });

  it('of an author’s form for a paper that is not on the list', () => {
    expect(one('a.pdf', form('Something Else Entirely', 'Hana Lee'))).toMatchObject({
      paper: null,
      claimedBy: ['lee21'],
      state: 'to-look-at',
    });
  });
});

describe('nothing speaks for any paper', () => {
  it('where neither title nor signer nor name is known', () => {
    expect(one('form 3.pdf', form('Something Else Entirely', 'Nobody Known'))).toMatchObject({ paper: null, by: [] });
  });

  it('though its record claims the title of one and it shows another', () => {
    const record = { title: LATTICES.title, signer: 'Wei Chen', key: '' };
    const found = one('a.pdf', form('Something Else Entirely', 'Nobody Known', { record }));
    expect(found).toMatchObject({ paper: null, state: 'to-look-at' });
  });

  it('though the year of the conference is a paper’s number', () => {
    expect(one('2021/forms/a.pdf', form('Something Else', 'Nobody'))).toMatchObject({ paper: null, by: [] });
  });
});

it('two forms of one paper are both there, the better first', () => {
  const unsigned = fileOf('1.pdf', form(LATTICES.title, 'Wei Chen', { signed: 'none' }));
  const right = fileOf('2.pdf', form(LATTICES.title, 'Wei Chen'));
  expect(taken(unsigned, right).map(({ state }) => state)).toEqual(['right', 'wrong']);
});

it('the forms in one file are each taken for their own paper, whatever the file is called', () => {
  const pages = (from: number) => ({ pages: { from, to: from + 1 } });
  const file = fileOf(
    '642-Permission.pdf',
    form(LATTICES.title, 'Wei Chen', pages(1)),
    form(RIVERS.title, 'Jörg Müller', pages(3)),
  );
  expect(taken(file).map(({ paper: of, said }) => [of, said])).toEqual([
    ['chen21z', []],
    ['ruiz21a', []],
  ]);
});

it('the same bytes at two places count for both names', () => {
  const [found] = taken(fileOf(['x.pdf', 'again/chen21zPermission.pdf'], form('', 'Wei Chen')));
  expect(found).toMatchObject({ paper: 'chen21z' });
});

it('photographs of one page each are a form together, and a page that none shows is missing', () => {
  const page = (...missing: string[]) => {
    const verdict = { kind: 'pages-missing', doubts: 0, open: 0 } as const;
    const check = { ...SEEN, verdict, missing };
    return form('', '', { ...scan, check, title: { kind: 'unknown' } });
  };
  const first = fileOf('642/page 1.jpg', page('clause 6', 'signature-block '));
  const second = fileOf('642/page 2.jpg', page('heading ', 'clause 1'));
  expect(taken(first, second).map(({ paper: of, said }) => [of, said])).toEqual([
    ['chen21z', ['look pages-missing']],
    ['chen21z', ['look pages-missing']],
  ]);
  expect(taken(first).map(({ state }) => state)).toEqual(['wrong']);
  expect(taken(first, fileOf('642/again.jpg', page('clause 6'))).map(({ state }) => state)).toEqual(['wrong', 'wrong']);
});
