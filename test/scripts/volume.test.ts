import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bibOf, csvOf } from '../../scripts/volume/lists';
import { make } from '../../scripts/volume/make';
import { planOf, SAMPLE, WHOLE } from '../../scripts/volume/plan';
import { PRODUCERS } from '../../scripts/volume/planned';
import { FormMaker } from '../../scripts/volume/producers';
import { type Truth, truthOf } from '../../scripts/volume/truth';

const FOLDER = new URL('../fixtures/volume/', import.meta.url);
const kept = (name: string) => readFileSync(new URL(name, FOLDER));
const distinct = <T>(values: readonly T[]) => new Set(values).size;

it('a whole volume has 310 papers, 305 files by nine producers, a fifth of them pictures, and 90 faults of many kinds', () => {
  const { papers, forms } = planOf(WHOLE);
  const faults = forms.flatMap(({ fault }) => fault ?? []);
  expect(papers).toHaveLength(310);
  expect(distinct(papers.map(({ key }) => key))).toBe(310);
  expect(distinct(forms.map(({ path }) => path))).toBe(305);
  expect(faults).toHaveLength(90);
  expect(distinct(faults)).toBeGreaterThanOrEqual(40);
  const right = forms.filter(({ fault, trap }) => fault === null && trap === null);
  expect(distinct(right.filter(({ capture }) => !capture).map(({ producer }) => producer))).toBe(PRODUCERS.length);
  expect(forms.filter(({ capture, trap }) => capture && trap === null)).toHaveLength(60);
  const { rows } = truthOf({ papers, forms }, () => null);
  expect(rows).toHaveLength(315);
  expect(rows.filter(({ state }) => state === 'missing')).toHaveLength(10);
});

it('the lists and the truth that are kept are those of the sample', () => {
  const plan = planOf(SAMPLE);
  expect(kept('papers.bib').toString()).toBe(bibOf(plan.papers));
  expect(kept('papers.csv').toString()).toBe(csvOf(plan.papers));
  const truth: Truth = JSON.parse(kept('truth.json').toString());
  const pages = new Map(
    truth.rows.flatMap(({ paper, files }) => files.map((file) => [`${paper} ${file.path}`, file.pages])),
  );
  expect(truthOf(plan, ({ paper, path }) => pages.get(`${paper.key} ${path}`) ?? null)).toEqual(truth);
});

it('what the project’s own code makes of a form is what is kept, to the byte', async () => {
  const { forms } = planOf(SAMPLE);
  const ours = forms.filter(
    ({ producer, written, capture, onPages, toFile, path }) =>
      (producer === 'ours' || (producer === 'official' && written.signedBy !== 'image' && !onPages)) &&
      !capture &&
      !toFile &&
      !path.includes('.zip/') &&
      !path.startsWith('both '),
  );
  const different: string[] = [];
  await make(ours, await FormMaker.open(), ({ path }, bytes) => {
    if (!kept(`forms/${path}`).equals(bytes)) different.push(path);
  });
  expect(ours.length).toBeGreaterThan(6);
  expect(different).toEqual([]);
});
