import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedForm } from '../../../scripts/papers/signed-form';
import { inkIn, render } from '../../../scripts/pdf/ink';
import { nodeResources } from '../../../scripts/pdf/resources';
import { type FillContent, type FormFiller, openFormFiller } from '../../../src/pdf/fill';
import { check, OFFICIAL, readBytes, seen } from '../read/forms';

const FORMS = 'test/fixtures/forms';
const TITLES = {
  19: 'Deep Sets Revisited',
  82: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  139: 'Learning to Generalise Across Long-Horizon Tasks from Human Demonstrations: A Study of Data, Models and the Limits of Imitation in Practice',
  252: `On the Statistical and Computational Limits of Learning Representations that Transfer Between Heterogeneous Domains with Few Labelled Examples: Minimax Rates, Efficient Algorithms, and an Extensive Empirical Study of Deep Pretrained Networks for Vision`,
} as const;

let opened: Promise<FormFiller> | undefined;
const filler = () => {
  opened ??= openFormFiller(nodeResources);
  return opened;
};

async function fill(file: string, edit: Partial<FillContent> = {}) {
  const original = new Uint8Array(readFileSync(file));
  const pdf = seen(await readBytes(original));
  const { signature, date, signer } = signedForm({ title: TITLES[82], signer: 'Jianfei Chen' });
  const content = { title: TITLES[82], party: signer, signer, signature, date, ...edit };
  const filled = await (await filler()).fill(original, pdf, check(pdf).anchors, content);
  return { original, filled, before: pdf };
}

/** qpdf's own words; throws on warnings and errors. */
function qpdfCheck(pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fill-'));
  try {
    writeFileSync(path.join(folder, 'form.pdf'), pdf);
    return execFileSync('qpdf', ['--check', path.join(folder, 'form.pdf')], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    const { original, filled, before } = await fill(file);
    if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
    expect(Buffer.from(filled.bytes.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    expect(qpdfCheck(filled.bytes)).toContain('No syntax or stream encoding errors');
    const after = seen(await readBytes(filled.bytes));
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
      const { filled, before } = await fill(OFFICIAL, { title: TITLES[length] });
      if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
      const after = seen(await readBytes(filled.bytes));
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
    expect(filled).toEqual({ kind: 'no-room', fields: ['title'] });
  });

  it('draws the rule on as far as the title that stands on it', async () => {
    const across = async (title: string) => {
      const { filled } = await fill(OFFICIAL, { title });
      if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
      const page = await render(filled.bytes, 1, 216);
      return [140, 180, 300, 430, 470].map(
        (x) => inkIn(page, { left: x, right: x + 8, top: 284.9, bottom: 285.5 }) > 0.3,
      );
    };
    expect(await across(TITLES[82])).toEqual([true, true, true, true, true]);
    expect(await across(TITLES[19])).toEqual([false, false, true, false, false]);
  });

  it('sets a typed signature right after its label, on the same baseline', async () => {
    const { filled } = await fill(OFFICIAL, { signature: { kind: 'typed', text: 'Jianfei Chen' } });
    if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
    const line = seen(await readBytes(filled.bytes)).lines.find(({ text }) => text.includes('Signed:'));
    expect(line?.text).toMatch(/Signed: Jianfei Chen$/);
    const [label, name] = ['Signed', 'Jianfei'].map(
      (word) => line?.glyphs[line.glyphOf[line.text.indexOf(word)] ?? -1],
    );
    expect(name?.y).toBeCloseTo(label?.y ?? 0, 1);
    expect((name?.x ?? 0) - (label?.x ?? 0)).toBeLessThan(45);
  });

  it('says which characters no font has, and fills in nothing', async () => {
    const { filled } = await fill(OFFICIAL, { party: 'Li \u{20bb7}' });
    expect(filled).toMatchObject({ kind: 'missing', characters: [{ character: '\u{20bb7}' }] });
  });

  it('sets a typed signature and names of other scripts', async () => {
    const { filled } = await fill(OFFICIAL, {
      party: '陈键飞',
      signer: '陈键飞',
      signature: { kind: 'typed', text: '陈键飞' },
    });
    if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
    expect(check(seen(await readBytes(filled.bytes))).facts).toMatchObject({
      party: { value: '陈键飞' },
      signature: { kind: 'text', fact: { value: '陈键飞' } },
    });
  });
});

type Read = ReturnType<typeof seen>;

/** Words of a filled form that the empty one does not have at that place. */
function newWords(before: Read, after: Read) {
  const key = (pdf: Read) => (word: Read['placed'][number]) =>
    `${word.page} ${pdf.text.slice(word.start, word.end)} ${Math.round(word.box.left)} ${Math.round(word.box.bottom)}`;
  const old = new Set(before.placed.map(key(before)));
  return after.placed.filter((word) => !old.has(key(after)(word)));
}

/** New words whose letters lie on words that were there. */
function overlaps(before: Read, after: Read): string[] {
  return newWords(before, after).flatMap((word) => {
    const under = before.placed.filter(
      ({ page, box, start, end }) =>
        page === word.page &&
        !/^_+$/.test(before.text.slice(start, end)) &&
        Math.min(box.right, word.box.right) - Math.max(box.left, word.box.left) > 0.5 &&
        Math.min(box.bottom, word.box.bottom) - Math.max(box.top, word.box.top) > 1.5,
    );
    return under.map(
      (other) => `${after.text.slice(word.start, word.end)} on ${before.text.slice(other.start, other.end)}`,
    );
  });
}
