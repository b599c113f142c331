import { expect, it } from 'vitest';
import { startNodePdfium } from '../../../scripts/pdf/pdfium';
import { PdfFile } from '../../../src/pdf/pdfium/pdf-file';
import type { Pdfium } from '../../../src/pdf/pdfium/pdfium';
import { FORM_LIMITS } from '../../../src/pdf/read/limits';
import { openPage } from '../../../src/pdf/read/page';
import { firstOwnObject, plainPdf } from './plain-pdf';

/** A line in a font that is not embedded: a face of its width and weight is put together for it. */
function inUnknownFont(name: string, width: number, stem: number): Uint8Array {
  const widths = Array.from({ length: 95 }, () => width).join(' ');
  const descriptor = `<</Type /FontDescriptor /FontName /${name} /Flags 32 /StemV ${stem} /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /FontBBox [0 -200 1000 800]>>`;
  const font = `<</Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 32 /LastChar 126 /Widths [${widths}] /Encoding /WinAnsiEncoding /FontDescriptor ${descriptor}>>`;
  const page = {
    lines: [],
    after: 'BT /Unknown 12 Tf 72 400 Td (Retain ownership) Tj ET',
    resources: `/Font <</Unknown ${firstOwnObject(1)} 0 R>>`,
  };
  return plainPdf([page], { objects: [font] });
}

function glyphsOf(pdfium: Pdfium, bytes: Uint8Array) {
  const file = PdfFile.open(pdfium, bytes);
  if (typeof file === 'string') throw new Error(file);
  const opened = openPage(file, 0, 1, FORM_LIMITS);
  if (opened === null || opened === 'damaged') throw new Error('Not read');
  const { glyphs } = opened.look([], false);
  opened.close();
  file.close();
  return glyphs.map(({ text, x, width, ink }) => ({ text, x, width, ink }));
}

it('letters of a font that is not embedded stand where they stood, whatever was read before', async () => {
  const pdfium = await startNodePdfium();
  const form = inUnknownFont('Absent', 500, 80);
  const first = glyphsOf(pdfium, form);
  expect(first.length).toBeGreaterThan(10);
  glyphsOf(pdfium, inUnknownFont('Narrow', 300, 80));
  glyphsOf(pdfium, inUnknownFont('Black', 500, 200));
  expect(glyphsOf(pdfium, form)).toEqual(first);
});
