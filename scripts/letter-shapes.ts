/**
 * Makes src/pdf/read/letter-shapes.json again: the shapes of letters and digits in pdf.js's standard fonts, to which
 * the letters of a checked file are held.
 *   npx tsx scripts/letter-shapes.ts
 */
import { writeFileSync } from 'node:fs';
import { shapeOfOutline } from '../src/pdf/read/glyph-shape';
import { openToDraw } from '../src/pdf/read/open';
import { outlineOf } from '../src/pdf/read/outlines';
import { OPS } from '../src/pdf/read/pdfjs';
import { plainPdf } from '../test/pdf/read/plain-pdf';
import { nodePdfjsData } from './pdf/pdfjs-data';

const FONTS = 'Helvetica Times-Roman Courier Helvetica-Bold Times-Bold Times-Italic Helvetica-Oblique'.split(' ');
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const shapes: Record<string, string[]> = {};
for (const font of FONTS) {
  const source = new TextDecoder('latin1').decode(plainPdf([{ lines: [LETTERS] }])).replace('/Helvetica', `/${font}`);
  const opened = await openToDraw(
    Uint8Array.from(source, (c) => c.charCodeAt(0)),
    nodePdfjsData,
  );
  if (opened.kind === 'refused') throw new Error(font);
  const page = await opened.document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const name = String(argsArray[fnArray.indexOf(OPS.setFont)][0]);
  for (const glyph of argsArray[fnArray.indexOf(OPS.showText)][0]) {
    const shape = shapeOfOutline(outlineOf(page, name, glyph.fontChar) ?? []);
    if (!shape) throw new Error(`${font} has no ${glyph.unicode}`);
    const rows = Array.from(shape.rows, (row) => row.toString(16)).join('.');
    shapes[glyph.unicode] = [...(shapes[glyph.unicode] ?? []), `${rows} ${shape.aspect.toFixed(3)}`];
  }
  await opened.close();
}
writeFileSync('src/pdf/read/letter-shapes.json', `${JSON.stringify(shapes, null, 2)}\n`);
