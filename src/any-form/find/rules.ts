import type { Box } from '../../pdf/pdfium/geometry';
import type { ReadPdf } from '../../pdf/read';
import type { Drawing, Glyph } from '../../pdf/read/glyph';

/** Thinner than this is a line; in points. */
const THIN = 3;
/** Shorter pieces are dashes and dots. */
const SHORTEST = 3;
/** Pieces of one line touch, or all but touch: a dashed or dotted one leaves room. */
const APART = 4;

/** Fewer dots make no line. */
const DOTTED = 12;
/** Lines to write on lie no closer upon another. */
const CLOSE = 8;

/** The straight lines drawn on a page, pieces joined, and the frames and shades. */
export interface PageRules {
  readonly across: readonly Box[];
  readonly down: readonly Box[];
  /** Drawn boxes, empty or white. */
  readonly frames: readonly Box[];
  /** Painted areas. */
  readonly shades: readonly Box[];
  /** Whatever is painted, of any outline. */
  readonly painted: readonly Box[];
}

/** What is drawn on each page that may be a line or a box to write on. */
export function rulesOf(pdf: ReadPdf): PageRules[] {
  return pdf.pages.map((_, i) => rulesAmong(pdf.drawings[i] ?? []));
}

function rulesAmong(drawings: readonly Drawing[]): PageRules {
  const paths = drawings.filter(({ kind }) => kind === 'path');
  const boxes = paths.flatMap(({ box, figures, isShaded, points }) => {
    // A frame may be painted as its outer edge with its inner edge left out.
    const [outer, inner] = figures;
    const isRing = isShaded && figures.length === 2 && outer && inner && isWithin(inner, outer);
    if (isRing) return [{ box, isShaded: false, points: 5 }];
    if (isDashed(box, figures) || isDashed(turned(box), figures.map(turned))) return [{ box, isShaded, points: 5 }];
    return (figures.length > 0 ? figures : [box]).map((own) => ({
      box: own,
      isShaded,
      points: figures.length > 0 ? 5 : points,
    }));
  });
  const across = boxes.flatMap(({ box }) => (isAcross(box) ? [box] : []));
  const down = boxes.flatMap(({ box }) => (isAcross(turned(box)) ? [turned(box)] : []));
  const areas = boxes.filter(
    ({ box, points }) => box.right - box.left >= THIN && box.bottom - box.top >= THIN && points < 30,
  );
  return {
    across: joined([...across, ...dottedAmong(boxes.map(({ box }) => box))]),
    down: joined(down).map(turned),
    frames: areas.filter(({ isShaded }) => !isShaded).map(({ box }) => box),
    shades: areas.filter(({ isShaded }) => isShaded).map(({ box }) => box),
    painted: boxes.filter(({ isShaded }) => isShaded).map(({ box }) => box),
  };
}

/** Lines across of dots that are drawn one by one; what is dotted all over is a picture. */
function dottedAmong(boxes: readonly Box[]): Box[] {
  const dots = boxes.filter(({ left, right, top, bottom }) => right - left < SHORTEST && bottom - top < THIN);
  const lines = joined(dots).filter(({ left, right }) => right - left > DOTTED);
  return lines.filter((line) =>
    lines.every(
      (other) =>
        other === line || Math.abs(other.top - line.top) > CLOSE || other.left > line.right || other.right < line.left,
    ),
  );
}

const isAcross = ({ left, right, top, bottom }: Box) => bottom - top < THIN && right - left >= SHORTEST;
const turned = ({ left, top, right, bottom }: Box): Box => ({ left: top, top: left, right: bottom, bottom: right });
const isWithin = (a: Box, b: Box) =>
  a.left >= b.left &&
  a.right <= b.right &&
  a.top >= b.top &&
  a.bottom <= b.bottom &&
  a.right - a.left > 0.5 * (b.right - b.left);

/** Whether figures on one line are the dashes or dots of it. */
function isDashed(box: Box, figures: readonly Box[]): boolean {
  const sorted = figures.toSorted((a, b) => a.left - b.left);
  const isNext = (own: Box, i: number) => i === 0 || own.left - (sorted[i - 1]?.right ?? 0) < APART;
  return figures.length > 2 && isAcross(box) && sorted.every(isNext);
}

/** Lines across of which pieces that touch on one height are one. */
function joined(pieces: readonly Box[]): Box[] {
  const sorted = [...pieces].sort((a, b) => Math.round(a.top) - Math.round(b.top) || a.left - b.left);
  const lines: Box[] = [];
  for (const piece of sorted) {
    const at = lines.findLastIndex(
      (line) =>
        Math.abs(line.top - piece.top) < 1.5 && piece.left - line.right < APART && piece.right > line.left - APART,
    );
    const line = lines[at];
    if (!line) lines.push(piece);
    else
      lines[at] = {
        left: Math.min(line.left, piece.left),
        right: Math.max(line.right, piece.right),
        top: Math.min(line.top, piece.top),
        bottom: Math.max(line.bottom, piece.bottom),
      };
  }
  return lines;
}

/** The lines down that stand between two places on a line of words. */
export function sidesBetween({ down }: PageRules, from: number, to: number, { y, size }: Glyph): Box[] {
  return down.filter(
    ({ left, right, top, bottom }) =>
      left > from - 2 && right < to + 2 && top < y - 0.6 * size && bottom > y - 0.1 * size,
  );
}
