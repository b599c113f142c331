import { readFileSync } from 'node:fs';
import { WordReader } from '../../src/scan/ocr/word-reader';
import { straighten } from '../../src/scan/picture/straighten';
import { nodePdfReader } from '../pdf/pdfium';
import { nodeOcrFiles } from '../scan/ocr';
import { type Measurement, median } from './measurement';

const FORM = 'test/fixtures/forms/official-filled.pdf';
const RUNS = 3;

/** Reading a page of the form as a scan: the reader's start, a page made straight, a page read, the memory for it. */
export async function measureScan(): Promise<Measurement[]> {
  const drawn = await nodePdfReader().pagePicture(new Uint8Array(readFileSync(FORM)), 1);
  if (!drawn) throw new Error('The form was not drawn');
  const { picture } = drawn;
  const before = process.memoryUsage.rss();
  const files = await nodeOcrFiles();

  const started = performance.now();
  const reader = await WordReader.start(files);
  const start = performance.now() - started;
  const page = straighten(picture).picture;
  const { words } = reader.read(page);
  const memory = (process.memoryUsage.rss() - before) / 1e6;
  if (words.length < 200) throw new Error(`Only ${words.length} words were read`);
  const straightened = timed(() => straighten(picture));
  const readings = timed(() => reader.read(page));
  return [
    line('The reader of scans, until it can read', start, null, 'once, its files in memory'),
    line('A page of 1,700 pixels made straight', straightened, null, `median of ${RUNS}`),
    line('A page of 1,700 pixels read', readings, 4000, `${words.length} words, median of ${RUNS} after one`),
    {
      what: 'Memory that this took',
      value: memory,
      unit: 'MB',
      goal: 500,
      how: 'the reader’s and the page’s, in Node',
    },
  ];
}

function timed(work: () => unknown): number {
  const taken: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

const line = (what: string, value: number, goal: number | null, how: string): Measurement => ({
  what,
  value,
  unit: 'ms',
  goal,
  how,
});
