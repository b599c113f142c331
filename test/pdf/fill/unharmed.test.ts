import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isUnharmed } from '../../../src/pdf/fill/unharmed';
import type { ReadPdf } from '../../../src/pdf/read';
import { check, OFFICIAL } from '../read/forms';
import { filledIn, TITLES } from './filled';
import { formSetAs } from './layouts';

vi.setConfig({ testTimeout: 60_000 });

type Glyph = ReadPdf['lines'][number]['glyphs'][number];

/** The same reading with every letter changed that the test picks out; null drops it. */
const withGlyphs = (pdf: ReadPdf, change: (glyph: Glyph, page: number) => Glyph | null): ReadPdf => ({
  ...pdf,
  lines: pdf.lines.map((line) => ({
    ...line,
    glyphs: line.glyphs.flatMap((glyph) => change(glyph, line.page) ?? []),
  })),
});

describe('a filled form', () => {
  let before: ReadPdf;
  let after: ReadPdf;
  beforeAll(async () => {
    ({ before, after } = await filledIn(OFFICIAL));
  }, 60_000);

  it('is unharmed where only words were added, whose letters all are seen', () => {
    expect(isUnharmed(before, after)).toBe(true);
  });

  it.each<[string, (glyph: Glyph) => Glyph | null]>([
    ['a letter is gone', () => null],
    ['a letter is another', (glyph) => ({ ...glyph, text: glyph.text === 'x' ? 'y' : 'x' })],
    ['a letter stands elsewhere', (glyph) => ({ ...glyph, x: glyph.x + 2 })],
    ['a letter is struck', (glyph) => ({ ...glyph, mark: 'struck' })],
    ['a letter is covered', (glyph) => ({ ...glyph, mark: 'covered' })],
  ])('is harmed where %s', (_, change) => {
    const [old] = before.lines[3]?.glyphs ?? [];
    if (!old) throw new Error('no letter');
    const isOld = ({ text, x, y }: Glyph, page: number) =>
      page === 1 && text === old.text && x === old.x && Math.abs(y - old.y) < 0.01;
    expect(
      isUnharmed(
        before,
        withGlyphs(after, (glyph, page) => (isOld(glyph, page) ? change(glyph) : glyph)),
      ),
    ).toBe(false);
  });

  it('is harmed where what was added is crossed', () => {
    const [old] = before.lines[0]?.glyphs ?? [];
    if (!old) throw new Error('no letter');
    const crossed = after.lines.map((line) => ({ ...line, glyphs: [...line.glyphs] }));
    crossed[0]?.glyphs.push({ ...old, y: old.y + 30, mark: 'struck' });
    expect(isUnharmed(before, { ...after, lines: crossed })).toBe(false);
  });

  it('keeps the mark that a form came with', () => {
    const was = withGlyphs(before, (glyph) => (glyph.text === 'w' ? { ...glyph, mark: 'struck' } : glyph));
    const is = withGlyphs(after, (glyph) => (glyph.text === 'w' ? { ...glyph, mark: 'struck' } : glyph));
    expect(isUnharmed(was, is)).toBe(true);
    expect(isUnharmed(before, is)).toBe(false);
  });
});

describe('a form that is filled in twice', () => {
  it('says what both fillings wrote', async () => {
    const nothing = { signer: null, party: null, signature: null, date: null } as const;
    const first = await filledIn(OFFICIAL, { ...nothing, title: TITLES[82], party: 'Jianfei Chen' });
    const second = await filledIn(first.bytes, { title: null, party: null });
    expect(isUnharmed(first.after, second.after)).toBe(true);
    expect(check(second.after).facts).toMatchObject({
      title: { value: TITLES[82] },
      party: { value: 'Jianfei Chen' },
      correspondingAuthor: { value: 'Jianfei Chen' },
      date: { value: 'June 10, 2021' },
    });
  });
});

describe('a date beside an empty signature field that reaches over its line', () => {
  it('begins to the right of it', async () => {
    const form = await formSetAs({ blank: 'rule', line: 'none', signatureField: 'two-lines' });
    const { after } = await filledIn(form);
    const line = after.lines.find(({ text }) => text.includes('Date:'));
    const june = line?.glyphs[line.glyphOf[line.text.indexOf('June')] ?? -1];
    const label = line?.glyphs[line.glyphOf[line.text.indexOf('Date')] ?? -1];
    expect((june?.x ?? 0) - (label?.x ?? 0)).toBeGreaterThan(150);
    expect(check(after).facts.date?.value).toBe('June 10, 2021');
  });
});
