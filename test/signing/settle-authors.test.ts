import { expect, it } from 'vitest';
import { authorFrom } from '../../src/paper/names';
import { personsIn } from '../../src/paper/names/persons';
import type { Paper } from '../../src/paper/paper';
import { edit } from '../../src/signing/draft';
import { USUAL } from '../../src/signing/habits';
import { prefill } from '../../src/signing/prefill';
import { asSettled, settleAuthors } from '../../src/signing/settle-authors';
import { paper } from './papers';

const REMEMBERED = { signer: '', habits: USUAL, taken: () => false };
const NOW = new Date(2026, 10, 27);

function open(): Paper & Required<Pick<Paper, 'otherAuthors'>> {
  const { authors, other } = personsIn('García Márquez, Gabriel José', 'inverts', true);
  return { ...paper(), authors, otherAuthors: other ?? [] };
}

it('the answer settles who signs and how the file is called', () => {
  const draft = prefill(open(), 'k', REMEMBERED, NOW);
  expect([draft.signer, draft.fileName]).toEqual(['García Márquez', 'marquez21Permission.pdf']);
  const settled = settleAuthors({ ...draft, agreed: true }, open().otherAuthors, REMEMBERED);
  expect([settled.signer, settled.fileName]).toEqual(['Gabriel José García Márquez', 'garcia-marquez21Permission.pdf']);
  expect(settled.agreed).toBe(false);
  expect(settled.paper?.authors.map(({ name }) => name)).toEqual(['Gabriel José García Márquez']);
  expect(settled.paper && 'otherAuthors' in settled.paper).toBe(false);
});

it('what the author has edited stays', () => {
  const draft = edit(prefill(open(), 'k', REMEMBERED, NOW), 'signer', 'G. G. Márquez');
  expect(settleAuthors(draft, open().otherAuthors, REMEMBERED).signer).toBe('G. G. Márquez');
});

it('a form without a paper has nothing to settle', () => {
  const draft = prefill(null, 'k', REMEMBERED, NOW);
  expect(settleAuthors(draft, [], REMEMBERED)).toBe(draft);
});

it('the page read again does not ask again', () => {
  const { otherAuthors, ...rest } = open();
  for (const authors of [rest.authors, otherAuthors]) {
    const settled = asSettled({ ...rest, authors }, open());
    expect(settled).toEqual({ ...rest, authors });
    expect(settled && 'otherAuthors' in settled).toBe(false);
  }
});

it('but asks when nothing was said, or the list is another now', () => {
  expect(asSettled(null, open())).toEqual(open());
  expect(asSettled(open(), open())).toEqual(open());
  const other = { ...paper(), authors: [authorFrom('Ada Byron')].filter((one) => one !== null) };
  expect(asSettled(other, open())).toEqual(open());
  expect(asSettled(other, paper())).toEqual(paper());
  expect(asSettled(other, null)).toBeNull();
});
