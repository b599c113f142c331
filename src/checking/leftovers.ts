import type { BlankName } from '../agreements/agreement';
import type { Alignment } from './alignment';
import type { Range } from './finding';
import type { Reference, Unit } from './units';

/** A stretch of the original between two units; -1 for the text's beginning or end. Empty stretches are listed too. */
export interface Between extends Range {
  readonly left: number;
  readonly right: number;
}

/** What stands between the units, told apart. */
export interface Leftovers {
  /** The number printed before a unit, as found, with its punctuation; '' for none. */
  readonly markers: ReadonlyMap<number, { readonly number: string; readonly after: string }>;
  readonly blanks: Readonly<Record<BlankName, Range | null>>;
  /** Text that runs on from a unit or into it. */
  readonly attached: readonly (Range & { readonly unit: number })[];
  /** Text of its own, after the unit `left`. */
  readonly added: readonly Between[];
}

/** Rules to write on, drawn with characters; bullets; a page's number; Markdown's line between paragraphs. */
const FURNITURE =
  /_{2,}|\.{4,}|…{2,}|^[^\S\n]*(?:page[^\S\n]+)?\d{1,3}(?:[^\S\n]*(?:\/|of)[^\S\n]*\d{1,3})?[^\S\n]*$|^[^\S\n]*[-*_=•–—·◦]{1,}[^\S\n]*$/gimu;
const MARKER_AT_START =
  /^((?:[-•*◦·▪‣–—>#]|\s)*)(\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]+(?=\s|$)|\[\^[\w-]+\]:|[¹²³])\s*/iu;
const MARKER_AT_END = /(?:^|[\s•*◦·▪‣–—-])\(?(\d{1,2}(?:\.\d{1,2})*|[¹²³]|\[\d\])([.):]*)\s*$/u;
/** Nothing but white space, hyphens and signs that only set text off. */
const NOTHING = /^[\s\-*_•◦·▪‣–—#>|]*$/u;

/** Every stretch of the original that no unit owns, in order, with the units beside it. */
export function betweenUnits({ found, owner }: Alignment, length: number): Between[] {
  const gaps: Between[] = [];
  let left = -1;
  let from = 0;
  for (let f = 0; f <= owner.length; f++) {
    const unit = f < owner.length ? (owner[f] ?? -1) : -2;
    if (unit === -1) continue;
    const start = left < 0 ? 0 : (found.ends[from] ?? 0);
    const end = f < owner.length ? (found.starts[f] ?? length) : length;
    if (unit !== left || f > from + 1) gaps.push({ left, right: unit === -2 ? -1 : unit, start, end });
    left = unit;
    from = f;
  }
  return gaps;
}

/** Tells apart what stands between units; `masked` is the original with the signature block blanked out. */
export function sortLeftovers(masked: string, gaps: readonly Between[], { units }: Reference): Leftovers {
  const markers = new Map<number, { number: string; after: string }>();
  const blanks: Record<BlankName, Range | null> = { title: null, party: null };
  const attached: (Range & { unit: number })[] = [];
  const added: Between[] = [];
  for (const gap of gaps) {
    const isFirst = gap.right >= 0 && gap.left !== gap.right && !markers.has(gap.right);
    const right = isFirst ? units[gap.right] : undefined;
    let { start, end } = gap;
    const blank = units[gap.left]?.blankAfter ?? units[gap.right - 1]?.blankAfter ?? null;
    if (right?.marker) {
      const marker = markerBefore(masked, gap);
      markers.set(gap.right, marker);
      if (marker.into) attached.push({ unit: gap.right, ...marker.into });
      end = marker.start;
    }
    let text = withoutFurniture(masked.slice(start, end));
    if (blank && blanks[blank] === null && !NOTHING.test(text)) {
      const value = blankValue(text, start, gap);
      attached.push(...value.attached);
      blanks[blank] = value.range;
      continue;
    }
    if (NOTHING.test(text)) continue;
    const onLeftLine = gap.left >= 0 ? firstParagraph(text) : 0;
    if (onLeftLine > 0) {
      attached.push({ unit: gap.left, ...trimmed(masked, start, start + onLeftLine) });
      start += onLeftLine;
      text = text.slice(onLeftLine);
    }
    if (right && !right.marker) {
      const line = text.lastIndexOf('\n') + 1;
      if (text.slice(line).trim() !== '' && !NOTHING.test(text.slice(line))) {
        attached.push({ unit: gap.right, ...trimmed(masked, start + line, end) });
        text = text.slice(0, line);
      }
    }
    if (!NOTHING.test(text)) added.push({ ...gap, ...trimmed(masked, start, start + text.length) });
  }
  return { markers, blanks, attached, added };
}

/** The number before a unit, and what stands between that number and the unit's first word. */
function markerBefore(
  masked: string,
  gap: Between,
): { number: string; after: string; start: number; into: Range | null } {
  const text = masked.slice(gap.start, gap.end);
  const line = text.lastIndexOf('\n') + 1;
  const atStart = MARKER_AT_START.exec(text.slice(line));
  if (atStart && (line > 0 || gap.left < 0)) {
    const [all, bullets = '', written = ''] = atStart;
    const into = text.slice(line + all.length);
    const number = written.replace(/[().:[\]]+$|^[([]/g, '');
    const from = gap.start + line + all.length;
    return {
      number,
      after: written.slice(written.lastIndexOf(number) + number.length),
      start: gap.start + line + bullets.length,
      into: NOTHING.test(into) ? null : trimmed(masked, from, gap.end),
    };
  }
  const atEnd = MARKER_AT_END.exec(text);
  if (atEnd) {
    const [, number = '', after = ''] = atEnd;
    return { number, after, start: gap.start + atEnd.index, into: null };
  }
  // Words on the line of the clause, and no number.
  const loose = text.slice(line);
  const into = line > 0 && !NOTHING.test(loose) ? trimmed(masked, gap.start + line, gap.end) : null;
  return { number: '', after: '', start: into ? gap.start + line : gap.end, into };
}

/** What fills a blank, without what runs on from the words before it or into the words after it. */
function blankValue(
  text: string,
  offset: number,
  gap: Between,
): { range: Range | null; attached: (Range & { unit: number })[] } {
  const attached: (Range & { unit: number })[] = [];
  let from = 0;
  let to = text.length;
  const head = /^(?:[^\s\p{L}\p{N}_*–—-]+(?=\s|$)|\S+(?=\s*\n)|[^\S\n]+\S[^\n]*(?=\n[^\S\n]*\n\s*[\p{L}\p{N}]))/u.exec(
    text,
  );
  if (head && gap.left >= 0) {
    attached.push({ unit: gap.left, ...trimmed(text, 0, head[0].length, offset) });
    from = head[0].length;
  }
  const tail = /(?<=\n[^\S\n]*)\S+$|(?<=\S[^\S\n]*\n[^\S\n]*\n[^\S\n]*)\S[^\n]*$|(?<=\s)[^\s\p{L}\p{N}_*-]+$/u.exec(
    text.slice(from),
  );
  if (tail && gap.right >= 0) {
    to = from + tail.index;
    attached.push({ unit: gap.right, ...trimmed(text, to, text.length, offset) });
  }
  const rest = text.slice(from, to);
  return { range: NOTHING.test(rest) ? null : trimmed(text, from, to, offset), attached };
}

/** Length of the part that runs on from the line before: to the end of its paragraph, or to a number that begins another. */
function firstParagraph(text: string): number {
  const lineEnd = text.indexOf('\n');
  const first = lineEnd < 0 ? text : text.slice(0, lineEnd);
  if (NOTHING.test(first)) return 0;
  let end = first.length;
  for (const line of lineEnd < 0 ? [] : text.slice(lineEnd + 1).split('\n')) {
    if (line.trim() === '' || MARKER_AT_START.test(line)) break;
    end += 1 + line.length;
  }
  return end;
}

function withoutFurniture(text: string): string {
  return text.replace(FURNITURE, (found) => ' '.repeat(found.length));
}

function trimmed(text: string, start: number, end: number, offset = 0): Range {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: offset + start + lead, end: offset + start + Math.max(lead, piece.trimEnd().length) };
}

/** How a unit should be numbered: the last part ("1" of "6.1") or the whole. */
export function numberFits(unit: Unit, number: string): boolean {
  const plain = number.normalize('NFKC');
  return plain === unit.marker || plain === unit.place.number;
}
