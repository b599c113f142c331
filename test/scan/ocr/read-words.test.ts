import { describe, expect, it } from 'vitest';
import { nodeOcrFiles } from '../../../scripts/scan/ocr';
import { wordsInTable } from '../../../src/scan/ocr/read-words';
import { OcrFilesDamaged } from '../../../src/scan/ocr/tesseract';
import { WordReader } from '../../../src/scan/ocr/word-reader';

describe('the words in Tesseract’s table', () => {
  it('come with their boxes and lines; what stands for blocks, and blank words, are left out', () => {
    const table = [
      '1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t',
      '4\t1\t1\t1\t1\t0\t413\t351\t344\t23\t-1\t',
      '5\t1\t1\t1\t1\t1\t413\t351\t18\t20\t96.24\t6.',
      '5\t1\t1\t1\t1\t2\t448\t351\t46\t20\t96.25\tYou',
      '5\t1\t1\t1\t2\t1\t448\t391\t46\t20\t12.5\t ',
      '5\t1\t2\t1\t1\t1\t448\t431\t46\t20\t-1\t§',
      '',
    ].join('\n');
    expect(wordsInTable(table)).toEqual([
      { text: '6.', confidence: 96.24, box: { left: 413, top: 351, right: 431, bottom: 371 }, line: 0 },
      { text: 'You', confidence: 96.25, box: { left: 448, top: 351, right: 494, bottom: 371 }, line: 0 },
      { text: '§', confidence: 0, box: { left: 448, top: 431, right: 494, bottom: 451 }, line: 1 },
    ]);
    expect(wordsInTable('')).toEqual([]);
  });
});

describe('a reader whose files are damaged', () => {
  it.each(['wasm', 'english'] as const)(
    'says so and does not start: %s',
    async (part) => {
      const files = await nodeOcrFiles();
      const damaged = { ...files, [part]: files[part].slice(0, files[part].length / 2) };
      await expect(WordReader.start(damaged)).rejects.toBeInstanceOf(OcrFilesDamaged);
      await expect(WordReader.start({ ...files, [part]: new Uint8Array() })).rejects.toBeInstanceOf(OcrFilesDamaged);
    },
    30_000,
  );
});

describe('a picture without words', () => {
  it('has none, whatever its size', async () => {
    const reader = await WordReader.start(await nodeOcrFiles());
    for (const [width, height] of [
      [1, 1],
      [400, 1],
      [300, 200],
    ] as const) {
      const pixels = new Uint8Array(width * height).fill(255);
      expect(reader.read({ width, height, pixels })).toEqual({ words: [], confidence: 0 });
    }
  }, 30_000);
});
