/**
 * Makes src/pdf/look/letter-shapes.json again: the shapes of letters and digits in PDFium's standard fonts, to which
 * the letters of a checked file are held.
 *   npx tsx scripts/letter-shapes.ts
 */
import { writeFileSync } from 'node:fs';
import { shapeIn } from '../src/pdf/look/letter-shape';
import { objectsOn } from '../src/pdf/pdfium/page-objects';
import { PdfFile } from '../src/pdf/pdfium/pdf-file';
import { withPictures } from '../src/pdf/pdfium/picture';
import { textOn } from '../src/pdf/read/glyphs';
import { shapeOf } from '../src/pdf/read/page-shape';
import { textObjectsAmong } from '../src/pdf/read/text-object';
import { plainPdf } from '../test/pdf/read/plain-pdf';
import { startNodePdfium } from './pdf/pdfium';

const FONTS = 'Helvetica Times-Roman Courier Helvetica-Bold Times-Bold Times-Italic Helvetica-Oblique'.split(' ');
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Pixels a point: letters ten times as high as they are on a form that is looked at. */
const SCALE = 10;

const pdfium = await startNodePdfium();
const shapes: Record<string, string[]> = {};
for (const font of FONTS) {
  const spaced = [...LETTERS].join(' ');
  const lines = [spaced.slice(0, 60), spaced.slice(60)];
  const source = new TextDecoder('latin1').decode(plainPdf([{ lines }])).replace('/Helvetica', `/${font}`);
  const file = PdfFile.open(
    pdfium,
    Uint8Array.from(source, (c) => c.charCodeAt(0)),
  );
  if (typeof file === 'string') throw new Error(font);
  file.withPage(0, (page) => {
    const shape = shapeOf(file, page, 0);
    const text = textOn(file, page, shape, textObjectsAmong(file, objectsOn(file, page, 1000) ?? []), 1000);
    const size = { width: shape.width * SCALE, height: shape.height * SCALE, turned: 0 };
    const taken = withPictures(pdfium, page, size, [{ set: () => {}, printed: false }], ([picture]) => {
      if (!text || !picture) return false;
      for (const { text: letter, ink } of text.glyphs) {
        if (letter.trim() === '') continue;
        const [left, top, right, bottom] = [ink.left, ink.top, ink.right, ink.bottom].map((at) => at * SCALE);
        const found = shapeIn(picture, { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 });
        if (!found) throw new Error(`${font} has no ${letter}`);
        const rows = Array.from(found.rows, (row) => row.toString(16)).join('.');
        shapes[letter] = [...(shapes[letter] ?? []), `${rows} ${found.aspect.toFixed(3)}`];
      }
      return true;
    });
    if (!taken) throw new Error(font);
  });
  file.close();
}
if (Object.keys(shapes).length !== LETTERS.length) throw new Error('Some letters were not drawn');
writeFileSync('src/pdf/look/letter-shapes.json', `${JSON.stringify(shapes, null, 2)}\n`);
