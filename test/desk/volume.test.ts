import { beforeAll, describe, expect, it } from 'vitest';
import { scoreVolume } from '../../scripts/volume/check';
import { lineOf, type Score } from '../../scripts/volume/score';
import type { TruthRow } from '../../scripts/volume/truth';

const FOLDER = 'test/fixtures/volume';
/** Pictures of which every run reads these; `npm run volume -- check test/fixtures/volume` reads all. */
const PICTURES = ['page-missing-in-picture', 'struck-by-pen'];

const isText = ({ as }: TruthRow) => as !== 'picture';
const score = (rows: (row: TruthRow) => boolean, list: 'papers.bib' | 'papers.csv' = 'papers.bib') =>
  scoreVolume(FOLDER, { rows, list, readings: null });

describe('a volume of sixty papers and forms, without its pictures', () => {
  let found: Score;
  beforeAll(async () => {
    found = await score(isText);
  }, 120_000);

  it('is on the desk as it is', () => {
    expect(found.mismatches.map(lineOf)).toEqual([]);
    expect(found.asExpected + found.honestToo).toBe(found.rows);
  });

  it('is there line by line', () => expect(found.rows).toBe(49));
});

it('pictures of forms with a fault are not passed', async () => {
  const found = await score(({ fault, state }) => PICTURES.includes(fault ?? '') || state === 'missing');
  expect(found.mismatches.map(lineOf)).toEqual([]);
  expect(found.rows).toBe(10);
}, 180_000);
