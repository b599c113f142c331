import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/agreements/agreement';
import { pmlr } from '../../../src/agreements/pmlr';
import { agreementOf } from '../../../src/any-form/agreement-of';
import { AS_FOUND } from '../../../src/any-form/blank-form';
import { checkScan, nearestToScan, type ScanComparison, verdictOnScan } from '../../../src/checking/scan';
import type { ScannedPage } from '../../../src/scan/scanned-page';
import { about } from '../../any-form/about';
import { formIn, readForm } from '../../any-form/read-form';
import { inkOnlyWorkshopPdf } from '../../any-form/workshop-pdf';
import { readFixture } from './read-fixture';

const PAPER = { title: 'On Quiet Machines', authors: ['Ada Miller'] };

async function inkOnly(): Promise<Agreement> {
  return agreementOf(await formIn('test/fixtures/any-form/tuned/ink-only.pdf'), AS_FOUND, about);
}

async function workshop(): Promise<Agreement> {
  const form = await readForm(await inkOnlyWorkshopPdf());
  if (form.kind !== 'form') throw new Error(form.why);
  return agreementOf(form, AS_FOUND, about);
}

/** The pages with their words, what a pen drew around a line of that height, and a rule under it. */
function penned(pages: readonly ScannedPage[], baseline: number, from: number): ScannedPage[] {
  return pages.map((page) => {
    const [width, height] = [1700, 2406];
    const pixels = new Uint8Array(width * height).fill(255);
    for (const { box } of page.words)
      for (let y = box.top; y < box.bottom; y++) pixels.fill(20, y * width + box.left, y * width + box.right);
    for (let x = from; x < from + 250; x++) {
      const y = Math.round(baseline - 15 - 15 * Math.sin((x - from) / 6));
      for (let thick = 0; thick < 5; thick++) pixels[(y + thick) * width + x] = 40;
    }
    pixels.fill(20, (baseline + 4) * width + from, (baseline + 4) * width + from + 600);
    return { ...page, picture: { width, height, pixels } };
  });
}

function compared(pages: readonly ScannedPage[], agreement: Agreement): ScanComparison {
  const result = checkScan(pages, agreement, { paper: PAPER });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.comparison;
}

const without = (pages: readonly ScannedPage[], isOut: (text: string) => boolean) =>
  pages.map((page) => ({ ...page, words: page.words.filter(({ text }) => !isOut(text)) }));
const isScribble = (text: string) => /^(?:[IAVN]{5,}a?|V[Vv]?|\[)$/.test(text);

describe('a form that was brought, signed in ink and scanned', () => {
  it('is known among all others, and shows no difference, what was filled in and the ink', async () => {
    const agreement = await inkOnly();
    const pages = penned(readFixture('brought-ink-only-200'), 900, 240);
    expect(agreement.inkOnly).toBe(true);
    expect(nearestToScan(pages, [pmlr, agreement])).toBe(agreement);
    const comparison = compared(pages, agreement);
    expect(verdictOnScan({ kind: 'checked', comparison })).toEqual({ kind: 'no-difference' });
    expect(comparison.oddities).toEqual([]);
    expect(comparison.facts).toMatchObject({
      title: { kind: 'read', text: 'On Quiet Machines' },
      party: { kind: 'not-found' },
      signature: { kind: 'ink' },
      date: { kind: 'not-found' },
      answers: [
        { field: { label: 'Authors' }, fact: { kind: 'picture' } },
        { fact: { kind: 'read', text: 'Ada Miller, ada@college.example' } },
      ],
    });
  });

  it('has its labels wherever they stand, with what is behind each', async () => {
    const { doubts, facts, oddities } = compared(
      penned(readFixture('brought-workshop-200'), 908, 406),
      await workshop(),
    );
    expect([doubts, oddities]).toEqual([[], []]);
    expect(facts).toMatchObject({
      party: { kind: 'read', text: 'Ada Miller' },
      signature: { kind: 'ink' },
      // Left to the pen: a person looks.
      date: { kind: 'picture' },
      answers: [{ fact: { text: 'Ada Miller, Ben Potter' } }, { fact: { kind: 'picture' } }],
    });
  });

  it('is said to be unsigned only where its whole line is seen, and is bare', async () => {
    const agreement = await workshop();
    const bare = without(readFixture('brought-workshop-200'), isScribble);
    const unseen = bare.map((page) => ({ ...page, picture: { ...page.picture, pixels: new Uint8Array() } }));
    expect(compared(unseen, agreement).facts.signature).toEqual({ kind: 'not-found' });
    const elsewhere = compared(penned(bare, 1700, 406), agreement);
    expect(elsewhere.facts.signature.kind).toBe('none');
    expect(elsewhere.oddities).toEqual([{ kind: 'no-signature' }]);
  });

  it('leaves to look at what reads otherwise, and never throws', async () => {
    const agreement = await inkOnly();
    const read = readFixture('brought-ink-only-200');
    const changed = read.map((page) => ({
      ...page,
      words: page.words.map((word) => (word.text === 'copyright.' ? { ...word, text: 'royalties.' } : word)),
    }));
    expect(compared(changed, agreement).doubts.map(({ expected, read }) => `${expected} > ${read}`)).toEqual([
      'copyright. > royalties.',
    ]);
    const lacking = compared(
      without(read, (text) => text === 'holders'),
      agreement,
    );
    expect(lacking.doubts.map(({ kind, expected }) => `${kind} ${expected}`)).toEqual(['missing holders']);
    for (const some of [[], read.map((page) => ({ ...page, words: page.words.slice(0, 30) }))])
      expect(checkScan(some, agreement).kind).toMatch(/empty|checked/);
    expect(checkScan(read, pmlr).kind).toBe('not-this-agreement');
  });
});
