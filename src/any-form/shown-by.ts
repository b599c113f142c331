import type { ShownByBlank } from '../agreements/agreement';
import type { ReadPdf } from '../pdf/read';
import { type FormUnit, type FoundBlank, isTicked } from './blank-form';

/** What a blank shows by itself, as it was read. */
export function shownBy(
  { text, tricks, margins, links, beside }: ReadPdf,
  blanks: readonly FoundBlank[],
  units: readonly Pick<FormUnit, 'text'>[],
): ShownByBlank {
  return {
    tricks: tricks.map(({ kind, text: hidden }) => ({ kind, text: hidden })),
    margins: margins.map((margin) => margin.text),
    links: links.map(({ start, end, target }) => ({ text: text.slice(start, end), target })),
    beside: beside.map(({ page, box }) => ({ page, box })),
    ticked: blanks.filter(isTicked).map(({ unit, label }) => units[unit]?.text || label),
  };
}
