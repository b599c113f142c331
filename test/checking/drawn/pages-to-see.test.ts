import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pagesToSee } from '../../../src/checking/drawn';
import { check, readBytes, seen } from '../../pdf/read/forms';

const pagesOf = async (name: string) => {
  const pdf = seen(await readBytes(new Uint8Array(readFileSync(`test/fixtures/forms/${name}.pdf`))));
  return { pdf, pages: pagesToSee(check(pdf), pdf) };
};

it('the pages of a form are seen with the words of the agreement on them, and not what was filled in', {
  timeout: 60_000,
}, async () => {
  const { pages } = await pagesOf('official-filled');
  expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  const [first, second] = pages;
  const own = (page: typeof first) => page?.words.filter(({ place }) => place !== null) ?? [];
  expect(own(first).filter(({ place }) => place?.kind === 'clause' && place.number === '4').length).toBeGreaterThan(15);
  expect(own(first).map(({ text }) => text)).not.toContain('ActNN:');
  expect(first?.words.map(({ text }) => text)).toContain('ActNN:');
  // Its footnote is set in 8 points.
  expect(first?.resolution).toBe(226);

  const inBlank = (page: typeof first, wanted: string) => {
    const word = page?.words.find(({ text }) => text === wanted);
    return page?.blanks.some(
      ({ left, right, top, bottom }) =>
        word && word.box.left >= left && word.box.right <= right && word.box.top >= top && word.box.bottom <= bottom,
    );
  };
  expect(inBlank(first, 'ActNN:')).toBe(true);
  expect(inBlank(first, 'Jianfei')).toBe(true);
  expect(inBlank(second, '2021')).toBe(true);
  expect(inBlank(first, 'ownership')).toBe(false);
  expect(inBlank(second, 'libel')).toBe(false);
});

it('smaller type is drawn with more pixels', async () => {
  const { pages } = await pagesOf('chromium-one-page');
  expect(pages.map(({ resolution }) => resolution > 220 && resolution <= 300)).toEqual([true]);
});
