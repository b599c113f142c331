import { expect, it } from 'vitest';
import { paperOnPage, type SignedFor } from '../../../src/portals/attach/same-paper';
import type { Reading } from '../../../src/portals/portal';
import { paper } from '../../signing/papers';

const ADDRESS = new URL('https://openreview.net/forum?id=AAxIs3D2ZZ#camera-ready');
const A = paper({ title: 'Sharp $\\ell_1$ Bounds' });
const B = paper({ key: 'openreview:BBBBBBBBBB', title: 'Other $\\ell_2$ Bounds', number: '77' });
const forPaper = (signed = A): SignedFor => ({ kind: 'paper', paper: signed });
const on = (reading: Reading, signed: SignedFor = forPaper()) =>
  paperOnPage({ document: {} as Document, url: ADDRESS }, reading, signed);
const shows = (shown: typeof A): Reading => ({ kind: 'paper', paper: shown });

it('the page of the signed paper, its authors hidden or not, whatever its title is now', () => {
  expect(on(shows(A))).toEqual({ kind: 'same' });
  expect(on({ kind: 'hidden-authors', paper: paper({ title: 'Renamed', authors: [] }) })).toEqual({ kind: 'same' });
  expect(on({ kind: 'papers', papers: [A] })).toEqual({ kind: 'same' });
});

it('another paper’s page is named, with its number, also where the titles are the same', () => {
  expect(on(shows(B))).toEqual({ kind: 'other', title: 'Other ℓ₂ Bounds (#77)' });
  expect(on(shows({ ...B, title: A.title }))).toMatchObject({ kind: 'other' });
  const hotcrp = { ...A, portal: 'hotcrp', key: 'hotcrp:a.example/1' };
  expect(on(shows({ ...hotcrp, key: 'hotcrp:a.example/12' }), forPaper(hotcrp))).toMatchObject({ kind: 'other' });
});

it('a list, a page that cannot be read, and a page without a paper', () => {
  expect(on({ kind: 'papers', papers: [A, B] })).toEqual({ kind: 'unclear' });
  expect(on({ kind: 'papers', papers: [B] })).toEqual({ kind: 'unclear' });
  expect(on({ kind: 'unreadable', why: 'still-loading' })).toEqual({ kind: 'unclear' });
  expect(on({ kind: 'nothing' })).toEqual({ kind: 'none' });
});

it('portals whose pages may not number a paper: its title on the same site tells', () => {
  const cmt = (number: string | null, conference = 'AISTATS2023') =>
    paper({
      portal: 'cmt',
      number,
      key: `cmt:${conference.toLowerCase()}/${number ?? 'a title'}`,
      title: 'A Title',
      url: `https://cmt3.research.microsoft.com/${conference}/Submission/Index`,
    });
  expect(on(shows(cmt(null)), forPaper(cmt('642')))).toEqual({ kind: 'same' });
  expect(on(shows(cmt('642')), forPaper(cmt(null)))).toEqual({ kind: 'same' });
  expect(on(shows(cmt('643')), forPaper(cmt('642')))).toMatchObject({ kind: 'other' });
  expect(on(shows(cmt(null, 'ACML2023')), forPaper(cmt('642')))).toMatchObject({ kind: 'other' });
  const journal = (portal: string, title = 'A Title', host = 'journal.example') =>
    paper({ portal, key: `${portal}:${host}/${title.toLowerCase()}`, title, url: `https://${host}/1` });
  expect(on(shows(journal('labels', 'A title')), forPaper(journal('citation-metadata')))).toEqual({ kind: 'same' });
  expect(on(shows(journal('labels', 'B title')), forPaper(journal('citation-metadata')))).toMatchObject({
    kind: 'other',
  });
  const page2 = { ...journal('labels', 'A title'), url: 'https://journal.example/page/2' };
  expect(on(shows(page2), forPaper(journal('citation-metadata')))).toEqual({ kind: 'same' });
  expect(on(shows(journal('labels', 'Caf\u00e9s')), forPaper(journal('citation-metadata', 'Cafe\u0301s')))).toEqual({
    kind: 'same',
  });
  const nowhere = (portal: string) => ({ ...journal(portal), url: '' });
  expect(on(shows(nowhere('labels')), forPaper(nowhere('citation-metadata')))).toMatchObject({ kind: 'other' });
  const elsewhere = journal('labels', 'A title', 'other.example');
  expect(on(shows(elsewhere), forPaper(journal('citation-metadata')))).toMatchObject({ kind: 'other' });
});

it('a form filled in by hand belongs to the address, and to no paper', () => {
  const signed: SignedFor = { kind: 'address', address: 'https://openreview.net/forum?id=AAxIs3D2ZZ' };
  expect(on({ kind: 'nothing' }, signed)).toEqual({ kind: 'same' });
  expect(on({ kind: 'unreadable', why: 'failed' }, signed)).toEqual({ kind: 'same' });
  expect(on(shows(B), signed)).toMatchObject({ kind: 'other' });
  expect(on({ kind: 'nothing' }, { kind: 'address', address: 'https://openreview.net/forum?id=A' })).toEqual({
    kind: 'unclear',
  });
});
