import { readFileSync } from 'node:fs';
import type { ScannedPage, ScannedWord } from '../../../src/scan/scanned-page';
import { WHITE } from './scanned-text';

/** The pages of one of the fixtures, without their pictures. */
export function readFixture(name: string): ScannedPage[] {
  const text = readFileSync(new URL(`../../fixtures/scans-read/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split(/^page\t.*\n/m)
    .slice(1)
    .map((page) => {
      const words = page
        .trimEnd()
        .split('\n\n')
        .flatMap((lines, line) => lines.split('\n').map((word) => wordFrom(word, line)));
      const quality = { kind: 'enough', dpi: Number(/\d+$/.exec(name)?.[0]) } as const;
      return { picture: WHITE, words, marks: [], quality, corners: null, turned: 0 };
    });
}

function wordFrom(written: string, line: number): ScannedWord {
  const [text = '', ...numbers] = written.split('\t');
  const [confidence = 0, left = 0, top = 0, right = 0, bottom = 0] = numbers.map(Number);
  return { text, confidence, box: { left, top, right, bottom }, line };
}
