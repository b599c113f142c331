import { expect, it, vi } from 'vitest';
import { collectionOf } from '../../src/agreements';
import type { Collection } from '../../src/agreements/collection';
import { collections } from '../../src/agreements/pmlr/collections';
import { collectionWords } from '../../src/ui/popup/collection-words';

vi.mock('../../src/extension/i18n', async () => (await import('./messages-in-english')).english);

const said = (venue: string, portal: string): Collection => {
  const found = collectionOf(venue, portal, null);
  if (!found) throw new Error(`nothing is known of ${venue}`);
  return found;
};

it('says the limit, the title and where the form goes, one sentence each', () => {
  expect(collectionWords(said('ICML 2026', 'openreview'), '4321')).toEqual([
    'It goes into the camera-ready form.',
    'At most 10 MB.',
    'One form for each paper.',
    'Its title must be the paper’s own.',
  ]);
  expect(collectionWords(said('MIDL 2026', 'openreview'), null)).toEqual([
    'It goes into the camera-ready form.',
    'Its field is “Copyright Form”.',
    'Short papers need none.',
  ]);
});

it('names the file with the paper’s number, or says where the number goes', () => {
  const aistats = said('AISTATS 2024', 'cmt');
  expect(collectionWords(aistats, '642')).toEqual([
    'Upload it beside the final paper.',
    'Its file is named 642-Permission.pdf.',
  ]);
  expect(collectionWords(aistats, null)[1]).toBe('Its file is named NUMBER-Permission.pdf.');
});

it('says that ink is asked for where a venue does, and of signatures nothing where none does', () => {
  const [first] = collections;
  if (!first) throw new Error('no venue told anything');
  expect(collectionWords({ ...first, facts: [{ kind: 'ink' }] }, null)).toEqual(['Sign it in ink.']);
  expect(collections.flatMap((each) => collectionWords(each, null)).join(' ')).not.toMatch(/ink|electronic/);
});
