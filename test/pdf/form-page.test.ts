import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { placeProblems } from '../../scripts/papers/form-check';
import { STROKES, signedForm } from '../../scripts/papers/signed-form';
import { inkBox, inkIn, render } from '../../scripts/pdf/ink';
import { qpdfCheck, run, type Word, wordsOf } from '../../scripts/pdf/programs';
import { pmlr } from '../../src/agreements/pmlr';
import { pdfOf, signedPdf } from './maker';

const OFFICIAL = new URL('../fixtures/pmlr/pmlr-license-agreement.pdf', import.meta.url);
const ACTNN = 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training';
const short = { title: 'ActNN', signer: 'Jianfei Chen' };
const blank = {
  kind: 'unsigned' as const,
  answers: {},
  agreement: pmlr,
  title: '',
  signer: '',
  paper: { portal: 'hand', key: 'k', url: '', authors: [] },
};

/** Words that stand once on each of two pages, side by side. */
function pairs(ours: readonly Word[], theirs: readonly Word[], page: number): [Word, Word][] {
  const only = (words: readonly Word[]) => {
    const texts = words.filter((w) => w.page === page).map((w) => w.text);
    return words.filter((w) => w.page === page && texts.indexOf(w.text) === texts.lastIndexOf(w.text));
  };
  const known = new Map(only(theirs).map((w) => [w.text, w]));
  return only(ours).flatMap((w) => {
    const their = known.get(w.text);
    return their ? [[w, their] as [Word, Word]] : [];
  });
}

describe('the page', () => {
  it('has the words of the publisher’s form where that has them', async () => {
    const [ours, theirs] = await Promise.all([wordsOf(await signedPdf(short)), wordsOf(await readFile(OFFICIAL))]);
    for (const page of [1, 2]) {
      const found = pairs(ours, theirs, page);
      expect(found.length).toBeGreaterThan(60);
      // The fonts' boxes differ by a constant; a hyphenated word of theirs takes a few words of ours to another line.
      const offset =
        found.map(([our, their]) => our.bottom - their.bottom).sort((a, b) => a - b)[found.length >> 1] ?? 0;
      const level = found.filter(([our, their]) => Math.abs(our.bottom - their.bottom - offset) < 0.3);
      expect(level.length / found.length).toBeGreaterThan(0.8);
      const starts = level.filter(([, their]) =>
        [145.9, 158.7, 169.9, 180.6].some((x) => Math.abs(their.left - x) < 0.1),
      );
      const kept = starts.filter(([our, their]) => Math.abs(our.left - their.left) < 0.8);
      expect(kept.length).toBeGreaterThan(page === 1 ? 8 : 6);
      // Those begin a line of theirs only because a word before them was divided.
      expect(starts.length - kept.length).toBeLessThan(3);
    }
  });

  it('has the publisher’s rules, and a short title and name stand on them', async () => {
    const [signed, empty] = await Promise.all([signedPdf(short), pdfOf(blank)]);
    for (const pdf of [signed, empty, await readFile(OFFICIAL)]) {
      const page = await render(new Uint8Array(pdf), 1);
      for (const y of [792 - 506.763, 792 - 458.942, 792 - 153.687]) {
        const left = y > 600 ? 133.8 : 219.7;
        const right = y > 600 ? 271.2 : 391.5;
        expect(inkIn(page, { left, right, top: y - 0.5, bottom: y + 0.5 })).toBeGreaterThan(0.2);
      }
    }
    const page = await render(signed, 1);
    expect(inkIn(page, { left: 280, right: 330, top: 275, bottom: 284.5 })).toBeGreaterThan(0.05);
    expect(inkIn(await render(empty, 1), { left: 220, right: 390, top: 272, bottom: 284.5 })).toBe(0);
  });

  it('ends the first page with clause 5, as the publisher’s does, up to six lines of title and name', async () => {
    const word = 'Communication ';
    for (const title of [ACTNN, word.repeat(12), word.repeat(18), word.repeat(24)]) {
      const words = await wordsOf(await signedPdf({ ...short, title: title.trim() }));
      const second = words.filter(({ page }) => page === 2).map(({ text }) => text);
      expect(second.slice(0, 3), title).toEqual(['6.', 'You', 'further']);
    }
  });

  it('keeps two pages up to a title of 400 characters and never lets anything touch', async () => {
    for (const length of [1, 40, 82, 139, 200, 280, 400]) {
      const title = 'Variational inference for Bayesian networks of many layers '.repeat(9).slice(0, length).trim();
      const pdf = await signedPdf({ title, signer: 'Maria Francesca Spadea della Rovere-Montefeltro' });
      expect((await run('pdfinfo', ['-'], pdf)).toString()).toMatch(/Pages: +2\n/);
      expect(await placeProblems(pdf)).toEqual([]);
    }
  });

  it.each([
    ['one word of 600 letters', 'W'.repeat(600)],
    ['hyphens all over', 'well-known-'.repeat(54)],
    ['ideographs without a space', '深度学习的贝叶斯方法，'.repeat(54)],
    ['a title of 600 letters', `${'On the convergence of descent. '.repeat(19)}It is long.`],
  ])('sets the strangest title within the margins: %s', async (_, title) => {
    expect(await placeProblems(await signedPdf({ title, signer: 'A' }))).toEqual([]);
  });

  it('is seen to be wrong when it is: the margins of these tests are the form’s', async () => {
    // The publisher's own lines hang over the edge where theirs end with a hyphen.
    expect(await placeProblems(new Uint8Array(await readFile(OFFICIAL)))).not.toEqual([]);
  });
});

describe('the signature', () => {
  it('is drawn after its label, upright and in its own proportions', async () => {
    // An L, twice as high as it is wide.
    const strokes = [
      [
        { x: 100, y: 20 },
        { x: 100, y: 100 },
        { x: 140, y: 100 },
      ],
    ];
    const pdf = await signedPdf({ ...short, signature: { kind: 'drawn', strokes } });
    const label = (await wordsOf(pdf)).find((w) => w.text === 'Signed:');
    if (!label) throw new Error('No label');
    const page = await render(pdf, 2);
    const around = { left: label.right + 1, right: 478, top: label.top - 40, bottom: label.bottom + 4.5 };
    const box = inkBox(page, { ...around, top: label.top - 17 });
    if (!box) throw new Error('No ink after the label');
    const height = box.bottom - box.top;
    expect(height).toBeGreaterThan(24);
    expect(height).toBeLessThan(32);
    // The pen's own width adds 2.2 to each side of 40 by 80.
    expect((box.right - box.left) / height).toBeCloseTo(42.2 / 82.2, 1);
    expect(inkIn(page, { ...box, right: box.left + 2, bottom: box.top + 10 })).toBeGreaterThan(0.2);
    expect(inkIn(page, { ...box, left: box.left + 5, bottom: box.bottom - 5 })).toBe(0);
  });

  it('is a vector, not a picture', async () => {
    const pdf = await signedPdf(short);
    expect((await run('pdfimages', ['-list', '-'], pdf)).toString().trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['a dot', [[{ x: 10, y: 10 }]]],
    [
      'a flat line',
      [
        [
          { x: 0, y: 60 },
          { x: 360, y: 60 },
        ],
      ],
    ],
    [
      'a line straight up',
      [
        [
          { x: 180, y: 0 },
          { x: 180, y: 120 },
        ],
      ],
    ],
    [
      'the whole pad',
      [
        [
          { x: 0, y: 0 },
          { x: 360, y: 120 },
        ],
        [
          { x: 0, y: 120 },
          { x: 360, y: 0 },
        ],
      ],
    ],
    [
      'two thousand points',
      [Array.from({ length: 2000 }, (_, i) => ({ x: 180 + 170 * Math.sin(i), y: 60 + 55 * Math.cos(i * 1.7) }))],
    ],
    ['many strokes', Array.from({ length: 200 }, () => STROKES).flat()],
  ])('fits beside its label whatever it is: %s', async (_, strokes) => {
    const pdf = await signedPdf({ ...short, signature: { kind: 'drawn', strokes } });
    const page = await render(pdf, 2);
    expect(inkIn(page, { left: 212, right: 478, top: 400, bottom: 560 })).toBeGreaterThan(0);
    expect(inkIn(page, { left: 479, right: 612, top: 0, bottom: 792 })).toBe(0);
    const words = await wordsOf(pdf);
    const name = words.find((w) => w.page === 2 && w.text === 'Jianfei');
    const date = words.find((w) => w.page === 2 && w.text === 'Date:');
    expect(name && date && date.top > name.bottom).toBe(true);
    // Nothing of it over the name above or the date below.
    expect(inkIn(page, { left: 330, right: 478, top: (name?.top ?? 0) + 1, bottom: (name?.bottom ?? 0) - 2 })).toBe(0);
    expect(inkIn(page, { left: 300, right: 478, top: (date?.top ?? 0) + 2, bottom: (date?.bottom ?? 0) - 1 })).toBe(0);
  });

  it('has a line to write on and room for ink in an unsigned form', async () => {
    const page = await render(await pdfOf({ ...blank, ...short }), 2);
    const words = await wordsOf(await pdfOf({ ...blank, ...short }));
    for (const label of ['Signed:', 'Date:']) {
      const word = words.find((w) => w.text === label);
      if (!word) throw new Error(`No ${label}`);
      const line = { left: word.right + 6, right: word.right + 190, top: word.bottom - 3, bottom: word.bottom + 1 };
      expect(inkIn(page, line)).toBeGreaterThan(0.05);
      expect(inkIn(page, { ...line, top: word.bottom - 24, bottom: word.bottom - 4 })).toBe(0);
    }
  });
});

describe('the file', () => {
  const form = signedForm({ title: `${ACTNN}: ℓ₁ 陈键飞`, signer: 'Jianfei Chen' });

  it('is sound by qpdf, and every font is embedded and reduced to what is used', async () => {
    const pdf = await pdfOf(form);
    expect(await qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    const fonts = (await run('pdffonts', ['-'], pdf)).toString().trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* CID TrueType +Identity-H +yes yes yes/);
  });

  it('is the same for the same form, and another for another', async () => {
    expect(await pdfOf(form)).toEqual(await pdfOf(form));
    expect(await pdfOf({ ...form, signer: 'Jianfei Cheng' })).not.toEqual(await pdfOf(form));
  });

  it('says what it is, in which language, and takes its date from the form', async () => {
    const info = (await run('pdfinfo', ['-isodates', '-'], await pdfOf(form))).toString();
    expect(info).toContain(`Title:           Publication Agreement: ${ACTNN}: ℓ₁ 陈键飞`);
    expect(info).toContain('Author:          Jianfei Chen');
    expect(info).toContain('CreationDate:    2021-06-10T00:00:00Z');
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: +612 x 792 pts \(letter\)/);
  });

  it('is at most 20 kB for a Latin name and 26 kB for a Chinese name and title, whose letters come from many files', async () => {
    expect((await signedPdf({ title: ACTNN, signer: 'Jianfei Chen' })).length).toBeLessThan(20_000);
    const chinese = await signedPdf({ title: '基于二值激活压缩训练的显存占用降低方法研究', signer: '陈键飞' });
    expect(chinese.length).toBeLessThan(26_000);
    expect((await run('pdffonts', ['-'], chinese)).toString().trim().split('\n').slice(2)).toHaveLength(2);
  });
});
