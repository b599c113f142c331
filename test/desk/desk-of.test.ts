import { describe, expect, it } from 'vitest';
import { decidedPaper } from '../../src/desk/decided-paper';
import type { Decided, PaperDecision, ReadFile } from '../../src/desk/desk';
import { deskOf } from '../../src/desk/desk-of';
import { plannedFolder } from '../../src/desk/outputs';
import { ACTNN, EXPECTED, FILLED, fixture, formsOn, readAt, saidOf, UNDECIDED } from './read-forms';
import { fileOf, form, RIGHT } from './readings';

describe('forms of nine producers', () => {
  it.each(FILLED)('%s is right, under any name', async (name) => {
    const file = await readAt(fixture(name), 'forms/a.pdf');
    const { rows, counts } = deskOf([ACTNN], [file], UNDECIDED, EXPECTED);
    const [form] = formsOn({ rows, counts });
    expect(form && saidOf(form)).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ kind: 'paper', state: 'right' });
    expect(counts).toEqual({ right: 1, 'no-difference': 0, 'to-look-at': 0, wrong: 0, missing: 0 });
  });

  it('are of nobody where no paper has their title', async () => {
    const file = await readAt(fixture('qpdf-filled.pdf'), 'forms/a.pdf');
    const other = { ...ACTNN, title: 'Lattices for Everybody', authors: [] };
    const { rows, counts } = deskOf([other], [file], UNDECIDED, EXPECTED);
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['paper', 'missing'],
      ['form', 'to-look-at'],
    ]);
    expect(counts).toMatchObject({ missing: 1, 'to-look-at': 1 });
  });
});

it('a blank form is wrong: nobody signed it', async () => {
  const file = await readAt(fixture('firefox-blank.pdf'), '642-Permission.pdf');
  const [form] = formsOn(deskOf([ACTNN], [file], UNDECIDED, EXPECTED));
  expect(form).toMatchObject({ paper: 'chen21z', state: 'wrong' });
  expect(form && saidOf(form)).toEqual(['wrong no-signature', 'look no-title', 'look no-signer', 'look no-date']);
});

it('what the chair decides comes before what was found', async () => {
  const right = await readAt(fixture('qpdf-filled.pdf'), 'a.pdf');
  const blank = await readAt(fixture('firefox-blank.pdf'), '642-Permission.pdf');
  const files = [blank, right];
  const [better, worse] = formsOn(deskOf([ACTNN], files, UNDECIDED, EXPECTED));
  expect([better?.state, worse?.state]).toEqual(['right', 'wrong']);
  const paper = decidedPaper(ACTNN);
  const decisions = new Map<string, PaperDecision>([
    [better?.id ?? '', { said: 'sent-back', note: 'By hand, please', paper }],
    [worse?.id ?? '', { said: 'accepted', note: '', paper }],
  ]);
  const decided = deskOf([ACTNN], files, { ...UNDECIDED, decisions }, EXPECTED);
  expect(formsOn(decided).map(({ id }) => id)).toEqual([worse?.id, better?.id]);
  expect(decided.rows[0]?.state).toBe('right');
  const papers = new Map([[better?.id ?? '', null]]);
  expect(deskOf([ACTNN], files, { ...UNDECIDED, papers }, EXPECTED).rows).toHaveLength(2);
});

const accepted = { said: 'accepted', note: '', paper: null } as const;

it('a form of no paper is right for none, though the chair accepted it', () => {
  const stray = fileOf('a.pdf', form('Something Else Entirely', 'Nobody Known'));
  const decisions = new Map([[`${stray.reading.sha256}-1`, accepted]]);
  const { rows, counts } = deskOf([ACTNN], [stray], { ...UNDECIDED, decisions }, EXPECTED);
  expect(rows).toMatchObject([{ state: 'missing' }, { kind: 'form', state: 'to-look-at' }]);
  expect(counts).toMatchObject({ right: 0, 'to-look-at': 1 });
});

describe('without a list', () => {
  const unknown = { kind: 'unknown' } as const;
  const files = [
    fileOf('in/a.pdf', form('Lattices for Everybody', 'Grace Hopper')),
    fileOf('b.pdf', form('Rivers', 'Ana Ruiz', { signed: 'none' })),
    fileOf('in/scan0035.pdf', form('', 'Ana Ruiz', { title: unknown })),
    fileOf('letter.pdf', form('', '', { agreement: null, check: { ...RIGHT, compared: 'not-this-agreement' } })),
  ];

  it('each form is its own paper, by its title or its file’s name; what is no form is none', () => {
    const { rows, counts } = deskOf([], files, UNDECIDED, EXPECTED);
    expect(rows.map((row) => [row.kind === 'paper' ? row.paper.title : null, row.state])).toEqual([
      ['Lattices for Everybody', 'right'],
      ['Rivers', 'wrong'],
      ['scan0035', 'right'],
      [null, 'wrong'],
    ]);
    expect(counts).toMatchObject({ right: 2, wrong: 2, missing: 0 });
  });

  it('papers that lie among the forms are no lines; what may be a form of another kind is one, and what lies there alone', () => {
    const other = form('', '', { agreement: null, check: { ...RIGHT, compared: 'not-this-agreement' } });
    const paper = (path: string, title: string) => {
      const file = fileOf(path, other);
      return { ...file, reading: { ...file.reading, paperTitle: title } };
    };
    const papers = [
      paper('lattices.pdf', 'Lattices for Everybody'),
      paper('rivers permission.pdf', 'Rivers'),
      paper('c.pdf', 'Consent to Publish'),
    ];
    const places = (given: readonly ReadFile[]) =>
      formsOn(deskOf([], given, UNDECIDED, EXPECTED)).flatMap(({ paths }) => paths);
    const forms = files.slice(0, 2);
    expect(places([...forms, ...papers])).toEqual(['in/a.pdf', 'b.pdf', 'rivers permission.pdf', 'c.pdf']);
    expect(places(papers.slice(0, 1))).toEqual(['lattices.pdf']);
  });

  it('what is accepted goes into the folder', () => {
    const { rows } = deskOf([], files, UNDECIDED, EXPECTED);
    const decisions = new Map(
      rows.flatMap((row) =>
        row.kind === 'paper'
          ? row.forms.map(({ id }) => [id, { ...accepted, paper: decidedPaper(row.paper) }] as const)
          : [],
      ),
    );
    const desk = deskOf([], files, { ...UNDECIDED, decisions }, EXPECTED);
    expect(plannedFolder(desk, 'pmlr-2017', '').files.map(({ name }) => name)).toEqual([
      'Lattices-for-Everybody-Permission',
      'Rivers-Permission',
      'scan0035-Permission',
    ]);
    expect(desk.counts).toMatchObject({ right: 3, wrong: 1 });
  });
});

it('a form in which more was found than is told is never right', () => {
  const said = (count: number) => {
    const additions = Array.from(
      { length: count },
      () => ({ text: 'a', blank: 'title', isReservation: false }) as const,
    );
    const check = { ...RIGHT, additions, titleBlank: ACTNN.title };
    return formsOn(deskOf([ACTNN], [fileOf('a.pdf', form(ACTNN.title, 'Zhewei Yao', { check }))], UNDECIDED, EXPECTED));
  };
  expect(said(39).map(saidOf)).toEqual([[]]);
  expect(said(40).map(saidOf)).toEqual([['look says-more']]);
});

describe('what was decided of a form', () => {
  const other = { ...ACTNN, id: 'hopper21a', key: 'hopper21a', number: '7', title: 'Lattices for Everybody' };
  async function deskWith(papers: readonly (typeof ACTNN)[], decided: (form: string) => Partial<Decided>) {
    const file = await readAt(fixture('qpdf-filled.pdf'), 'a.pdf');
    const id = `${file.reading.sha256}-1`;
    return formsOn(deskOf(papers, [file], { ...UNDECIDED, ...decided(id) }, EXPECTED))[0];
  }
  const accepted = (form: string, paper: typeof ACTNN | null) =>
    new Map([[form, { said: 'accepted', note: '', paper: paper && decidedPaper(paper) } as const]]);

  it('says nothing of it as another paper’s form, nor where the list names another paper so', async () => {
    const said = (form: string) => ({ decisions: accepted(form, ACTNN) });
    expect(await deskWith([ACTNN, other], said)).toMatchObject({ paper: ACTNN.id, decision: { said: 'accepted' } });
    const moved = (form: string) => ({ ...said(form), papers: new Map([[form, decidedPaper(other)]]) });
    expect(await deskWith([ACTNN, other], moved)).toMatchObject({ paper: other.id, decision: null });
    expect(await deskWith([other], said)).toMatchObject({ paper: null, decision: null });
    const renamed = { ...ACTNN, title: `${ACTNN.title}, Revisited` };
    expect((await deskWith([renamed], said))?.decision).toBeNull();
    const ofNone = (form: string) => ({ decisions: accepted(form, null) });
    expect((await deskWith([ACTNN], ofNone))?.decision).toBeNull();
  });

  it('gives it to a paper only as long as the list has that paper', async () => {
    const moved = (form: string) => ({ papers: new Map([[form, decidedPaper(other)]]) });
    expect((await deskWith([ACTNN, { ...other, title: 'Another title' }], moved))?.paper).toBe(ACTNN.id);
    expect((await deskWith([ACTNN], (form) => ({ papers: new Map([[form, null]]) })))?.paper).toBeNull();
  });
});
