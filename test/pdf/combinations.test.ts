import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ListedPaper } from '../../scripts/papers/read-back';
import { folded, textOf } from '../../scripts/pdf/programs';
import { typesetTitle } from '../../src/paper/title';
import { signedPdf } from './maker';
import { NAMES, PARTED_BY } from './names';
import { pdfJsText } from './pdf-js-text';
import { pdfiumText } from './pdfium-text';

const lines = readFileSync(new URL('../fixtures/papers/hard-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const titles = lines.map((line): ListedPaper => JSON.parse(line)).map(({ title }) => typesetTitle(title));
const names = Object.values(NAMES).flat();

const spelt = (text: string) => text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));

/** A fixed part of the hundred and fifty; all of them with NAMES=all. */
const COUNT = process.env.NAMES === 'all' ? 156 : 52;

it('forms of real titles with names in eleven scripts say both exactly, by poppler, by pdf.js and by PDFium', async () => {
  const combinations = Array.from({ length: COUNT }, (_, i) => ({
    title: titles[i % titles.length] ?? '',
    signer: names[(i * 7) % names.length] ?? '',
  }));
  const wrong: string[] = [];
  const work = async () => {
    for (let next = combinations.shift(); next; next = combinations.shift()) {
      const pdf = await signedPdf(next);
      const poppler = folded(await textOf(pdf)).replace(/[\u200e\u200f\u202a-\u202e]/g, '');
      const pdfJs = folded(await pdfJsText(pdf));
      for (const text of [poppler, pdfJs, folded(await pdfiumText(pdf))]) {
        // PDFium spells out a ligature that the title has as one character.
        if (!spelt(text).includes(`currently entitled ${spelt(folded(next.title))} (“the article”)`))
          wrong.push(`${next.title}: ${text.slice(100, 500)}`);
        const parted = PARTED_BY[next.signer];
        if ((parted === 'poppler' && text === poppler) || (parted === 'pdf.js' && text === pdfJs)) continue;
        if (!text.includes(`Agreement are: ${next.signer} (name of`)) wrong.push(next.signer);
      }
    }
  };
  await Promise.all([work(), work(), work()]);
  expect(wrong).toEqual([]);
}, 400_000);
