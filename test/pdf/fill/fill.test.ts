import { describe, expect, it } from 'vitest';
import { inkIn, render } from '../../../scripts/pdf/ink';
import { qpdfCheck } from '../../../scripts/pdf/programs';
import { check, OFFICIAL } from '../read/forms';
import { fill, filledIn, newWords, overlaps, TITLES } from './filled';

const FORMS = 'test/fixtures/forms';

const sources = [
  OFFICIAL,
  ...['cairo', 'ghostscript', 'mutool', 'qpdf', 'firefox', 'chromium', 'libreoffice', 'imprimatur'].map(
    (name) => `${FORMS}/${name}-blank.pdf`,
  ),
  `${FORMS}/chromium-a4-11pt.pdf`,
  `${FORMS}/chromium-one-page.pdf`,
];

describe('filling in the form that was sent', { timeout: 60_000 }, () => {
  it.each(sources)('keeps every byte of %s and adds what the author says', async (file) => {
    const { original, bytes, before, after } = await filledIn(file);
    expect(Buffer.from(bytes.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    const result = check(after);
    expect(result.verdict).toEqual({ kind: 'verbatim' });
    expect(result.oddities).toEqual([]);
    expect(result.facts).toMatchObject({
      title: { value: TITLES[82] },
      party: { value: 'Jianfei Chen' },
      correspondingAuthor: { value: 'Jianfei Chen' },
      signature: { kind: 'ink' },
      date: { value: 'June 10, 2021' },
    });
    expect(after.tricks).toEqual([]);
    expect(overlaps(before, after)).toEqual([]);
  });

  it.each([19, 82, 139, 252] as const)(
    'sets a title of %i characters within the column, over no other text',
    async (length) => {
      expect([...TITLES[length]].length).toBe(length);
      const { before, after } = await filledIn(OFFICIAL, { title: TITLES[length] });
      expect(check(after).facts.title?.value).toBe(TITLES[length]);
      expect(overlaps(before, after)).toEqual([]);
      const added = newWords(before, after).filter(({ page, box }) => page === 1 && box.top < 290);
      expect(Math.min(...added.map(({ box }) => box.left))).toBeGreaterThan(132);
      expect(Math.max(...added.map(({ box }) => box.right))).toBeLessThan(480);
      const sizes = after.lines.filter(({ page, baseline }) => page === 1 && baseline > 268 && baseline < 300);
      expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThanOrEqual(7);
    },
  );

  it('says so where a title cannot look right', async () => {
    const { filled } = await fill(OFFICIAL, { title: `${TITLES[252]}, ${TITLES[82]}` });
    expect(filled).toMatchObject({ kind: 'no-room', places: [{ where: 'blank', field: { id: 'title' } }] });
  });

  it('draws the rule on as far as the title that stands on it', async () => {
    const across = async (title: string) => {
      const page = await render((await filledIn(OFFICIAL, { title })).bytes, 1);
      return [140, 180, 300, 430, 470].map(
        (x) => inkIn(page, { left: x, right: x + 8, top: 284.9, bottom: 285.5 }) > 0.3,
      );
    };
    expect(await across(TITLES[82])).toEqual([true, true, true, true, true]);
    expect(await across(TITLES[19])).toEqual([false, false, true, false, false]);
  });

  it('sets a typed signature right after its label, on the same baseline', async () => {
    const { after } = await filledIn(OFFICIAL, { signature: { kind: 'typed', text: 'Jianfei Chen' } });
    const line = after.lines.find(({ text }) => text.includes('Signed:'));
    expect(line?.text).toMatch(/Signed: Jianfei Chen$/);
    const [label, name] = ['Signed', 'Jianfei'].map(
      (word) => line?.glyphs[line.glyphOf[line.text.indexOf(word)] ?? -1],
    );
    expect(name?.y).toBeCloseTo(label?.y ?? 0, 1);
    expect((name?.x ?? 0) - (label?.x ?? 0)).toBeLessThan(45);
  });

  it('says which characters no font has, and fills in nothing', async () => {
    const { filled } = await fill(OFFICIAL, { party: 'Li \u{2a6d6}' });
    expect(filled).toMatchObject({ kind: 'missing', characters: [{ character: '\u{2a6d6}' }] });
  });

  it('sets a typed signature and names of other scripts', async () => {
    const { after } = await filledIn(OFFICIAL, {
      party: '陈键飞',
      signer: '陈键飞',
      signature: { kind: 'typed', text: '陈键飞' },
    });
    expect(check(after).facts).toMatchObject({
      party: { value: '陈键飞' },
      signature: { kind: 'text', fact: { value: '陈键飞' } },
    });
  });
});
