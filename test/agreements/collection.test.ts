import { expect, it } from 'vitest';
import { COLLECTIONS, collectionOf } from '../../src/agreements/collection';
import { knownVenue } from '../../src/agreements/venues';

it('a venue’s own word is known for its year, through its portal', () => {
  const icml = collectionOf('ICML 2026 poster', 'openreview', 2026);
  expect(icml?.source).toBe('https://icml.cc/Conferences/2026/AuthorInstructions');
  expect(icml?.facts).toContainEqual({ kind: 'size', megabytes: 10 });
  expect(collectionOf('MIDL.io/2026/Conference', 'openreview', 2026)?.facts).toContainEqual({
    kind: 'field',
    label: 'Copyright Form',
  });
  expect(collectionOf('COPA 2026', 'easychair', 2026)?.facts).toEqual([{ kind: 'beside-paper' }]);
});

it('a later paper has the last word before it, and an earlier one has none', () => {
  expect(collectionOf('ICML 2027', 'openreview', 2027)?.year).toBe(2026);
  expect(collectionOf('International Conference on Machine Learning', 'openreview', null)?.year).toBe(2026);
  expect(collectionOf('ICML 2023', 'openreview', 2023)).toBeNull();
});

it('what was said for one portal is not said of another', () => {
  expect(collectionOf('AISTATS 2026', 'openreview', 2026)?.facts).toEqual([{ kind: 'camera-ready' }]);
  expect(collectionOf('AISTATS 2026', 'cmt', 2026)?.year).toBe(2023);
  expect(collectionOf('ICML 2026', 'hotcrp', 2026)).toBeNull();
  expect(collectionOf('ICML 2026', 'pmlr', 2026)).toBeNull();
});

it('nothing is said of a venue that told nothing, or of none', () => {
  expect(collectionOf('ALT 2026', 'openreview', 2026)).toBeNull();
  expect(collectionOf('ICML 2026 Workshop TokShop', 'openreview', 2026)).toBeNull();
  expect(collectionOf('ICLR 2026', 'openreview', 2026)).toBeNull();
  expect(collectionOf(null, 'openreview', 2026)).toBeNull();
});

it.each(COLLECTIONS)('$venue $year: a listed venue, a page that says so, the latest first', (said) => {
  expect(knownVenue(`${said.venue} ${said.year}`)?.name).toBe(said.venue);
  expect(new URL(said.source).protocol).toBe('https:');
  expect(said.facts.length).toBeGreaterThan(0);
  const same = COLLECTIONS.filter(({ venue, portal }) => venue === said.venue && portal === said.portal);
  expect(same.map(({ year }) => year)).toEqual(same.map(({ year }) => year).sort((a, b) => b - a));
});
