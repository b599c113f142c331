import type { Agreement, BlankPlace, Field } from '../agreements/agreement';
import type { ReadPdf } from '../pdf/read';
import { linesInColumns } from '../pdf/read/columns';
import type { Glyph } from '../pdf/read/glyph';
import { joinLines, type Line, linesOf } from '../pdf/read/lines';
import type { Filled } from './blanks';
import { type WrittenIn, writtenIn } from './written-in';

/** A file whose answers stand on lines of their own, and what stands in which of its blanks. */
export interface AnswersApart {
  readonly pdf: ReadPdf;
  readonly answers: readonly Filled[];
}

/** A line with a share of what stands in one blank; on none for the form's own. */
interface Share {
  readonly line: Line;
  readonly place: BlankPlace | null;
}

/**
 * A copy of the agreement's own file with the answers in its blanks apart from its words: where they stand closer than
 * the lines of a text do, and beside one another, both would be read as one line. Whatever does not plainly stand in a
 * blank stays among the form's words, as does everything in a file that another program set.
 */
export function answersApart(pdf: ReadPdf, { file, fields }: Pick<Agreement, 'file' | 'fields'>): AnswersApart {
  const places = file?.places.filter(({ option }) => option === null) ?? [];
  const written = places.length > 0 ? writtenIn(pdf.lines, places) : null;
  if (!written || written.size === 0) return { pdf, answers: [] };
  const before = joinLines(pdf.lines);
  // What somebody made of a text has no lines to tell from.
  if (before.text !== pdf.text) return { pdf, answers: [] };
  const shares = pdf.pages.flatMap((shape, i) => sharesOf(pdf, i + 1, written, shape));
  const lines = shares.map(({ line }) => line);
  const placeOf = new Map(shares.map(({ line, place }) => [line, place]));
  const { text, placed, starts } = joinLines(lines, (one, next) => {
    const place = placeOf.get(one);
    return place && place === placeOf.get(next) ? (isWrapped(one, next, place) ? ' ' : '\n') : null;
  });
  const moved = movedRanges({ lines: pdf.lines, starts: before.starts }, { lines, starts });
  const apart: ReadPdf = {
    ...pdf,
    text,
    placed,
    lines,
    links: pdf.links.flatMap((link) => moved(link).map((range) => ({ ...link, ...range }))),
    marks: placed.flatMap(({ start, end, mark }) => (mark ? [{ kind: mark, range: { start, end } }] : [])),
  };
  return { pdf: apart, answers: answersOn(shares, starts, fields) };
}

/** The lines of a page, those of each blank behind the form's own line that they stand on. */
function sharesOf(pdf: ReadPdf, page: number, written: WrittenIn, shape: ReadPdf['pages'][number]): Share[] {
  const old = pdf.lines.filter((line) => line.page === page);
  const glyphs = old.flatMap((line) => line.glyphs).toSorted((a, b) => a.order - b.order);
  const places = [...new Set(glyphs.flatMap((glyph) => written.get(glyph) ?? []))];
  if (places.length === 0) return old.map((line) => ({ line, place: null }));
  const own = glyphs.filter((glyph) => !written.has(glyph));
  const shares: Share[] = linesInColumns(own, page, shape).map((line) => ({ line, place: null }));
  for (const place of places) {
    const lines = linesOf(
      glyphs.filter((glyph) => written.get(glyph) === place),
      page,
    );
    const [first] = lines;
    if (!first) continue;
    const below = shares.findIndex(
      (share) => share.place === null && share.line.baseline > first.baseline + first.size / 2,
    );
    shares.splice(below < 0 ? shares.length : below, 0, ...lines.map((line) => ({ line, place })));
  }
  return shares;
}

/** Whether a line goes on below because the next word had no room on it. */
function isWrapped(line: Line, next: Line, { box }: BlankPlace): boolean {
  const space = next.text.search(/\s/);
  const last = next.glyphs[next.glyphOf[(space < 0 ? next.text.length : space) - 1] ?? -1];
  return last !== undefined && line.right + last.x + last.width - next.left > box.right - line.size;
}

/** The stretches of the text that are answers, each field's in the order of the form. */
function answersOn(shares: readonly Share[], starts: readonly number[], fields: readonly Field[]): Filled[] {
  const ranges = new Map<BlankPlace, { start: number; end: number }>();
  shares.forEach(({ line, place }, i) => {
    if (!place) return;
    const start = starts[i] ?? 0;
    const known = ranges.get(place);
    ranges.set(place, { start: known?.start ?? start, end: start + line.text.length });
  });
  return [...ranges].flatMap(([place, range]) => {
    const field = fields.find(({ id }) => id === place.field);
    return field ? [{ field, range }] : [];
  });
}

interface Joined {
  readonly lines: readonly Line[];
  readonly starts: readonly number[];
}

/** Where a stretch of one text stands in another that has the same letters on other lines; nothing where it is gone. */
function movedRanges(before: Joined, after: Joined) {
  const places = new Map<Glyph, number>();
  after.lines.forEach((line, i) => {
    const start = after.starts[i] ?? 0;
    line.glyphOf.forEach((glyph, at) => {
      const own = line.glyphs[glyph];
      if (own && !places.has(own)) places.set(own, start + at);
    });
  });
  return ({ start, end }: { readonly start: number; readonly end: number }) => {
    const found = before.lines.flatMap((line, i) => {
      const from = before.starts[i] ?? 0;
      if (from >= end || from + line.text.length <= start) return [];
      return line.glyphOf.slice(Math.max(0, start - from), end - from).flatMap((glyph) => {
        const own = line.glyphs[glyph];
        const at = own && places.get(own);
        return own && at !== undefined ? [{ at, end: at + own.text.length }] : [];
      });
    });
    const [first] = found;
    if (!first) return [];
    return [{ start: Math.min(...found.map(({ at }) => at)), end: Math.max(...found.map((one) => one.end)) }];
  };
}
