import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodePdfjsData } from '../../../scripts/pdf/pdfjs-data';
import { FORM_LIMITS } from '../../../src/pdf/read/limits';
import { ANNOTATIONS, openToDraw, openToRead } from '../../../src/pdf/read/open';
import { outlineOf } from '../../../src/pdf/read/outlines';
import { withoutPictures } from '../../../src/pdf/read/pictures';

const FOLDER = 'test/fixtures/forms';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

type Opened = Awaited<ReturnType<typeof openToDraw>>;

/** All that is read of a file, as JSON; pdf.js's number of the document is no part of it. */
async function everything(opened: Opened): Promise<string> {
  if (opened.kind === 'refused') throw new Error(opened.why);
  const pages: unknown[] = [];
  for (let number = 1; number <= opened.document.numPages; number++) {
    const page = await opened.document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: ANNOTATIONS });
    const outlines = new Map<string, number[]>();
    let font = '';
    for (const args of argsArray) {
      if (typeof args?.[0] === 'string' && page.commonObjs.has(args[0])) font = args[0];
      for (const glyph of Array.isArray(args?.[0]) ? args[0] : []) {
        const path = glyph?.fontChar ? outlineOf(page, font, glyph.fontChar) : null;
        if (path) outlines.set(`${font} ${glyph.fontChar}`, Array.from(path));
      }
    }
    expect(outlines.size).toBeGreaterThan(5);
    pages.push({ fnArray, argsArray, outlines: [...outlines], annotations: await page.getAnnotations() });
  }
  await opened.close();
  return JSON.stringify(pages, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value));
}

const withoutNumbers = (json: string) => json.replace(/d\d+_/g, '');

const toRead = (bytes: Uint8Array) =>
  openToRead(withoutPictures(bytes), nodePdfjsData, FORM_LIMITS, Number.POSITIVE_INFINITY, () => {});

describe('the short way between the halves of pdf.js', { timeout: 60_000 }, () => {
  it.each(files)('hands over of %s what its own way does', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
    const own = await everything(await openToDraw(new Uint8Array(bytes), nodePdfjsData));
    // Not compared by `toBe`, which would print megabytes.
    expect(withoutNumbers(await everything(await toRead(bytes))) === withoutNumbers(own)).toBe(true);
  });
});
