import { describe, expect, it } from 'vitest';
import { nodePdfReader } from '../../../scripts/pdf/pdfium';
import { literal, plainPdf } from './plain-pdf';

const line = (size: number, y: number, text: string) => `BT /F1 ${size} Tf 80 ${y} Td ${literal(text)} Tj ET`;
const paper = (...operators: string[]) =>
  plainPdf([{ lines: [], before: operators.join('\n') }, { lines: ['Second page'] }]);
const reader = nodePdfReader();
const titleOf = (bytes: Uint8Array) => reader.firstTitle(bytes);

describe("the title on a camera-ready paper's first page", () => {
  it('is the largest type above the middle, over as many lines as it has', async () => {
    const bytes = paper(
      line(9, 740, 'Proceedings of the 38th International Conference on Machine Learning'),
      line(17, 700, 'ActNN: Reducing Training Memory Footprint via'),
      line(17, 680, '2-Bit Activation Compressed Training'),
      line(11, 640, 'Jianfei Chen and Lianmin Zheng'),
      line(12, 600, 'Abstract'),
      line(24, 100, 'Figure'),
    );
    expect(await titleOf(bytes)).toBe(
      'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
    );
  });

  it('closes a word that is broken at the end of a line', async () => {
    const bytes = paper(
      line(17, 700, 'Efficient Communi-'),
      line(17, 680, 'cation for Training'),
      line(10, 640, 'Abstract'),
    );
    expect(await titleOf(bytes)).toBe('Efficient Communication for Training');
  });

  it('is not made up where there is none', async () => {
    expect(await titleOf(plainPdf([{ lines: [] }]))).toBeNull();
    expect(await titleOf(new Uint8Array([1, 2, 3]))).toBeNull();
  });
});
