import type { ScannedWord } from '../scanned-page';

/** What was read from a picture. */
export interface ReadWords {
  /** In reading order. */
  readonly words: readonly ScannedWord[];
  /** How sure the reader is of the words on the whole, from 0 to 100; 0 where it read none. */
  readonly confidence: number;
}

/** What is read from a picture in which nothing can be. */
export const NOTHING_READ: ReadWords = { words: [], confidence: 0 };

const WORD = '5';

/** The words in Tesseract's table (TSV): level, page, block, paragraph, line, word, box, confidence, text. */
export function wordsInTable(table: string): ScannedWord[] {
  const words: ScannedWord[] = [];
  let [line, lineBefore] = [-1, ''];
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, lineNumber, , ...rest] = row.split('\t');
    const [left, top, width, height, confidence, text = ''] = rest;
    if (level !== WORD || text.trim() === '') continue;
    const ofLine = [page, block, paragraph, lineNumber].join();
    if (ofLine !== lineBefore) line++;
    lineBefore = ofLine;
    const [x, y] = [Number(left), Number(top)];
    words.push({
      text: text.trim(),
      confidence: Math.max(0, Number(confidence)),
      box: { left: x, top: y, right: x + Number(width), bottom: y + Number(height) },
      line,
    });
  }
  return words;
}
