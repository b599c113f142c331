import type { ShownByBlank } from '../agreements/agreement';
import type { ReadPdf } from '../pdf/read';

/** What a blank shows by itself, as it was read. */
export function shownBy({ text, tricks, margins, links, beside }: ReadPdf): ShownByBlank {
  return {
    tricks: tricks.map(({ kind, text: hidden }) => ({ kind, text: hidden })),
    margins: margins.map((margin) => margin.text),
    links: links.map(({ start, end, target }) => ({ text: text.slice(start, end), target })),
    beside: beside.map(({ page, box }) => ({ page, box })),
  };
}
