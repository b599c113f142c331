import { deflateSync } from 'node:zlib';
import { agreementPages } from '../../test/pdf/read/agreement-pdf';
import { firstOwnObject, type PlainPage, plainPdf } from '../../test/pdf/read/plain-pdf';

/** Numbers that are the same in each run, from 0 up to but not including `below`. */
function numbers(): (below: number) => number {
  let seed = 20260;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** Lines of the agreement's own words in any order. */
function shuffled(lines: number): string[] {
  const random = numbers();
  const words = agreementPages()
    .flatMap((page) => page.lines)
    .join(' ')
    .split(/\s+/);
  const line = () =>
    Array.from({ length: 14 }, () => words[random(words.length)])
      .join(' ')
      .slice(0, 95);
  return Array.from({ length: lines }, line);
}

const pages = (count: number, lines: number) =>
  plainPdf(Array.from({ length: count }, () => ({ lines: shuffled(lines) })));

/** Two pages that are pictures of 300 dots an inch, full of noise. */
function scan(): Uint8Array {
  const random = numbers();
  const data = deflateSync(
    Uint8Array.from({ length: 2480 * 3508 }, () => random(256)),
    { level: 1 },
  );
  const picture = `<</Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream`;
  const page = (i: number): PlainPage => ({
    lines: [],
    before: 'q 612 0 0 792 0 0 cm /Im Do Q',
    resources: `/XObject <</Im ${firstOwnObject(2) + i} 0 R>>`,
  });
  return plainPdf([page(0), page(1)], { objects: [picture, picture] });
}

const stream = (entries: string, content: string) =>
  `<<${entries} /Length ${content.length}>>\nstream\n${content}\nendstream`;

/**
 * A page of text, and nine forms of which each draws the next ten times: on the page, or in a pattern, where nobody counts
 * them and drawing never ends.
 */
export function explosion(inPattern: boolean): Uint8Array {
  const first = firstOwnObject(1);
  const forms = Array.from({ length: 9 }, (_, i) => {
    const next = i < 8 ? `/Resources <</XObject <</X ${first + i + 1} 0 R>>>>` : '';
    const content = (i < 8 ? '/X Do ' : '0 0 1 1 re f ').repeat(10);
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next}`, content);
  });
  const drawn = `/Resources <</XObject <</X ${first} 0 R>>>>`;
  const pattern = stream(
    `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 ${drawn}`,
    '/X Do',
  );
  const lines = shuffled(40);
  const page: PlainPage = inPattern
    ? {
        lines,
        after: '/Pattern cs /P scn 0 0 99 99 re f',
        resources: `/Pattern <</P ${first + 9} 0 R>>`,
      }
    : { lines, after: '/X Do', resources: `/XObject <</X ${first} 0 R>>` };
  return plainPdf([page], { objects: [...forms, pattern] });
}

/** A file that costs a reader dearly. */
export interface WorstFile {
  readonly what: string;
  /** Whether only a page that ends its worker gets rid of it. */
  readonly endless: boolean;
  make(): Uint8Array;
}

export const WORST_FILES: readonly WorstFile[] = [
  { what: '500 pages, 10 MB of shuffled text', endless: false, make: () => pages(500, 220) },
  { what: '17 pages, 87,000 characters of shuffled text', endless: false, make: () => pages(17, 60) },
  { what: 'one page, 3.5 MB of text', endless: false, make: () => pages(1, 39_000) },
  {
    what: '10,000 pages',
    endless: false,
    make: () => plainPdf(Array.from({ length: 10_000 }, () => ({ lines: ['page'] }))),
  },
  {
    what: '1,900 white boxes over 85,000 characters',
    endless: false,
    make: () => plainPdf([{ lines: shuffled(900), after: '1 1 1 1 re f\n'.repeat(1900) }]),
  },
  { what: 'a scan of 17 MB', endless: false, make: scan },
  { what: 'a scan of 17 MB that broke off', endless: false, make: () => scan().slice(0, -300) },
  { what: 'forms within forms, a thousand million marks', endless: false, make: () => explosion(false) },
  { what: 'the same within a pattern', endless: true, make: () => explosion(true) },
];
