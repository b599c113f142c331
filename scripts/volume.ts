/**
 * npm run volume -- OUT [60]: makes a volume for the chair's desk: OUT/papers.bib and papers.csv (310 real papers),
 * OUT/forms (305 forms by nine producers, as text and as pictures, 90 of them with one fault each), and OUT/truth.json,
 * which says what the desk should say of each; with 60, a sample of so many lines. What OUT/pieces has is not made again.
 * Needs Chromium, Firefox, LibreOffice Writer, poppler-utils and qpdf; Ghostscript and mupdf-tools where they are there.
 *
 * npm run volume -- check OUT [text] [csv]: has the desk read a volume, and prints where its table is not the truth; with
 * `text`, without the pictures; with `csv`, against the list without keys. What was read is kept in OUT/readings: to be
 * removed where the code that reads has changed.
 */
import { check } from './volume/check';
import { SAMPLE, WHOLE } from './volume/plan';
import { writeVolume } from './volume/write';

const [first, second, ...more] = process.argv.slice(2);
if (!first) throw new Error('Which folder shall the volume go into?');
if (first === 'check') {
  if (!second) throw new Error('Which volume?');
  const list = more.includes('csv') ? 'papers.csv' : 'papers.bib';
  process.exit((await check(second, more.includes('text') ? 'text' : 'all', list)) > 0 ? 1 : 0);
}
if (second !== undefined && second !== '60') throw new Error('There is a whole volume, and one of 60 lines');
await writeVolume(first, second === '60' ? SAMPLE : WHOLE);
process.exit(0);
