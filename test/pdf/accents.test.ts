import { expect, it } from 'vitest';
import { nodeResources } from '../../scripts/pdf/resources';
import { Coverage, rangesOf } from '../../src/pdf/fonts/coverage';
import { type Box, movedBy } from '../../src/pdf/fonts/ink-box';
import type { FontFamily } from '../../src/pdf/fonts/resources';
import { TrueType } from '../../src/pdf/fonts/truetype';
import { isAbove } from '../../src/pdf/typesetting/accent-places';
import { withAccents } from '../../src/pdf/typesetting/accents';
import { openHarfBuzz } from '../../src/pdf/typesetting/harfbuzz';

const index = await nodeResources.index();
const coverage = new Coverage(index);
const harfBuzz = await openHarfBuzz(await nodeResources.harfBuzz());
const opened = new Map<string, Awaited<ReturnType<typeof open>>>();

async function open(file: string) {
  const sfnt = await nodeResources.font(file);
  return { font: new TrueType(sfnt), shaping: harfBuzz.font(sfnt) };
}

async function fontOf(file: string) {
  const font = opened.get(file) ?? (await open(file));
  opened.set(file, font);
  return font;
}

/** The ink of each glyph of a letter with its marks, in em, and where the font's MATH table has accents over the first. */
async function drawn(text: string, slope: FontFamily['slope'] = 'upright') {
  const file = coverage.fileFor(text, slope);
  if (file === undefined) return null;
  const { font, shaping } = await fontOf(file);
  const placed = withAccents(shaping.shape(text, 0, text.length, false), text, text.length, font);
  let pen = 0;
  const boxes = placed.map((glyph) => {
    const box = font.box(glyph.glyph);
    const ink = box && movedBy((pen + glyph.dx) / font.unitsPerEm, glyph.dy / font.unitsPerEm, box);
    const attachment = font.topAccent(glyph.glyph);
    pen += glyph.advance;
    return { ink, attachment: attachment === undefined ? undefined : attachment / font.unitsPerEm };
  });
  return { boxes, advances: placed.map(({ advance }) => advance) };
}

const middle = ({ left, right }: Box) => (left + right) / 2;

/** What is wrong with how a mark stands on a letter; null where nothing is, or where the font has the two as one glyph. */
async function fault(letter: string, mark: string): Promise<string | null> {
  const found = await drawn(letter + mark);
  if (found?.boxes.length !== 2) return null;
  const [base, accent] = found.boxes;
  if (!base?.ink || !accent?.ink) return 'no ink';
  if (found.advances[1] !== 0) return 'moves what follows';
  const clear = isAbove(mark) ? accent.ink.bottom >= base.ink.top : accent.ink.top <= base.ink.bottom;
  if (!clear) return 'touches the letter';
  const where = isAbove(mark) && base.attachment !== undefined ? base.attachment : middle(base.ink);
  const off = Math.abs(middle(accent.ink) - where);
  return off > 0.12 ? `${off.toFixed(2)} em off the middle` : null;
}

const LETTERS = index.families
  .filter(({ id }) => /^(cmu-serif-upright|noto-serif|noto-sans-math)$/.test(id))
  .flatMap(({ files }) => files.flatMap(({ covers }) => rangesOf(covers)))
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .filter((c) => /[\p{L}\p{Sm}\p{Nd}]/u.test(c) && !/[\p{Lm}\u{1ee00}-\u{1eeff}]/u.test(c) && c.normalize('NFC') === c);

const MARKS = [
  ['grave', '\u0300'],
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['two dots', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['arrow', '\u20d7'],
  ['dot below', '\u0323'],
  ['tilde below', '\u0330'],
  ['line below', '\u0331'],
  ['underline', '\u0332'],
] as const;

it.each(MARKS)(
  'every letter that a font has with it carries a %s clear of its ink and in its middle',
  async (_, mark) => {
    const wrong: string[] = [];
    const letters = new Set(LETTERS);
    for (const letter of letters) {
      // What a letter already has below is in the way of nothing that its font puts lower.
      if (letter.normalize('NFD') !== letter) continue;
      const found = await fault(letter, mark);
      if (found) wrong.push(`${letter}: ${found}`);
    }
    expect(letters.size).toBeGreaterThan(2500);
    expect(wrong).toEqual([]);
  },
);

it.each(['Ω', 'θ', 'λ', 'x', '𝒪', 'ℓ', '𝔼', '∇', '𝑎', '𝐋', '𝒜', 'ℝ', '∂', 'Σ', '∞', '8'])(
  'the accents of learning theory have a font over %s',
  (letter) => {
    for (const [, mark] of MARKS) expect(coverage.fileFor(letter + mark, 'upright'), letter + mark).toBeDefined();
  },
);

it.each(['θ̂̃', 'x̂̄', '𝒪̃̂', 'λ̄̂̇'])('marks on %s stand one over the other', async (text) => {
  const tops = ((await drawn(text))?.boxes ?? []).map(({ ink }) => ink);
  expect(tops.length).toBe([...text].length);
  tops.slice(1).forEach((ink, i) => {
    expect(ink?.bottom ?? 0).toBeGreaterThanOrEqual((tops[i]?.top ?? 9) - 0.001);
  });
});

it.each(['q̣̂', 'q̣̂'])('one mark stands over %s and one under it, in whichever order they are written', async (text) => {
  const [letter, ...marks] = ((await drawn(text))?.boxes ?? []).map(({ ink }) => ink);
  const bottoms = marks.map((ink) => ink?.bottom ?? 0).sort((a, b) => a - b);
  expect(marks.length).toBe(2);
  expect(bottoms[0]).toBeLessThan(letter?.bottom ?? 0);
  expect(bottoms[1]).toBeGreaterThan(letter?.top ?? 9);
});

it('a mark over two letters stands over both', async () => {
  const [first, mark, second] = ((await drawn('b͡m'))?.boxes ?? []).map(({ ink }) => ink);
  if (!first || !mark || !second) throw new Error('Not drawn');
  expect(mark.bottom).toBeGreaterThanOrEqual(first.top);
  expect(Math.abs(middle(mark) - (first.left + second.right) / 2)).toBeLessThan(0.05);
});

it('a slash goes through the middle of its letter', async () => {
  const [letter, slash] = ((await drawn('ℝ̸'))?.boxes ?? []).map(({ ink }) => ink);
  if (!letter || !slash) throw new Error('Not drawn');
  expect(Math.abs(middle(slash) - middle(letter))).toBeLessThan(0.1);
});

it('an accent over a slanted letter follows its slant', async () => {
  const [letter, bar] = ((await drawn('θ̂', 'italic'))?.boxes ?? []).map(({ ink }) => ink);
  if (!letter || !bar) throw new Error('Not drawn');
  expect(middle(bar) - middle(letter)).toBeGreaterThan(0.05);
});
