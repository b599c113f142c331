import type { Grey } from '../../../src/scan/picture/grey';
import type { ScannedPage, ScannedWord } from '../../../src/scan/scanned-page';

const [WIDTH, HEIGHT] = [1700, 2200];
const [LEFT, TOP, PITCH, LETTER, TALL] = [240, 230, 36, 14, 24] as const;
const CHARACTERS = 84;
const LINES = 50;

/** A page without a mark, for all pages of a test. */
export const WHITE: Grey = { width: WIDTH, height: HEIGHT, pixels: new Uint8Array(WIDTH * HEIGHT).fill(255) };

/** Lets a test misread a word, or be less sure of it. */
export type Misreading = (text: string, index: number) => { readonly text: string; readonly confidence: number };

const exactly: Misreading = (text) => ({ text, confidence: 95 });

/** Pages as a reader gives them that reads every word of a text, set in lines of a page's width. */
export function scannedText(text: string, read: Misreading = exactly): ScannedPage[] {
  const lines = text.split('\n').flatMap(setInLines);
  const pages: ScannedPage[] = [];
  for (let i = 0; i < Math.max(1, lines.length); i += LINES) pages.push(scannedLines(lines.slice(i, i + LINES), read));
  return pages;
}

/** One page of lines, each of which fits its width. */
export function scannedLines(lines: readonly string[], read: Misreading = exactly): ScannedPage {
  let index = 0;
  const words = lines.flatMap((line, at): ScannedWord[] =>
    [...line.matchAll(/\S+/g)].map((match) => {
      const left = LEFT + match.index * LETTER;
      const top = TOP + at * PITCH;
      const box = { left, top, right: left + match[0].length * LETTER - 3, bottom: top + TALL };
      return { ...read(match[0], index++), box, line: at };
    }),
  );
  const quality = { kind: 'enough', dpi: 200 } as const;
  return { picture: WHITE, words, marks: [], quality, corners: null, turned: 0 };
}

function setInLines(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/[^\S\n]+/)) {
    if (line !== '' && line.length + word.length >= CHARACTERS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
