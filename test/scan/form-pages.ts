import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PdfFile } from '../../src/pdf/pdfium/pdf-file';
import { type Pdfium, startPdfium } from '../../src/pdf/pdfium/pdfium';
import { pictureOf } from '../../src/pdf/pdfium/picture';
import type { Grey, PixelBox } from '../../src/scan/picture/grey';
import type { ScannedWord } from '../../src/scan/scanned-page';

/** A page of a form as it would come out of a printer: its picture 1,700 pixels wide, and its words. */
export interface PrintedPage {
  readonly picture: Grey;
  readonly words: readonly ScannedWord[];
}

let started: Promise<Pdfium> | undefined;

/** Draws a page (from 1) of a PDF; its words are poppler's, each box drawn in to the word's ink as Tesseract's are. */
export async function printed(file: string, number: number): Promise<PrintedPage> {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  started ??= startPdfium(new Uint8Array(readFileSync(wasm)));
  const opened = PdfFile.open(await started, new Uint8Array(readFileSync(file)));
  if (typeof opened === 'string') throw new Error(`${file} is ${opened}`);
  const layout = execFileSync('pdftotext', ['-bbox-layout', '-f', `${number}`, '-l', `${number}`, file, '-'], {
    encoding: 'utf8',
  });
  const [, wide, high] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(layout) ?? [];
  const scale = 1700 / Number(wide);
  const size = { width: 1700, height: Math.round(Number(high) * scale), turned: 0 };
  opened.withPage(number - 1, (page) => opened.flatten(page));
  const drawn = opened.withPage(number - 1, (page) => pictureOf(opened.pdfium, page, size));
  if (!drawn) throw new Error(`${file} is not drawn`);
  return { picture: drawn, words: wordsOf(layout, scale, drawn) };
}

function wordsOf(layout: string, scale: number, picture: Grey): ScannedWord[] {
  const words: ScannedWord[] = [];
  let line = -1;
  for (const [tag, isWord, xMin, yMin, xMax, yMax, text] of layout.matchAll(
    /<line |<(word) xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
  )) {
    if (tag === '<line ') line++;
    if (!isWord) continue;
    const [left, top, right, bottom] = [xMin, yMin, xMax, yMax].map((value) => Math.round(Number(value) * scale));
    const box = inkWithin(picture, { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 });
    if (box) words.push({ text: text ?? '', confidence: 95, box, line });
  }
  return words;
}

function inkWithin({ width, pixels }: Grey, { left, top, right, bottom }: PixelBox): PixelBox | null {
  const [columns, rows]: number[][] = [[], []];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if ((pixels[y * width + x] ?? 255) > 150) continue;
      columns?.push(x);
      rows?.push(y);
    }
  }
  if (!columns?.length || !rows) return null;
  const [l, r] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  return { left: l, right: r + 1, top: rows[0] ?? top, bottom: (rows.at(-1) ?? bottom) + 1 };
}
