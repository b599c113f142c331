// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { inkOperators } from '../../src/pdf/file/page-content';
import { USUAL } from '../../src/signing/habits';
import type { InkSignature } from '../../src/signing/signature';
import { inkOf } from '../../src/signing/signature-ink';
import { SignaturePicture } from '../../src/ui/popup/signature/signature-picture';

vi.mock('webextension-polyfill', async () => await import('../extension/fake-browser'));
afterEach(() => render(null, document.body));

const numbers = (text: string) => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
/** The points of what the page draws, in its order. */
const onPage = () => [...document.querySelectorAll('path')].flatMap((path) => numbers(path.getAttribute('d') ?? ''));
/** Those of what the PDF draws, in the pad's units; without widths and colours. */
const inPdf = (signature: InkSignature) =>
  inkOperators(inkOf(signature, USUAL.ink), 1, (point) => point)
    .split('\n')
    .filter((line) => /[mlc]$/.test(line))
    .flatMap(numbers);

const wave = (pressure: (i: number) => number) =>
  Array.from({ length: 24 }, (_, i) => ({ x: 20 + i * 13, y: 60 + 30 * Math.sin(i), pressure: pressure(i) }));
const SIGNATURES: Record<string, InkSignature> = {
  'of a fast mouse': { kind: 'drawn', strokes: [wave(() => 0.15), wave(() => 0.4)] },
  'of a pen that measures pressure': { kind: 'drawn', strokes: [wave((i) => 0.5 + 0.4 * Math.sin(i / 3))] },
  'of the first versions, with a dot': {
    kind: 'drawn',
    strokes: [wave(() => 0).map(({ x, y }) => ({ x, y })), [{ x: 40.25, y: 11.5 }]],
  },
  'of a picture': {
    kind: 'pictured',
    outlines: [wave(() => 0), wave(() => 0).map(({ x, y }) => ({ x: y, y: x / 3 }))],
  },
};

it.each(Object.entries(SIGNATURES))(
  'the page and the PDF draw the same shape, number by number: %s',
  (_, signature) => {
    render(<SignaturePicture signature={signature} />, document.body);
    const [page, pdf] = [onPage(), inPdf(signature)];
    expect(page.length).toBeGreaterThan(50);
    expect(pdf).toHaveLength(page.length);
    // Both are written with two decimals, each in its own way.
    pdf.forEach((value, i) => {
      expect(Math.abs(value - (page[i] ?? Number.NaN))).toBeLessThan(0.011);
    });
  },
);
