import type { Frame } from '../../agreements/layout';
import { type LaidOut, Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import { flow, one, textLines } from '../form/flow';
import { inReadingOrder } from '../typesetting/directions';
import type { SetLine } from '../typesetting/set-lines';
import type { Report, ReportItem, ReportSection, ReportWords } from './report';

/** Cuts words into lines no wider than `measure`, in em. */
export type SetWords = (words: readonly ReportWords[], measure: number, slope?: 'upright' | 'italic') => SetLine[];

/** The page's, in points: letter, with an inch of margin at either side. */
const FRAME: Frame = { left: 72, measure: 468, first: 716, last: 86, folio: 52 };
const SIZE = 9.9626;
const LEADING = 11.955;
const PARAGRAPH_GAP = 17.933;
const HEADING_SIZE = 17.2154;
const VERDICT_SIZE = 13.5;
const VERDICT_LEADING = 17;
const SECTION_SIZE = 11.955;
const SECTION_LEADING = 15;
const SECTION_GAP = 27;
const ITEM_GAP = 15;
/** The column of names, and the space to the words beside it. */
const LABELS = 100;
const GUTTER = 10;
const WORDS = FRAME.left + LABELS + GUTTER;

const words = (text: string): readonly ReportWords[] => [{ op: 'same', text }];

/** Sets a report: the verdict first, then each section under its heading, names to the left of what is said of them. */
export function layOutReport(report: Report, set: SetWords): LaidOut {
  const root: Element = { role: 'Document', children: [] };
  const pages = new Pages(FRAME, { size: SIZE, leading: LEADING });
  block(set(words(report.heading), FRAME.measure / HEADING_SIZE), HEADING_SIZE, 20, child(root, 'H1'), pages);
  pages.down(28);
  const verdict = set(words(report.verdict), FRAME.measure / VERDICT_SIZE);
  block(verdict, VERDICT_SIZE, VERDICT_LEADING, child(root, 'P'), pages);
  for (const remark of report.remarks) {
    const element = child(root, 'P', inReadingOrder(remark));
    flow(set(words(remark), FRAME.measure / SIZE), FRAME.left, element, pages, PARAGRAPH_GAP);
  }
  for (const section of report.sections) setSection(section, root, pages, set);
  pages.number((page, of) => one(set(words(report.folio(page, of)), FRAME.measure / SIZE)));
  return { pages: pages.pages, root };
}

/** Lines of larger type, the first one on the current baseline. */
function block(lines: readonly SetLine[], size: number, leading: number, element: Element, pages: Pages): void {
  lines.forEach((line, i) => {
    if (i > 0) pages.down(leading);
    pages.draw({ kind: 'text', x: FRAME.left, y: pages.y, size, line, element });
  });
}

function setSection({ heading, items, text }: ReportSection, root: Element, pages: Pages, set: SetWords): void {
  // A heading is not left alone at the foot of a page.
  pages.down(SECTION_GAP, PARAGRAPH_GAP + LEADING);
  block(set(words(heading), FRAME.measure / SECTION_SIZE), SECTION_SIZE, SECTION_LEADING, child(root, 'H2'), pages);
  if (text !== null) {
    const element = child(root, 'P', inReadingOrder(text));
    flow(set(words(text), FRAME.measure / SIZE), FRAME.left, element, pages, PARAGRAPH_GAP);
  }
  if (items.length === 0) return;
  const list = child(root, 'L', { numbering: 'None' });
  items.forEach((item, i) => {
    setItem(item, list, pages, i === 0 ? PARAGRAPH_GAP : ITEM_GAP, set);
  });
}

function setItem({ label, paragraphs }: ReportItem, list: Element, pages: Pages, gap: number, set: SetWords): void {
  const item = child(list, 'LI');
  const names = set(words(label), LABELS / SIZE, 'italic');
  const name = child(item, 'Lbl');
  const body = child(item, 'LBody');
  const measure = (FRAME.measure - LABELS - GUTTER) / SIZE;
  const texts = paragraphs.map((paragraph) => set(paragraph, measure));
  const first = texts[0]?.length ?? 0;
  if (pages.room(gap) < Math.max(names.length, Math.min(2, first))) pages.turn();
  else pages.down(gap);
  const end = pages.y - (names.length - 1) * LEADING;
  const page = pages.pages.length;
  names.forEach((line, i) => {
    pages.draw({ kind: 'text', x: FRAME.left, y: pages.y - i * LEADING, size: SIZE, line, element: name });
  });
  texts.forEach((lines, i) => {
    const written = inReadingOrder((paragraphs[i] ?? []).map(({ text }) => text).join(''));
    const element = texts.length === 1 && !written.actual ? body : child(body, 'P', written);
    if (i === 0) flow(lines, WORDS, element, pages, 0);
    else textLinesBelow(lines, element, pages);
  });
  if (pages.pages.length === page) pages.y = Math.min(pages.y, end);
}

function textLinesBelow(lines: readonly SetLine[], element: Element, pages: Pages): void {
  pages.down(LEADING);
  textLines(lines, WORDS, element, pages);
}
