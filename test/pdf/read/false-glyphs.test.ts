import { readFileSync } from 'node:fs';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readBytes, seen } from './forms';

const hex = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');

/** The same pages, with two letters exchanged in what the fonts say their glyphs mean. */
async function exchanged(file: string, a: string, b: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(readFileSync(file));
  let changed = 0;
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !(ref instanceof PDFRef)) continue;
    const source = new TextDecoder('latin1').decode(decodeOrNothing(object));
    if (!source.includes('begincmap')) continue;
    const swapped = source.replace(
      /(<[\da-f]+>\s*)<(00[\da-f]{2})>(?=\s*[\n\r])/gi,
      (all, code: string, meaning: string) => {
        const other = meaning.toLowerCase() === hex(a) ? b : meaning.toLowerCase() === hex(b) ? a : null;
        if (other === null) return all;
        changed++;
        return `${code}<${hex(other)}>`;
      },
    );
    object.dict.delete(PDFName.of('DecodeParms'));
    document.context.assign(ref, document.context.flateStream(swapped));
  }
  expect(changed).toBeGreaterThan(1);
  return document.save({ useObjectStreams: false });
}

function decodeOrNothing(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return new Uint8Array();
  }
}

describe('a font that says another letter than it draws', { timeout: 60_000 }, () => {
  it.each([
    ['imprimatur', 'r', 'c'],
    ['imprimatur', 'o', 't'],
    ['cairo', 'a', 'n'],
    ['firefox', 'w', 't'],
  ])('is named in a form by %s: %s for %s', async (producer, a, b) => {
    const pdf = seen(await readBytes(await exchanged(`test/fixtures/forms/${producer}-blank.pdf`, a, b)));
    const different = pdf.different.map(({ text }) => text);
    expect(different.length).toBeGreaterThan(20);
    // What the words store are the exchanged letters.
    expect(different.filter((word) => !word.includes(a) && !word.includes(b))).toEqual([]);
  });
});
