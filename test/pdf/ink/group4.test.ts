import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bilevel } from '../../../src/pdf/ink/bilevel';
import { inkPdf } from '../../../src/pdf/ink/ink-pdf';

/** What poppler decodes from the first picture of a file: its own decoder of CCITT, none of ours. */
function decoded(pdf: Uint8Array): Bilevel {
  const folder = mkdtempSync(join(tmpdir(), 'ink-'));
  try {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, pdf);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
    execFileSync('pdfimages', [path, join(folder, 'page')], { stdio: ['ignore', 'ignore', 'inherit'] });
    const file = readFileSync(join(folder, 'page-000.pbm'));
    const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(file.subarray(0, 40).toString('latin1'));
    const [width, height] = [Number(head?.[1]), Number(head?.[2])];
    const stride = Math.ceil(width / 8);
    const ink = new Uint8Array(width * height);
    const bits = file.subarray(head?.[0].length);
    for (let i = 0; i < ink.length; i++) {
      const [x, y] = [i % width, Math.floor(i / width)];
      ink[i] = ((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    }
    return { width, height, ink };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pictureOf(width: number, height: number, isInk: (x: number, y: number) => boolean): Bilevel {
  const ink = Uint8Array.from({ length: width * height }, (_, i) => (isInk(i % width, Math.floor(i / width)) ? 1 : 0));
  return { width, height, ink };
}

/** Numbers from 0 to below 1 that are the same in every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const facts = { title: 'A form', language: 'en-US' };

describe('pages in black and white are decoded as they were', () => {
  // A row of paper between lets every run be told by its length, black and white, and not by the row above.
  const everyRun = pictureOf(2700, 2640 * 2, (x, y) => {
    const length = y >> 1;
    return y % 2 === 1 ? x >= length && x < length + Math.min(length, 2700 - length) : false;
  });
  const random = numbers(7);
  const noise = pictureOf(333, 200, () => random() < 0.5);
  const chance = numbers(11);
  const wandering = new Map<number, number[]>();
  const lines = pictureOf(401, 300, (x, y) => {
    const before = wandering.get(y - 1) ?? [20, 60, 100, 200, 205, 300];
    const here = wandering.get(y) ?? before.map((at) => at + Math.floor(chance() * 11) - 5).sort((a, b) => a - b);
    wandering.set(y, here);
    return here.filter((at) => at <= x).length % 2 === 1;
  });
  it.each([
    ['runs of every length', everyRun],
    ['a run longer than any code', pictureOf(6000, 4, (x, y) => y % 2 === 1 && x > 5300)],
    ['noise', noise],
    ['edges that move a little from row to row', lines],
    ['nothing', pictureOf(50, 40, () => false)],
    ['ink alone', pictureOf(50, 40, () => true)],
    ['one pixel', pictureOf(1, 1, () => true)],
    ['chequers', pictureOf(65, 64, (x, y) => (x + y) % 2 === 0)],
  ])('%s', async (_, picture) => {
    const back = decoded(await inkPdf([picture], 'letter', facts));
    expect([back.width, back.height]).toEqual([picture.width, picture.height]);
    expect(Buffer.compare(back.ink, picture.ink)).toBe(0);
  });
});

describe('the file', () => {
  const page = pictureOf(1700, 2200, (x, y) => x % 40 < 20 && y % 40 < 4);

  const inspected = (pdf: Uint8Array) => {
    const folder = mkdtempSync(join(tmpdir(), 'ink-'));
    const path = join(folder, 'form.pdf');
    writeFileSync(path, pdf);
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    const json = execFileSync('qpdf', ['--json', path], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return { info, json };
  };

  it('says its title in any script, its language, its paper', async () => {
    const pdf = await inkPdf([page, page], 'letter', { title: 'Übung ℓ₁ 论文', language: 'en-US' });
    const { info, json } = inspected(pdf);
    expect(info).toMatch(/Title:\s+Übung ℓ₁ 论文\n/);
    expect(info).toMatch(/Pages:\s+2\n/);
    expect(info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(json).toContain('"/Lang": "u:en-US"');
    expect(inspected(await inkPdf([page], 'a4', facts)).info).toMatch(/Page size:\s+595.28 x 841.89 pts \(A4\)/);
  });

  it('is the same for the same pages, another for others', async () => {
    const first = await inkPdf([page], 'letter', facts);
    expect(Buffer.compare(first, await inkPdf([page], 'letter', facts))).toBe(0);
    const other = pictureOf(1700, 2200, (x, y) => x % 40 < 20 && y % 40 < 5);
    expect(Buffer.compare(first, await inkPdf([other], 'letter', facts))).not.toBe(0);
  });
});
