import type { Inline } from '../../agreements/agreement';
import { type LaidOut, Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import { drawBlank, filledBlanks } from './blank';
import { choice } from './choice';
import { clauses } from './clauses';
import { flow, type LineSetter, one } from './flow';
import { Footnotes } from './footnotes';
import { signatureBlock } from './signature-block';
import type { FilledForm } from './texts';

/** A footnote may drive its own mark to the next page, each once and again; then the pages stand. */
const MOST_TRIES = 8;

/**
 * Lays a form out in the positions of the publisher's own wherever the text allows. An agreement whose footnotes find
 * no page is a mistake in the agreement.
 */
export function layOutForm(form: FilledForm, set: LineSetter): LaidOut {
  let at: ReadonlyMap<string, number> = new Map();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { laidOut, marks } = layOutOnce(form, set, at);
    if ([...marks].every(([mark, page]) => (at.get(mark) ?? 0) === page)) return laidOut;
    // No mark goes back: else a footnote that drives its mark away would go to and fro with it.
    at = marks;
  }
  throw new Error(`${form.agreement.id}: the footnotes find no page`);
}

/** @param at the page of each footnote; what comes back is the page that its mark then stands on. */
function layOutOnce(form: FilledForm, set: LineSetter, at: ReadonlyMap<string, number>) {
  const { blocks, layout } = form.agreement;
  const { frame, text, heading, blank } = layout;
  const root: Element = { role: 'Document', children: [] };
  const marks = new Map<string, number>();
  const notes = blocks.filter((block) => block.kind === 'footnote');
  const footnotes = new Footnotes(notes, layout, set, at);
  const filled = filledBlanks(form, set);
  // How many lines more than the one on its rule a blank's text takes: the clauses below are to stay on their page.
  const extra = [...filled.values()].reduce((sum, { lines }) => sum + lines.length - 1, 0);
  const lifted = Math.min(extra, heading.mostLift);
  const lift = lifted && lifted * text.leading + blank.above;
  const squeeze = Math.min(extra - lifted, heading.mostSqueeze) * text.leading;
  const pages = new Pages(frame, text, heading.baseline + lift, (page) => footnotes.room(page));
  let gap = 0;
  blocks.forEach((block, i) => {
    const after = blocks[i + 1];
    switch (block.kind) {
      case 'heading':
        drawHeading(block.text, child(root, 'H1'), form, pages, gap, set);
        gap = heading.gap - squeeze;
        break;
      case 'paragraph':
        paragraph(block.content, child(root, 'P'), pages, gap, set, marks, at);
        gap = after?.kind === 'blank' ? blank.before : text.gap;
        break;
      case 'blank':
        drawBlank(filled.get(block.field), form, root, pages, gap);
        gap = blank.after;
        break;
      case 'choice':
        choice(block.field, form, root, pages, gap, set);
        gap = text.gap;
        break;
      case 'clauses':
        clauses(block.clauses, child(root, 'L', { numbering: 'Decimal' }), form, pages, false, set);
        gap = text.gap;
        break;
      case 'footnote':
        footnotes.place(block.mark, child(root, 'Note'));
        break;
      case 'attestation': {
        // Whoever signs sees what they attest on the same page.
        const lines = set.fixed(block.text, frame.measure / text.size, 'justified');
        pages.down(gap, (lines.length - 1) * text.leading + layout.signature.room);
        flow(lines, frame.left, child(root, 'P'), pages, 0);
        gap = text.gap;
        break;
      }
      case 'signature-block':
        signatureBlock(block.rows, form, root, pages, set);
        gap = text.gap;
        break;
    }
  });
  footnotes.draw(pages);
  pages.number((page) => one(set.fixed(String(page), frame.measure / text.size, 'ragged')));
  return { laidOut: { pages: pages.pages, root }, marks };
}

function drawHeading(
  words: string,
  element: Element,
  { agreement: { layout } }: FilledForm,
  pages: Pages,
  gap: number,
  set: LineSetter,
): void {
  const { frame, heading } = layout;
  set.fixed(words, frame.measure / heading.size, 'ragged').forEach((line, i) => {
    pages.down(i === 0 ? gap : heading.leading);
    const x = frame.left + (frame.measure - line.shaped.width * heading.size) / 2;
    pages.draw({ kind: 'text', x, y: pages.y, size: heading.size, line, element });
  });
}

function paragraph(
  content: readonly Inline[],
  element: Element,
  pages: Pages,
  gap: number,
  set: LineSetter,
  pageOf: Map<string, number>,
  least: ReadonlyMap<string, number>,
): void {
  const { frame, text } = pages;
  const marks: { start: number; end: number }[] = [];
  let words = '';
  for (const inline of content) {
    if (inline.kind === 'footnote-mark') marks.push({ start: words.length, end: words.length + inline.mark.length });
    words += inline.kind === 'text' ? inline.text : inline.mark;
  }
  const lines = set.fixed(words, frame.measure / text.size, 'justified', { marks });
  // What has a footnote is not divided: the footnote stands on its page.
  const named = content.flatMap((inline) => (inline.kind === 'footnote-mark' ? [inline.mark] : []));
  const early = named.some((mark) => (least.get(mark) ?? 0) > pages.page);
  const turned = early || (named.length > 0 && pages.room(gap) < lines.length);
  if (turned) pages.turn();
  flow(lines, frame.left, element, pages, turned ? 0 : gap);
  for (const mark of named) pageOf.set(mark, pages.page);
}
