import { union } from '../pdfium/geometry';
import type { PdfFile } from '../pdfium/pdf-file';
import { directionOf, runsToTheLeft } from '../typesetting/directions';
import type { Glyph } from './glyph';
import type { PageText } from './glyphs';

/** A page's structure tree is followed as deep, and no further than so many elements. */
const DEEPEST = 40;
const MOST_ELEMENTS = 20_000;

/**
 * The page's characters, with a replacement text (ActualText; ISO 32000-1, 14.9.4) in place of the characters that it
 * replaces where it holds the same letters: it tells their order where that is not the order of the glyphs.
 */
export function inStoredOrder({ glyphs, replaced }: PageText): readonly Glyph[] {
  const out = new Map<Glyph, Glyph | null>();
  for (const [{ text }, group] of replaced) {
    const [first, ...others] = group;
    const drawn = [...group].sort((a, b) => a.x - b.x).map((glyph) => glyph.text);
    if (!first || drawn.join('') === text || sorted(drawn.join('')) !== sorted(text)) continue;
    if (group.some(({ y, size, quarter }) => Math.abs(y - first.y) > 0.45 * size || quarter !== 0)) continue;
    const left = Math.min(...group.map(({ x }) => x));
    const right = Math.max(...group.map(({ x, width }) => x + width));
    const ink = others.reduce((box, glyph) => union(box, glyph.ink), first.ink);
    // What runs to the left stands as it is seen until its line is put in order.
    const seen =
      runsToTheLeft(text) && directionOf([...text][0] ?? '') !== 'right' ? [...text].reverse().join('') : text;
    for (const glyph of others) out.set(glyph, null);
    out.set(first, { ...first, text: seen, x: left, width: right - left, ink });
  }
  return out.size === 0
    ? glyphs
    : glyphs.flatMap((glyph) => {
        const put = out.get(glyph);
        return put === null ? [] : [put ?? glyph];
      });
}

/** Replacement texts that stand in a page's structure (StructElem). */
export function structureTexts({ pdfium, out }: PdfFile, page: number): string[] {
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  if (!tree) return [];
  const texts: string[] = [];
  let left = MOST_ELEMENTS;
  const take = (element: number, depth: number): void => {
    if (!element || depth > DEEPEST || --left < 0) return;
    const text = out.text((buffer, bytes) => pdfium.FPDF_StructElement_GetActualText(element, buffer, bytes));
    if (text !== '') texts.push(text);
    const count = pdfium.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) take(pdfium.FPDF_StructElement_GetChildAtIndex(element, i), depth + 1);
  };
  const count = pdfium.FPDF_StructTree_CountChildren(tree);
  for (let i = 0; i < count; i++) take(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i), 0);
  pdfium.FPDF_StructTree_Close(tree);
  return texts;
}

/** Replacement texts whose letters stand nowhere in what is seen. Only those with words in Latin script are judged. */
export function strayActualTexts(texts: readonly string[], seen: string): string[] {
  const page = lettersOf(seen);
  return [...new Set(texts)].filter((text) => {
    if (!/\p{Script=Latin}{2}/u.test(lettersOf(text))) return false;
    // In what order the words of two directions are read, a line alone does not always tell.
    const parts = runsToTheLeft(text) ? text.split(/\s+/) : [text];
    return !parts.every((part) => page.includes(lettersOf(part)));
  });
}

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const sorted = (text: string): string => [...text.normalize('NFKD').replace(/[\s\p{Cf}]/gu, '')].sort().join('');
