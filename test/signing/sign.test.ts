import { afterEach, describe, expect, it } from 'vitest';
import { useBrought } from '../../src/agreements';
import { termsOf } from '../../src/agreements/canonical-text';
import { UNNAMED } from '../../src/paper/unnamed';
import { afterSigning, type Draft, EMPTY_PEN, edit, type Pen, signatureOf } from '../../src/signing/draft';
import { cleanFileName } from '../../src/signing/file-name';
import { USUAL } from '../../src/signing/habits';
import { prefill } from '../../src/signing/prefill';
import { formSoFar, type Missing, sign, unsignedForm, warnings } from '../../src/signing/sign';
import { broughtAgreement, broughtBy } from '../agreements/brought-forms';
import { withClause } from '../agreements/changed';
import { paper } from './papers';

const NOW = new Date(2021, 5, 10);
const blank = prefill(null, 'by-hand', { signer: '', habits: USUAL, taken: () => false }, NOW);
const full: Draft = {
  ...prefill(paper(), '', { signer: '', habits: USUAL, taken: () => false }, NOW),
  authority: true,
  agreed: true,
  pen: { tab: 'type', strokes: [], typed: 'Jianfei Chen', hand: null, picture: null, meant: false },
};
const missingOf = (draft: Draft) => {
  const result = sign(draft);
  return result.kind === 'missing' ? result.missing : [];
};

afterEach(() => useBrought([]));

describe('signing', () => {
  it('makes the agreement when everything is there', () => {
    const result = sign(full);
    expect(result.kind).toBe('signed');
    expect(result.kind === 'signed' && result.signed).toMatchObject({
      title: 'ActNN: Reducing Training Memory Footprint',
      signer: 'Jianfei Chen',
      date: { year: 2021, month: 6, day: 10 },
      signature: { kind: 'typed', text: 'Jianfei Chen' },
    });
  });

  it('takes no confirmation that was given for other words', () => {
    const reworded = termsOf(withClause('4', (text) => text.replace('retain', 'waive')));
    expect(missingOf({ ...full, terms: reworded })).toEqual(['authority', 'agreed']);
    expect(missingOf({ ...full, terms: '' })).toEqual(['authority', 'agreed']);
  });

  it('never makes one of a form that takes ink alone, whatever its draft holds', () => {
    const byHand = broughtAgreement('brought-ink', { inkOnly: true });
    useBrought([broughtBy(byHand)]);
    const draft = { ...full, agreement: byHand.id, terms: termsOf(byHand) };
    expect(missingOf(draft)).toContain('by-hand');
    expect(missingOf({ ...draft, pen: EMPTY_PEN, agreed: false, date: '' })).toEqual(missingOf(draft));
    expect(formSoFar(draft)).toMatchObject({ title: full.title, signature: null, date: null });
    expect(formSoFar(full)).toMatchObject({ signature: { text: 'Jianfei Chen' }, date: { year: 2021 } });
  });

  it('drops what a pasted title hides', () => {
    const result = sign({ ...full, title: 'Act\u00adNN:\u202e Re\u200bducing ' });
    expect(result.kind === 'signed' && result.signed.title).toBe('ActNN: Reducing');
  });

  it('lists what is missing in the order of the form', () => {
    expect(missingOf({ ...blank, date: '' })).toEqual([
      'title',
      'signer',
      'authority',
      'agreed',
      'date',
      'signature',
      'file-name',
    ]);
  });

  it.each<[string, Partial<Draft>, string]>([
    ['a title of white space', { title: ' \n ' }, 'title'],
    ['a title that nobody sees', { title: '\u200e\u2060' }, 'title'],
    ['no signer', { signer: '' }, 'signer'],
    ['no authority', { authority: false }, 'authority'],
    ['the terms unread', { agreed: false }, 'agreed'],
    ['an impossible date', { date: 'June 31, 2021' }, 'date-impossible'],
    ['an ambiguous date', { date: '6/7/2021' }, 'date-ambiguous'],
    ['an empty pen', { pen: EMPTY_PEN }, 'signature'],
    ['a signature in the tab that is not open', { pen: { ...full.pen, tab: 'draw' } }, 'signature'],
    ['a file name of dots', { fileName: '...' }, 'file-name'],
  ])('refuses %s', (_, part, missing) => {
    expect(missingOf({ ...full, ...part })).toEqual([missing]);
  });

  it('takes both confirmations back when title or signer change, and not for a date', () => {
    expect(edit(full, 'title', 'Another')).toMatchObject({ authority: false, agreed: false });
    expect(edit(full, 'signer', 'Another')).toMatchObject({ authority: false, agreed: false });
    expect(edit(full, 'date', 'June 11, 2021')).toMatchObject({ authority: true, agreed: true });
    expect(edit(full, 'title', full.title)).toBe(full);
  });

  it('leaves no signature and no confirmation behind', () => {
    expect(afterSigning(full, 'June 10, 2021')).toMatchObject({
      authority: false,
      agreed: false,
      pen: EMPTY_PEN,
      signed: {
        date: 'June 10, 2021',
        fileName: 'chen21Permission.pdf',
        title: full.title,
        signer: 'Jianfei Chen',
        attached: false,
      },
    });
  });
});

describe('a drawing that may be a slip of the pen', () => {
  const line = [
    { x: 40, y: 60 },
    { x: 120, y: 58 },
    { x: 260, y: 62 },
  ];
  const dot = [{ x: 40, y: 60 }];
  const pressed = [
    { x: 40, y: 60 },
    { x: 42, y: 61 },
    { x: 41, y: 63 },
  ];
  const drawn = (strokes: Pen['strokes'], meant = false): Draft => ({
    ...full,
    pen: { tab: 'draw', strokes, typed: '', hand: null, picture: null, meant },
  });

  it.each<[string, Pen['strokes'], Missing]>([
    ['a dot', [dot], 'signature-dot'],
    ['a dot of a hand that moved', [pressed], 'signature-dot'],
    ['a stroke without a point', [[]], 'signature-dot'],
    ['dots alone', [dot, pressed], 'signature-dot'],
    ['a line', [line], 'signature-stroke'],
  ])('is asked about, and taken for a signature when the author says so: %s', (_, strokes, missing) => {
    expect(missingOf(drawn(strokes))).toEqual([missing]);
    const result = sign(drawn(strokes, true));
    expect(result.kind === 'signed' && result.signed.signature).toEqual({ kind: 'drawn', strokes });
  });

  it('is one no more with another stroke', () => {
    expect(missingOf(drawn([line, dot]))).toEqual([]);
    expect(missingOf(drawn([dot, line]))).toEqual([]);
  });

  it('is not asked about where the name was typed, or where nothing was drawn', () => {
    expect(missingOf({ ...full, pen: { ...full.pen, strokes: [dot] } })).toEqual([]);
    expect(missingOf(drawn([]))).toEqual(['signature']);
  });
});

describe('what goes along with a form of its paper', () => {
  it('is the paper’s portal, key, address and authors', () => {
    const read = { ...paper({ authors: ['Ada Byron', 'Alan Turing'] }), url: 'https://openreview.net/forum?id=A' };
    expect(unsignedForm({ ...full, paper: read }).paper).toEqual({
      portal: 'openreview',
      key: read.key,
      url: 'https://openreview.net/forum?id=A',
      authors: ['Ada Byron', 'Alan Turing'],
    });
  });

  it('is nothing where the form was filled in by hand', () => {
    expect(unsignedForm(blank).paper).toEqual({ portal: '', key: '', url: '', authors: [] });
    const result = sign({ ...full, paper: null });
    expect(result.kind === 'signed' && result.signed.paper.authors).toEqual([]);
  });
});

describe('the form to sign by hand', () => {
  it('needs nothing at all', () => {
    expect(unsignedForm({ ...blank, date: '' })).toMatchObject({ kind: 'unsigned', title: '', signer: '' });
  });
});

describe('a warning', () => {
  it('comes for a name that is no author’s, whatever its case and accents’ encoding', () => {
    const draft = { ...full, paper: paper({ authors: ['José Núñez'] }) };
    expect(warnings({ ...draft, signer: 'josé núñez'.normalize('NFD'), pen: EMPTY_PEN }, NOW)).toEqual([]);
    expect(warnings({ ...draft, signer: 'Jose Nunez', pen: EMPTY_PEN }, NOW)).toEqual(['signer-no-author']);
  });

  it('comes for no blanks around a name, and for nobody’s where no paper was read', () => {
    const draft = { ...full, paper: paper({ authors: ['Ada Byron'] }), pen: EMPTY_PEN };
    expect(warnings({ ...draft, signer: ' Ada\u2003Byron ' }, NOW)).toEqual([]);
    expect(warnings({ ...draft, signer: ' ' }, NOW)).toEqual([]);
    expect(warnings({ ...draft, signer: 'AdaByron' }, NOW)).toEqual(['signer-no-author']);
    expect(warnings({ ...draft, paper: null, signer: 'Nobody Known' }, NOW)).toEqual([]);
  });

  it('comes for no name while an author of the paper has none on the page: it may be that author’s', () => {
    const gap = {
      ...paper({ authors: ['José Núñez'] }),
      authors: [UNNAMED, ...paper({ authors: ['José Núñez'] }).authors],
    };
    expect(warnings({ ...full, paper: gap, signer: 'Ada Byron', pen: EMPTY_PEN }, NOW)).toEqual([]);
    const signed = sign({ ...full, paper: gap });
    expect(signed.kind === 'signed' && signed.signed.paper.authors).toEqual(['José Núñez']);
  });

  it('comes for a typed signature that differs from the name', () => {
    expect(warnings({ ...full, pen: { ...full.pen, typed: 'J. Chen' } }, NOW)).toEqual(['signature-differs']);
  });

  it('comes for a date in the future', () => {
    expect(warnings({ ...full, date: 'June 11, 2021' }, NOW)).toEqual(['date-in-future']);
    expect(warnings({ ...full, date: 'June 10, 2021' }, NOW)).toEqual([]);
    expect(warnings({ ...full, date: 'some day' }, NOW)).toEqual([]);
  });

  it('never hinders', () => {
    expect(sign({ ...full, signer: 'Nobody Known', pen: { ...full.pen, typed: 'X' } }).kind).toBe('signed');
  });
});

describe('a signature', () => {
  it('is the one of the open tab, and the other is not lost', () => {
    const strokes = [[{ x: 1, y: 1 }]];
    const pen = { tab: 'draw', strokes, typed: 'Jianfei Chen', hand: null, picture: null, meant: false } as const;
    expect(signatureOf(pen)).toEqual({ kind: 'drawn', strokes });
    expect(signatureOf({ ...pen, tab: 'type' })).toEqual({ kind: 'typed', text: 'Jianfei Chen' });
  });
});

describe('a file name', () => {
  it.each([
    ['chen21Permission', 'chen21Permission.pdf'],
    ['chen21Permission.PDF', 'chen21Permission.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['a/b\\c:d*e?"f<g>h|i', 'a-b-c-d-e-f-g-h-i.pdf'],
    ['chen\u202Efdp.exe', 'chenfdp.exe.pdf'],
    [' .pdf ', ''],
    ['', ''],
    ['CON.pdf', 'CON-.pdf'],
    ['Falcon.pdf', 'Falcon.pdf'],
    ['conference.pdf', 'conference.pdf'],
    ['form.pdf.signed', 'form.pdf.signed.pdf'],
    ['my form . .', 'my form.pdf'],
    ['陈21Permission.pdf', '陈21Permission.pdf'],
  ])('%j is saved as %j', (typed, saved) => expect(cleanFileName(typed)).toBe(saved));

  it('is never longer than file systems take', () => {
    expect(cleanFileName('x'.repeat(5000))).toHaveLength(204);
    const bytes = new TextEncoder().encode(cleanFileName('𠮷陈'.repeat(400))).length;
    expect(bytes).toBeGreaterThan(190);
    expect(bytes).toBeLessThanOrEqual(204);
    expect(cleanFileName('𠮷'.repeat(400))).not.toMatch(/\p{Cs}/u);
  });
});
