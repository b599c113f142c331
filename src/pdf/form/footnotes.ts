import type { Block } from '../../agreements/agreement';
import type { FormLayout } from '../../agreements/layout';
import type { Pages } from '../file/pages';
import { child, type Element } from '../file/structure';
import type { SetLine } from '../typesetting/set-lines';
import { type LineSetter, one } from './flow';

type Footnote = Extract<Block, { kind: 'footnote' }>;

/** The footnotes of a form: which page each stands on, what room a page keeps for its own, and their drawing. */
export class Footnotes {
  readonly #notes: readonly { readonly mark: string; readonly lines: readonly SetLine[] }[];
  readonly #elements = new Map<string, Element>();

  /** @param at the page of each mark, by its index; the first page for a mark that is not in it. */
  constructor(
    notes: readonly Footnote[],
    private readonly layout: FormLayout,
    private readonly set: LineSetter,
    private readonly at: ReadonlyMap<string, number>,
  ) {
    const { size, textIndent } = layout.footnote;
    this.#notes = notes.map(({ mark, text }) => ({
      mark,
      lines: set.fixed(text, layout.frame.measure / size, 'justified', { indent: textIndent / size }),
    }));
  }

  /** What a page keeps free above the frame's last baseline, in points. */
  room(page: number): number {
    const { ruleAbove, gapAbove } = this.layout.footnote;
    const top = this.#top(page);
    return top === null ? 0 : top + ruleAbove + gapAbove - this.layout.frame.last;
  }

  /** Where in the reading order a footnote stands. */
  place(mark: string, element: Element): void {
    this.#elements.set(mark, element);
  }

  /** Draws all at the foot of their pages. A page that cannot hold its own is a mistake in the agreement. */
  draw(pages: Pages): void {
    pages.pages.forEach((_, page) => {
      this.#drawOn(page, pages);
    });
  }

  #on(page: number) {
    return this.#notes.filter(({ mark }) => (this.at.get(mark) ?? 0) === page);
  }

  /** The baseline of a page's first line of footnotes; null where it has none. */
  #top(page: number): number | null {
    const { leading, lastBaseline } = this.layout.footnote;
    const lines = this.#on(page).reduce((sum, note) => sum + note.lines.length, 0);
    return lines === 0 ? null : lastBaseline + (lines - 1) * leading;
  }

  #drawOn(page: number, { pages }: Pages): void {
    const { footnote, frame, text } = this.layout;
    let y = this.#top(page);
    const drawings = pages[page];
    if (y === null || !drawings) return;
    if (y > frame.first) throw new Error('The footnotes of a page take all of it');
    drawings.push({ kind: 'rule', x: frame.left, y: y + footnote.ruleAbove, width: footnote.rule });
    for (const { mark, lines } of this.#on(page)) {
      const note = this.#elements.get(mark);
      if (!note) continue;
      const label = one(this.set.fixed(mark, frame.measure / text.size, 'ragged'));
      drawings.push({
        kind: 'text',
        x: frame.left + footnote.mark.indent,
        y: y + footnote.mark.raise,
        size: footnote.mark.size,
        line: label,
        element: child(note, 'Lbl'),
      });
      const element = child(note, 'P');
      for (const [i, line] of lines.entries()) {
        const x = frame.left + (i === 0 ? footnote.textIndent : 0);
        drawings.push({ kind: 'text', x, y, size: footnote.size, line, element });
        y -= footnote.leading;
      }
    }
  }
}
