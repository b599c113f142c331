import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { PdfReading } from '../../../src/pdf/read';
import { agreementPages, agreementPdf } from './agreement-pdf';
import { check, OFFICIAL, readBytes, seen } from './forms';
import { firstOwnObject, plainPdf } from './plain-pdf';

// A file that hangs the reader fails here; how fast the others are is the bench's to say.
vi.setConfig({ testTimeout: 300_000 });

/** `MUTATIONS=2000 npx vitest run test/pdf/read/hostile.test.ts` tries more. */
const MUTATIONS = Number(process.env.MUTATIONS ?? 120);

const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a file that is no form', { timeout: 60_000 }, () => {
  it('is refused when it is no PDF, damaged, locked or too large', async () => {
    expect(await readBytes(new Uint8Array())).toEqual({ kind: 'refused', why: 'not-a-pdf' });
    expect(await readBytes(bytesOf('<!doctype html><p>PDF</p>'))).toEqual({ kind: 'refused', why: 'not-a-pdf' });
    expect(await readBytes(bytesOf('%PDF-1.7\nnothing'))).toEqual({ kind: 'refused', why: 'damaged' });
    const locked = new Uint8Array(readFileSync('test/fixtures/forms/hostile/locked.pdf'));
    expect(await readBytes(locked)).toEqual({ kind: 'refused', why: 'encrypted' });
    expect(await readBytes(new Uint8Array(31_000_000))).toEqual({ kind: 'refused', why: 'too-large' });
  });

  it('never passes when it is cut short', async () => {
    const official = new Uint8Array(readFileSync(OFFICIAL));
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      const reading = await readBytes(official.subarray(0, Math.floor(official.length * share)));
      // PDFium repairs what it can: a file that lost only its index still says all it said.
      if (reading.kind === 'read') expect(share).toBeGreaterThan(0.9);
      else expect(['refused', 'scan']).toContain(reading.kind);
    }
  });

  it('is refused with ten thousand pages, and with more marks than any form has', async () => {
    const many = plainPdf(Array.from({ length: 10_000 }, () => ({ lines: ['page'] })));
    expect(await readBytes(many)).toEqual({ kind: 'refused', why: 'too-many-pages' });
    const marks = plainPdf([{ lines: ['x'], after: '0 0 m 1 1 l S\n'.repeat(400_000) }]);
    expect(await readBytes(marks)).toEqual({ kind: 'refused', why: 'too-complex' });
    const lines = Array.from({ length: 400 }, () => 'a'.repeat(90));
    const long = plainPdf(Array.from({ length: 30 }, () => ({ lines })));
    expect((await readBytes(long)).kind).toBe('refused');
    const tenMegabytes = plainPdf(Array.from({ length: 500 }, () => ({ lines: lines.slice(0, 230) })));
    expect((await readBytes(tenMegabytes)).kind).toBe('refused');
  });

  it('answers when its objects go round in circles', async () => {
    const honest = textOf(agreementPdf());
    const kids = bytesOf(honest.replace('/Kids [4 0 R', '/Kids [2 0 R'));
    expect((await readBytes(kids)).kind).not.toBe('read');
    const own = firstOwnObject(1);
    const form = `<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X ${own} 0 R>>>> /Length 5>>\nstream\n/X Do\nendstream`;
    const round = plainPdf([{ lines: ['x'], after: '/X Do', resources: `/XObject <</X ${own} 0 R>>` }], {
      objects: [form],
    });
    await readBytes(round);
    const prev = bytesOf(honest.replace('/Root 1 0 R>>', `/Root 1 0 R /Prev ${honest.lastIndexOf('xref\n0')}>>`));
    await readBytes(prev);
  });

  it('answers or is refused when a small stream unpacks to hundreds of megabytes', async () => {
    const packed = deflateSync(Buffer.alloc(300_000_000, ' '));
    const head = `%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter /FlateDecode /Length ${packed.length}>>\nstream\n`;
    const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R /Size 5>>\n';
    const bomb = Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from(tail, 'latin1')]);
    expect(await readBytes(new Uint8Array(bomb))).toEqual({ kind: 'refused', why: 'too-complex' });
  });

  it('is refused when a few forms that draw one another come to thousands of millions of marks', async () => {
    const first = firstOwnObject(1);
    const forms = Array.from({ length: 9 }, (_, i) => {
      const next = i < 8 ? `/Resources <</XObject <</X ${first + i + 1} 0 R>>>>` : '';
      const content = (i < 8 ? '/X Do ' : '0 0 1 1 re f ').repeat(10);
      return `<</Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next} /Length ${content.length}>>\nstream\n${content}\nendstream`;
    });
    const page = { lines: ['x'], after: '/X Do', resources: `/XObject <</X ${first} 0 R>>` };
    expect(await readBytes(plainPdf([page], { objects: forms }))).toEqual({ kind: 'refused', why: 'too-complex' });
  });

  it('runs nothing and asks for nothing: scripts, launch actions, embedded files', async () => {
    const own = firstOwnObject(2);
    const script = '(globalThis.ranFromPdf = true; app.launchURL\\("http://example.org/"\\))';
    const objects = [
      `<</S /JavaScript /JS ${script}>>`,
      '<</Type /Annot /Subtype /Link /Rect [0 0 600 30] /A <</S /Launch /F (cmd.exe)>>>>',
      '<</Type /Filespec /F (evil.exe) /EF <</F 4 0 R>>>>',
    ];
    const [first, ...rest] = agreementPages();
    const catalog = `/OpenAction ${own} 0 R /Names <</EmbeddedFiles <</Names [(evil.exe) ${own + 2} 0 R]>> /JavaScript <</Names [(a) ${own} 0 R]>>>>`;
    const pages = [{ lines: [], ...first, entries: `/Annots [${own + 1} 0 R] /AA <</O ${own} 0 R>>` }, ...rest];
    const asked: unknown[] = [];
    const fetchBefore = globalThis.fetch;
    globalThis.fetch = async (...what) => {
      asked.push(what);
      throw new Error('no network');
    };
    try {
      const pdf = seen(await readBytes(plainPdf(pages, { catalog, objects })));
      expect(check(pdf).verdict).toEqual({ kind: 'verbatim' });
      expect(Reflect.get(globalThis, 'ranFromPdf')).toBeUndefined();
      expect(asked).toEqual([]);
    } finally {
      globalThis.fetch = fetchBefore;
    }
  });

  it(`is answered, whatever ${MUTATIONS} random changes did to it, and passes only with the words intact`, {
    timeout: 600_000,
  }, async () => {
    const original = agreementPdf();
    const honest = seen(await readBytes(original)).text;
    let seed = 20261121;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const kinds = new Set<string>();
    for (let i = 0; i < MUTATIONS; i++) {
      const bytes = mutated(original, random);
      const reading = await readBytes(bytes);
      kinds.add(reading.kind);
      if (reading.kind !== 'read' || reading.tricks.length > 0) continue;
      const same = reading.text.replace(/\s/g, '') === honest.replace(/\s/g, '');
      if (same) continue;
      const result = checkOrNull(reading);
      if (result?.verdict.kind === 'verbatim')
        expect(wordsOf(result)).toEqual(wordsOf(check(seen(await readBytes(original)))));
    }
    expect(kinds.size).toBeGreaterThan(1);
  });
});

type Checked = ReturnType<typeof check>;

function checkOrNull(reading: PdfReading): Checked | null {
  try {
    return check(seen(reading));
  } catch {
    return null;
  }
}

/** Every place that was found, with what was found there. */
const wordsOf = ({ findings }: Checked) => findings.map(({ place, kind }) => `${place.kind} ${place.number} ${kind}`);

/** One to eight changes: a byte, a stretch removed, doubled or moved, a number made huge. */
function mutated(original: Uint8Array, random: (below: number) => number): Uint8Array {
  let bytes = Array.from(original);
  for (let n = 1 + random(8); n > 0; n--) {
    const at = random(bytes.length);
    const length = 1 + random(60);
    switch (random(5)) {
      case 0:
        bytes[at] = random(256);
        break;
      case 1:
        bytes.splice(at, length);
        break;
      case 2:
        bytes.splice(at, 0, ...bytes.slice(at, at + length));
        break;
      case 3:
        bytes.splice(random(bytes.length), 0, ...bytes.splice(at, length));
        break;
      default: {
        const digit = bytes.findIndex((byte, i) => i >= at && byte >= 48 && byte <= 57);
        if (digit >= 0) bytes.splice(digit, 1, ...Array.from('99999999', (c) => c.charCodeAt(0)));
      }
    }
    if (bytes.length === 0) bytes = [37];
  }
  return Uint8Array.from(bytes);
}
