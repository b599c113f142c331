import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, it } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { BLUE_PEN, type Hand, widthOf, write } from '../../../scripts/scans/hands';
import { seeded } from '../../../scripts/scans/random';
import { isByHand } from '../../../src/checking/scan/handwriting';
import type { Grey, PixelBox } from '../../../src/scan/picture/grey';

const LINES = ['Maria Oliveira-Lund', 'Ngozi Adeyemi', 'Hannah Weiss', '14 July 2024', 'Why Wide Networks Train Twice'];
const HANDS = ['kalam', 'caveat', 'apple', 'reenie', 'nothing'] as const;
const FACES = ['Helvetica', 'TimesRoman', 'Courier', 'HelveticaBold'] as const;
const SCALE = 1700 / 612;
const [LEFT, TOP, LEADING, SIZE] = [90, 60, 50, 11] as const;

/** The words of a line as boxes, where its baseline and the widths of its words are known. */
function wordsAt(line: string, baseline: number, widthOfWord: (word: string) => number, space: number): PixelBox[] {
  let x: number = LEFT;
  return line.split(' ').map((word) => {
    const left = x;
    x += widthOfWord(word) + space;
    return {
      left: Math.round(left * SCALE) - 2,
      right: Math.round((x - space) * SCALE) + 2,
      top: Math.round((baseline - 9.5) * SCALE),
      bottom: Math.round((baseline + 3.5) * SCALE),
    };
  });
}

const baselineOf = (i: number) => TOP + i * LEADING;

async function drawn(draw: (page: ReturnType<PDFDocument['addPage']>, pdf: PDFDocument) => Promise<PixelBox[][]>) {
  const pdf = await PDFDocument.create();
  const lines = await draw(pdf.addPage([612, 792]), pdf);
  const page = await nodePdfReader().pagePicture(new Uint8Array(await pdf.save()), 1);
  if (!page) throw new Error('not drawn');
  return { picture: page.picture, lines };
}

const byHand = (hand: Hand) =>
  drawn(async (page) => {
    const random = seeded(hand);
    const style = { hand, left: LEFT, size: SIZE, colour: BLUE_PEN } as const;
    return LINES.map((line, i) => {
      write(page, line, { ...style, baseline: baselineOf(i) }, random);
      return wordsAt(line, baselineOf(i), (word) => widthOf(word, hand, SIZE), 0.33 * SIZE);
    });
  });

const inPrint = (face: (typeof FACES)[number]) =>
  drawn(async (page, pdf) => {
    const font = await pdf.embedFont(StandardFonts[face]);
    return LINES.map((line, i) => {
      page.drawText(line, { x: LEFT, y: 792 - baselineOf(i), size: SIZE, font });
      return wordsAt(
        line,
        baselineOf(i),
        (word) => font.widthOfTextAtSize(word, SIZE),
        font.widthOfTextAtSize(' ', SIZE),
      );
    });
  });

it.each(HANDS)('tells the hand of %s', async (hand) => {
  const { picture, lines } = await byHand(hand);
  expect(LINES.filter((_, i) => !isByHand(picture, lines[i] ?? []))).toEqual([]);
});

it.each(FACES)('takes no %s for a hand, on a rule and without', async (face) => {
  const { picture, lines } = await inPrint(face);
  expect(LINES.filter((_, i) => isByHand(picture, lines[i] ?? []))).toEqual([]);
  const ruled: Grey = { ...picture, pixels: picture.pixels.slice() };
  for (const [i] of LINES.entries()) {
    const y = Math.round((baselineOf(i) + 2.5) * SCALE);
    for (let row = y; row < y + 3; row++) ruled.pixels.fill(40, row * 1700 + 200, row * 1700 + 1500);
  }
  expect(LINES.filter((_, i) => isByHand(ruled, lines[i] ?? []))).toEqual([]);
});

it('tells nothing where nothing is seen', () => {
  const white: Grey = { width: 400, height: 60, pixels: new Uint8Array(400 * 60).fill(255) };
  const box = { left: 10, top: 5, right: 300, bottom: 50 };
  expect([
    isByHand(white, [box]),
    isByHand(white, []),
    isByHand({ ...white, pixels: new Uint8Array(0) }, [box]),
  ]).toEqual([false, false, false]);
});
