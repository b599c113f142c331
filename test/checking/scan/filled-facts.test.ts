import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan, type ScanComparison, type ScanOptions } from '../../../src/checking/scan';
import type { ScannedPage, ScannedWord } from '../../../src/scan/scanned-page';
import { readFixture } from './read-fixture';

function compared(pages: readonly ScannedPage[], options: ScanOptions = {}): ScanComparison {
  const result = checkScan(pages, pmlr, options);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.comparison;
}
const added = ({ doubts }: ScanComparison) => doubts.filter(({ kind }) => kind === 'added').map(({ read }) => read);

/** The first page of a form with one of its words changed, or another put for it. */
function changed(text: string, change: (word: ScannedWord) => readonly ScannedWord[]): ScannedPage[] {
  const [first, ...others] = readFixture('latex-200');
  if (!first) throw new Error('no page');
  const at = first.words.findIndex((word) => word.text === text);
  return [{ ...first, words: first.words.flatMap((word, i) => (i === at ? change(word) : [word])) }, ...others];
}
const paper = (title: string, ...authors: string[]) => ({ paper: { title, authors } });
const TITLE = 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training';

describe('what is filled in is shown, not read,', () => {
  it('where a part of its line was not read', () => {
    const lost = changed('Memory', () => []);
    expect(compared(lost).facts.title.kind).toBe('picture');
    expect(compared(changed('Memory', (word) => [word])).facts.title).toMatchObject({ text: TITLE });
  });

  it('where it ends in a hyphen or in a lone letter', () => {
    const [party, signer] = ['party', 'correspondingAuthor'] as const;
    for (const end of ['Che-', 'C']) {
      const pages = changed('Chen', (word) => [{ ...word, text: end }]);
      expect(compared(pages).facts[party].kind, end).toBe('picture');
      expect(compared(pages).facts[signer]).toMatchObject({ kind: 'read', text: 'Jianfei Chen' });
    }
    expect(
      compared(
        changed('Chen', (word) => [{ ...word, text: 'X' }]),
        paper(TITLE, 'Jianfei X'),
      ).facts.party,
    ).toMatchObject({ kind: 'read', text: 'Jianfei X' });
  });

  it('where a word beside it touches it, which is no added word', () => {
    const pages = changed('Chen', (word) => {
      const middle = (word.box.left + word.box.right) / 2;
      return [
        { ...word, text: 'Chen,', box: { ...word.box, right: middle } },
        { ...word, text: 'und', confidence: 85, box: { ...word.box, left: middle + 2 }, line: word.line + 900 },
      ];
    });
    const comparison = compared(pages, paper(TITLE, 'Jianfei Chen'));
    expect(added(comparison)).toEqual([]);
  });

  it('where a hand is read in pieces, of which none is added', () => {
    const comparison = compared(readFixture('slanted-hand-200'));
    expect(comparison.facts.correspondingAuthor.kind).toBe('picture');
    expect(added(comparison)).toEqual([]);
  });

  it('where it is the agreement’s own word', () => {
    const pages = changed('Jianfei', (word) => [{ ...word, text: 'Agreement' }]).map((page) => ({
      ...page,
      words: page.words.filter(
        ({ text, box }, i) =>
          !(text === 'Chen' && page.words[i - 1]?.box.top === box.top && page.words[i - 1]?.text === 'Agreement'),
      ),
    }));
    expect(compared(pages).facts.party).not.toMatchObject({ kind: 'read' });
  });
});

describe('one name that reads in two ways', () => {
  const facts = (options?: ScanOptions) => compared(readFixture('ink-on-name-200'), options).facts;

  it('is shown twice', () => {
    expect(facts()).toMatchObject({ party: { kind: 'picture' }, correspondingAuthor: { kind: 'picture' } });
  });

  it('is the author’s where one of the two is', () => {
    const name = { kind: 'read', text: 'Maria Oliveira-Lund' };
    expect(facts(paper('Sparse Kernels for Tiny Sensors', 'Maria Oliveira-Lund'))).toMatchObject({
      party: name,
      correspondingAuthor: name,
    });
    expect(facts(paper('Sparse Kernels for Tiny Sensors', 'Another Author'))).toMatchObject({
      party: { kind: 'picture' },
      correspondingAuthor: { kind: 'picture' },
    });
  });
});

describe('a word that somebody added behind a name', () => {
  it('is told, as far as a space parts them', () => {
    const pages = changed('Chen', (word) => [
      word,
      { ...word, text: 'reluctantly', box: { ...word.box, left: word.box.right + 10, right: word.box.right + 150 } },
    ]);
    expect(added(compared(pages, paper(TITLE, 'Jianfei Chen')))).toEqual(['reluctantly']);
  });
});

describe('a signature', () => {
  const unsigned = readFixture('latex-200').map((page) => ({
    ...page,
    words: page.words.filter(({ text, box }) => !(box.left > 880 && (text === '~~' || text === 'UN'))),
  }));
  /** What is said of the signature where this is drawn on the last page, and ink where words were read. */
  const signature = (isInk: (x: number, y: number) => boolean) => {
    const pages = unsigned.map((page, i) => {
      const { width, height } = page.picture;
      const pixels = new Uint8Array(width * height).fill(255);
      for (const { box } of page.words) {
        for (let y = box.top; y < box.bottom; y++) pixels.fill(0, y * width + box.left, y * width + box.right);
      }
      for (let at = 0; i === 1 && at < pixels.length; at++) {
        if (isInk(at % width, Math.floor(at / width))) pixels[at] = 0;
      }
      return { ...page, picture: { width, height, pixels } };
    });
    return compared(pages).facts.signature.kind;
  };
  const wave = (x: number, y: number, middle: number) => Math.abs(y - middle - 14 * Math.sin(x / 9)) < 5;

  it('is none where only words stand in the block', () => {
    expect(signature(() => false)).toBe('none');
  });

  it('is on its line', () => {
    expect(signature((x, y) => x > 700 && x < 900 && wave(x, y, 1197))).toBe('ink');
  });

  it('is not said to lack where ink is on another line, or under the last one', () => {
    expect(signature((x, y) => x > 600 && x < 950 && y > 1212 && wave(x, y, 1232))).toBe('not-found');
    expect(signature((x, y) => x > 600 && x < 950 && wave(x, y, 1260))).toBe('not-found');
  });
});
