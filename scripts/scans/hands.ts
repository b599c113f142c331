import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fontkit, { type Font } from '@pdf-lib/fontkit';
import { type PDFPage, rgb } from 'pdf-lib';
import type { Random } from './random';

const FILES = {
  kalam: '@expo-google-fonts/kalam/400Regular/Kalam_400Regular.ttf',
  caveat: '@expo-google-fonts/caveat/500Medium/Caveat_500Medium.ttf',
  apple: '@expo-google-fonts/homemade-apple/400Regular/HomemadeApple_400Regular.ttf',
  reenie: '@expo-google-fonts/reenie-beanie/400Regular/ReenieBeanie_400Regular.ttf',
  nothing: '@expo-google-fonts/nothing-you-could-do/400Regular/NothingYouCouldDo_400Regular.ttf',
  chinese: '@expo-google-fonts/zhi-mang-xing/400Regular/ZhiMangXing_400Regular.ttf',
  /** The printed face of the publisher's form, for words set anew. */
  print: 'computer-modern/fonts/cmu-serif-500-roman.ttf',
  /** A printed face that is not the form's. */
  foreign: 'computer-modern/fonts/cmu-sans-serif-700-roman.ttf',
} as const;

/** Whose writing it is. */
export type Hand = keyof typeof FILES;

/** How much larger than print each hand writes. */
const SIZES: Readonly<Record<Hand, number>> = {
  kalam: 1.15,
  caveat: 1.5,
  apple: 1.0,
  reenie: 1.7,
  nothing: 1.05,
  chinese: 1.6,
  print: 1,
  foreign: 0.95,
};

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

export const BLUE_PEN: Colour = [0.1, 0.16, 0.5];
export const BLACK_PEN: Colour = [0.09, 0.09, 0.11];

/** Between words, in sizes of the print beside it; of some fonts fontkit cannot read the empty letter's own width. */
const SPACE = 0.33;

const fonts = new Map<Hand, Font>();

function fontOf(hand: Hand): Font {
  const font = fonts.get(hand) ?? fontkit.create(readFileSync(fileURLToPath(import.meta.resolve(FILES[hand]))));
  fonts.set(hand, font);
  return font;
}

/** Where and how a text is written; lengths in points from the page's upper left corner. */
export interface Writing {
  readonly hand: Hand;
  readonly left: number;
  readonly baseline: number;
  /** The size of the print beside it. */
  readonly size: number;
  readonly colour: Colour;
  /** How unsteady the hand is: 0 for print. */
  readonly unsteady?: number;
}

/** Writes a text, letter by letter, each a little out of line; returns where it ends, in points. */
export function write(page: PDFPage, text: string, writing: Writing, random: Random): number {
  const { hand, left, baseline, colour, unsteady = 1 } = writing;
  const font = fontOf(hand);
  const scale = (writing.size * SIZES[hand]) / font.unitsPerEm;
  let x = left;
  for (const word of text.split(' ')) {
    const run = font.layout(word);
    run.glyphs.forEach((glyph, i) => {
      const tilt = random.normal() * 0.03 * unsteady;
      const grown = scale * (1 + random.normal() * 0.04 * unsteady);
      const drop = random.normal() * 0.05 * writing.size * unsteady;
      const place = (px: number, py: number) =>
        `${(x + (px + py * tilt) * grown).toFixed(3)} ${(baseline + drop - (py - px * tilt) * grown).toFixed(3)}`;
      const path = moved(glyph.path.toSVG(), place);
      if (path) page.drawSvgPath(path, { x: 0, y: page.getHeight(), color: rgb(...colour) });
      x += (run.positions[i]?.xAdvance ?? 0) * scale;
    });
    x += SPACE * writing.size;
  }
  return x - SPACE * writing.size;
}

/** How wide a text is in points. */
export function widthOf(text: string, hand: Hand, size: number): number {
  const font = fontOf(hand);
  const words = text.split(' ');
  const advance = words.reduce((sum, word) => sum + font.layout(word).advanceWidth, 0) / font.unitsPerEm;
  return (advance * SIZES[hand] + SPACE * (words.length - 1)) * size;
}

/** An SVG path with every point put elsewhere. */
function moved(path: string, place: (x: number, y: number) => string): string {
  return path.replace(/([MLQC])([^MLQCZ]+)/g, (_, command: string, args: string) => {
    const numbers = (args.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const points = Array.from({ length: numbers.length / 2 }, (_, i) =>
      place(numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0),
    );
    return `${command}${points.join(' ')}`;
  });
}
