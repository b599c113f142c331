import type { Line } from './lines';
import type { PageShape } from './page-shape';

/** How much of a page's height, above and below, may hold running heads. */
const MARGIN = 0.075;
/** Nothing longer is a running head; in characters. */
const LONGEST = 160;
/** A page's number, alone or among its pages; a printer's date, address or both. */
const PRINTED_BY_BROWSERS =
  /^(?:(?:page )?\d{1,3}(?: ?(?:\/|of) ?\d{1,3})?|(?:file|https?|about|moz-extension|chrome-extension|data|blob):\S*(?: \d{1,3} ?(?:\/|of) ?\d{1,3})?|\d{1,2}[./]\d{1,2}[./]\d{2,4},? .{0,140})$/i;

/** Initials end in a full stop as sentences do: "J.C.". */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,4}$/u;

/**
 * Takes out what stands in the margin and is no part of the document: page numbers, what browsers print there, and
 * heads that every page repeats. It is handed back, so that it can be shown.
 */
export function withoutMargins(
  lines: readonly Line[],
  pages: readonly PageShape[],
): { lines: Line[]; margins: { page: number; text: string }[] } {
  const inMargin = lines.filter(({ page, baseline, text }) => {
    const height = pages[page - 1]?.height ?? 0;
    return text.length <= LONGEST && (baseline < MARGIN * height || baseline > (1 - MARGIN) * height);
  });
  const pattern = ({ text, baseline }: Line) => `${Math.round(baseline / 4)} ${text.replace(/\d+/g, '0')}`;
  const onPages = new Map<string, Set<number>>();
  for (const line of inMargin) onPages.set(pattern(line), (onPages.get(pattern(line)) ?? new Set()).add(line.page));
  const taken = new Set(
    inMargin.filter((line) => {
      const repeated = pages.length > 1 && onPages.get(pattern(line))?.size === pages.length;
      return (
        PRINTED_BY_BROWSERS.test(line.text) ||
        (repeated && (INITIALS.test(line.text) || !/\p{L}.*[.;]$/u.test(line.text)))
      );
    }),
  );
  const margins = [...taken].filter(({ text }) => !/^\d{1,3}$/.test(text));
  return {
    lines: lines.filter((line) => !taken.has(line)),
    margins: margins.map(({ page, text }) => ({ page, text })),
  };
}
