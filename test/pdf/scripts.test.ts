import { beforeAll, describe, expect, it } from 'vitest';
import type { Rendering } from '../../scripts/pdf/ink';
import { folded, textOf } from '../../scripts/pdf/programs';
import { layout } from '../../src/agreements/pmlr/layout';
import { drawInChromium } from './chromium-ink';
import { likeness } from './likeness';
import { signedPdf } from './maker';
import { NAMES, PARTED_BY } from './names';
import { onTheRule, titleLine, whole } from './on-the-rule';
import { pdfJsText } from './pdf-js-text';
import { pdfiumText } from './pdfium-text';

/** Three names of each script; all ten with NAMES=all. */
const tried = Object.entries(NAMES).map(
  ([script, names]) => [script, process.env.NAMES === 'all' ? names : names.slice(0, 3)] as const,
);
const all = tried.flatMap(([, names]) => names);
let pictures: Rendering[] = [];

/** A form with this name as its title too, made once for all that read it and look at it. */
const made = new Map<string, Promise<Uint8Array>>();
const formOf = (name: string) => {
  const form = made.get(name) ?? signedPdf({ title: name, signer: name });
  made.set(name, form);
  return form;
};

beforeAll(async () => {
  pictures = await drawInChromium(all, layout.text.size);
}, 180_000);

describe.each(tried)('a name in %s', (_, names) => {
  it('is copied out of the form exactly, by poppler, by pdf.js and by PDFium', async () => {
    await Promise.all(
      names.map(async (name) => {
        const pdf = await formOf(name);
        // Marks of direction are how poppler writes down that a word runs to the left.
        const poppler = folded(await textOf(pdf)).replace(/[\u200e\u200f\u202a-\u202e]/g, '');
        const pdfJs = folded(await pdfJsText(pdf));
        const copies = { poppler, 'pdf.js': pdfJs, PDFium: folded(await pdfiumText(pdf)) };
        for (const [reader, text] of Object.entries(copies)) {
          if (PARTED_BY[name] === reader) {
            expect(text).not.toContain(name);
            continue;
          }
          expect(text).toContain(`currently entitled ${name} (“the article”)`);
          expect(text).toContain(`Agreement are: ${name} (name of`);
        }
      }),
    );
  }, 180_000);

  it('looks on the page as Chromium draws it', async () => {
    const drawn = pictures;
    await Promise.all(
      names.map(async (name) => {
        const picture = drawn[all.indexOf(name)];
        if (!picture) throw new Error('No picture');
        const page = await titleLine(await formOf(name));
        const same = likeness(page, onTheRule(page), picture, whole(picture));
        expect(same, `${name} is blank`).not.toBeNull();
        // Two rasterisers put a thin headline into one row of the grid or the next.
        expect(same?.alike, name).toBeGreaterThan(0.75);
        expect(Math.abs((same?.width ?? 0) - 1), `the width of ${name}`).toBeLessThan(0.05);
        expect(Math.abs((same?.height ?? 0) - 1), `the height of ${name}`).toBeLessThan(0.12);
      }),
    );
  }, 180_000);
});

it('a name is seen to look otherwise when it does', async () => {
  const drawn = pictures;
  for (const [, names] of tried) {
    const page = await titleLine(await formOf(names[0] ?? ''));
    const other = drawn[all.indexOf(names[2] ?? '')];
    const unlike = other && likeness(page, onTheRule(page), other, whole(other));
    expect(unlike?.alike ?? 1).toBeLessThan(0.6);
  }
}, 180_000);
