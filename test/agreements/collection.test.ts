import { expect, it } from 'vitest';
import { collectionOf, knownVenue } from '../../src/agreements';
import { collections } from '../../src/agreements/pmlr/collections';

it.each([
  ['AISTATS 2026', 'openreview', [{ kind: 'camera-ready' }]],
  ['AISTATS 2023', 'cmt', [{ kind: 'beside-paper' }, { kind: 'file-name', pattern: '<number>-Permission' }]],
  ['COPA 2026', 'easychair', [{ kind: 'beside-paper' }]],
  ['CoRL 2024', 'openreview', [{ kind: 'camera-ready' }, { kind: 'field', label: 'publication_agreement' }]],
  [
    'ICML 2026 poster',
    'openreview',
    [{ kind: 'camera-ready' }, { kind: 'size', megabytes: 10 }, { kind: 'one-a-paper' }, { kind: 'same-title' }],
  ],
  [
    'MIDL.io/2026/Conference',
    'openreview',
    [{ kind: 'camera-ready' }, { kind: 'field', label: 'Copyright Form' }, { kind: 'not-short' }],
  ],
])('what %s says through %s is known as its page has it, and no more', (venue, portal, facts) => {
  const year = Number(/\d{4}/.exec(venue)?.[0]);
  expect(collectionOf(venue, portal, year)).toMatchObject({ year, facts });
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

it.each(collections)('$venue $year: a listed venue, a page that says so, the latest first', (said) => {
  expect(knownVenue(`${said.venue} ${said.year}`)?.name).toBe(said.venue);
  expect(new URL(said.source).protocol).toBe('https:');
  expect(said.facts.length).toBeGreaterThan(0);
  const same = collections.filter(({ venue, portal }) => venue === said.venue && portal === said.portal);
  expect(same.map(({ year }) => year)).toEqual(same.map(({ year }) => year).sort((a, b) => b - a));
});
