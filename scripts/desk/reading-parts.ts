import type { PictureParts, ReadingParts } from '../../src/desk/reading/reading-parts';
import { ScanReader } from '../../src/scan/scan-reader';
import { nodePdfReader } from '../pdf/pdfium';
import { nodeWordReader } from '../scan/ocr';
import { decodeInNode } from '../scans/decode';

/** What reads forms in Node: what reads pictures is started when the first one comes. */
export function nodeReadingParts(onStep: ReadingParts['onStep'] = () => {}): ReadingParts {
  const pdf = nodePdfReader();
  let started: Promise<PictureParts> | null = null;
  const start = async (): Promise<PictureParts> => {
    const words = await nodeWordReader();
    return { words, scans: new ScanReader({ words, pdf, decode: decodeInNode }) };
  };
  return {
    pdf,
    pictures: () => {
      started ??= start();
      return started;
    },
    onStep,
  };
}
