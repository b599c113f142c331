import type { Block, Clause, Inline } from '../../agreements/agreement';
import {
  type Drawing,
  FORM_FRAME,
  type LaidOut,
  LEADING,
  LEFT,
  MEASURE,
  PARAGRAPH_GAP,
  Pages,
  SIZE,
} from '../file/pages';
import { child, type Element } from '../file/structure';
import { inReadingOrder } from '../typesetting/directions';
import type { Paragraph } from '../typesetting/paragraph';
import type { SetLine } from '../typesetting/set-lines';
import { type FixedText, flow, type LineSetter, one, textLines } from './flow';
import { signatureBlock } from './signature-block';
import type { FilledForm } from './texts';

// Positions of the publisher's form (see pages.ts), in points.
const HEADING_SIZE = 17.2154;
const HEADING_BASELINE = 615.392;
const HEADING_GAP = 78.941;
/** How many lines the heading may go up, and then the gap below it shrink, to make room for a long title or name. */
const MOST_LIFT = 3;
const MOST_SQUEEZE = 3;
const RULE_GAP = 17.733;
const GAP_AFTER_RULE = 18.132;
const RULE_WIDTH = 171.856;
/** From a rule up to the baseline of what stands on it. */
const ABOVE_RULE = 2.6;
const FOOTNOTE_RULE_WIDTH = 137.482;
const FOOTNOTE_SIZE = 7.9701;
const FOOTNOTE_LEADING = 9.464;
const FOOTNOTE_INDENT = 11.092;
const FOOTNOTE_TEXT_INDENT = 15.243;
const FOOTNOTE_LAST_BASELINE = 134.808;
/** From a text indent back to the right edge of its number. */
const LABEL_GAP = 4.98;
const CLAUSE_INDENT = 24.907;
const NESTED_INDENT = 46.825;

/** Lays a form out on letter pages, in the positions of the publisher's own wherever the text allows. */
export function layOutForm(form: FilledForm, set: LineSetter): LaidOut {
  const root: Element = { role: 'Document', children: [] };
  const { blocks } = form.agreement;
  const footnote = blocks.find((b) => b.kind === 'footnote');
  const notes = footnote ? footnoteLines(footnote, set) : [];
  const top = FOOTNOTE_LAST_BASELINE + (notes.length - 1) * FOOTNOTE_LEADING;
  const filled = { title: filledBlank(form.title, set), party: filledBlank(form.signer, set) };
  // How many lines more than the one on its rule a blank's text takes: the clauses below are to stay on their page.
  const extra = [filled.title, filled.party].reduce((sum, text) => sum + (text ? text.lines.length - 1 : 0), 0);
  const lifted = Math.min(extra, MOST_LIFT);
  const lift = lifted && lifted * LEADING + ABOVE_RULE;
  const squeeze = Math.min(extra - lifted, MOST_SQUEEZE) * LEADING;
  const pages = new Pages(FORM_FRAME, HEADING_BASELINE + lift, footnote ? top + 15.592 : FOOTNOTE_LAST_BASELINE);
  const firstPage = pages.pages[0] ?? [];
  let gap = 0;
  blocks.forEach((block, i) => {
    const after = blocks[i + 1];
    switch (block.kind) {
      case 'heading':
        heading(block.text, child(root, 'H1'), pages, set);
        gap = HEADING_GAP - squeeze;
        break;
      case 'paragraph':
        paragraph(block.content, child(root, 'P'), pages, gap, set);
        gap = after?.kind === 'blank' ? RULE_GAP : PARAGRAPH_GAP;
        break;
      case 'blank':
        blank(filled[block.blank], root, pages, gap);
        gap = GAP_AFTER_RULE;
        break;
      case 'clauses':
        clauses(block.clauses, child(root, 'L', { numbering: 'Decimal' }), pages, CLAUSE_INDENT, set);
        gap = PARAGRAPH_GAP;
        break;
      case 'footnote':
        placeFootnote(notes, block.mark, child(root, 'Note'), firstPage, set);
        break;
      case 'attestation': {
        // Whoever signs sees what they attest on the same page.
        const lines = set.fixed(block.text, MEASURE / SIZE, 'justified');
        pages.down(gap, (lines.length - 1) * LEADING + 85);
        textLines(lines, LEFT, child(root, 'P'), pages);
        gap = PARAGRAPH_GAP;
        break;
      }
      case 'signature-block':
        signatureBlock(block, form, root, pages, set);
        break;
    }
  });
  pages.number((page) => one(set.fixed(String(page), MEASURE / SIZE, 'ragged')));
  return { pages: pages.pages, root };
}

function heading(text: string, element: Element, pages: Pages, set: LineSetter): void {
  const line = one(set.fixed(text, MEASURE / HEADING_SIZE, 'ragged'));
  const x = LEFT + (MEASURE - line.shaped.width * HEADING_SIZE) / 2;
  pages.draw({ kind: 'text', x, y: pages.y, size: HEADING_SIZE, line, element });
}

function paragraph(content: readonly Inline[], element: Element, pages: Pages, gap: number, set: LineSetter): void {
  let text = '';
  let mark: FixedText['mark'];
  for (const inline of content) {
    if (inline.kind === 'footnote-mark') {
      mark = { start: text.length, end: text.length + inline.mark.length };
      text += inline.mark;
    } else {
      text += inline.text;
    }
  }
  flow(set.fixed(text, MEASURE / SIZE, 'justified', { ...(mark && { mark }) }), LEFT, element, pages, gap);
}

interface FilledBlank {
  readonly text: string;
  readonly lines: readonly SetLine[];
}

function filledBlank(paragraph: Paragraph | null, set: LineSetter): FilledBlank | null {
  return paragraph && { text: paragraph.text, lines: set.filled(paragraph, MEASURE / SIZE, 'ragged') };
}

/** A rule with what fills it: on it where it fits, else centred in the full width over as many lines as it needs. */
function blank(filled: FilledBlank | null, root: Element, pages: Pages, gap: number): void {
  const centre = LEFT + MEASURE / 2;
  let width = RULE_WIDTH;
  if (filled) {
    const element = child(root, 'P', inReadingOrder(filled.text));
    let last: SetLine | undefined;
    for (const line of filled.lines) {
      const ink = (line.shaped.top - (last?.shaped.bottom ?? -0.2)) * SIZE + 0.8;
      const leading = last ? LEADING : gap - ABOVE_RULE;
      pages.down(Math.max(leading, ink));
      const x = centre - (line.shaped.width * SIZE) / 2;
      pages.draw({ kind: 'text', x, y: pages.y, size: SIZE, line, element });
      width = Math.max(width, line.shaped.width * SIZE);
      last = line;
    }
    pages.y -= Math.max(ABOVE_RULE, -(last?.shaped.bottom ?? 0) * SIZE + 0.7);
  } else {
    pages.down(gap);
  }
  pages.draw({ kind: 'rule', x: centre - width / 2, y: pages.y, width });
}

function clauses(list: readonly Clause[], element: Element, pages: Pages, indent: number, set: LineSetter): void {
  const x = LEFT + indent;
  list.forEach((clause, i) => {
    const item = child(element, 'LI');
    const number = child(item, 'Lbl');
    const body = child(item, 'LBody');
    const lines = set.fixed(clause.text, (MEASURE - indent) / SIZE, 'justified');
    const nested = indent > CLAUSE_INDENT;
    const gap = nested && i > 0 ? LEADING : PARAGRAPH_GAP;
    // A clause that only introduces others is not left alone at the foot of a page.
    if (clause.clauses.length > 0 && pages.room(gap) < lines.length + 3) pages.turn();
    else if (pages.room(gap) < Math.min(2, lines.length) || pages.room(gap) === 0) pages.turn();
    else pages.down(gap);
    const label = one(set.fixed(`${clause.number.split('.').at(-1)}.`, MEASURE / SIZE, 'ragged'));
    const labelX = x - LABEL_GAP - label.shaped.width * SIZE;
    pages.draw({ kind: 'text', x: labelX, y: pages.y, size: SIZE, line: label, element: number });
    flow(lines, x, body, pages, 0);
    if (clause.clauses.length > 0) {
      clauses(clause.clauses, child(body, 'L', { numbering: 'Decimal' }), pages, NESTED_INDENT, set);
    }
  });
}

function footnoteLines({ text }: Extract<Block, { kind: 'footnote' }>, set: LineSetter): readonly SetLine[] {
  return set.fixed(text, MEASURE / FOOTNOTE_SIZE, 'justified', { indent: FOOTNOTE_TEXT_INDENT / FOOTNOTE_SIZE });
}

function placeFootnote(notes: readonly SetLine[], mark: string, note: Element, page: Drawing[], set: LineSetter): void {
  const top = FOOTNOTE_LAST_BASELINE + (notes.length - 1) * FOOTNOTE_LEADING;
  const label = one(set.fixed(mark, MEASURE / SIZE, 'ragged'));
  page.push(
    { kind: 'rule', x: LEFT, y: top + 9.415, width: FOOTNOTE_RULE_WIDTH },
    { kind: 'text', x: LEFT + FOOTNOTE_INDENT, y: top + 2.813, size: 5.9776, line: label, element: child(note, 'Lbl') },
  );
  const element = child(note, 'P');
  notes.forEach((line, i) => {
    const x = LEFT + (i === 0 ? FOOTNOTE_TEXT_INDENT : 0);
    page.push({ kind: 'text', x, y: top - i * FOOTNOTE_LEADING, size: FOOTNOTE_SIZE, line, element });
  });
}
