import type { DrawnBeside } from '../look/beside';
import { type Box, intersection } from '../pdfium/geometry';
import type { Drawing } from './glyph';
import type { Line } from './lines';

/** A page as far as a signature on it matters. */
export interface SignedPage {
  readonly lines: readonly Line[];
  readonly drawings: readonly Drawing[];
  /** What is drawn beside its words; null where it was not looked at. */
  readonly beside: readonly DrawnBeside[] | null;
}

/** How far above and below the baseline of its label, and to its right, a signature may stand; in points. */
const REACH = { above: 55, below: 22, right: 380 } as const;
/** A path with fewer points is a rule, a box or an underline. */
const FEWEST_POINTS = 8;
/** A name that is typed as a signature stands no further above its label's baseline, or below; in points. */
const TYPED = { above: 20, below: 8 } as const;
/** Of its letters so many are of a script face. */
const MOST = 0.6;
/** Of its box a pen fills less: an arrow that says where to sign, a stamp's ground, fill more. */
const FULLEST = 0.35;

/**
 * Whether something is drawn where one signs: strokes of a pen (`ink`), or a picture; or whether the name that is typed
 * there is set in a face that looks written by hand (`script`). Rules, boxes and arrows do not count. Returns null where
 * there is none of the labels or nothing of the kind beside it.
 */
export function signatureKind(
  pages: readonly SignedPage[],
  labels: readonly string[],
): 'ink' | 'image' | 'script' | null {
  if (labels.length === 0) return null;
  const pattern = new RegExp(`(?:^|[^\\p{L}])(${labels.map(escaped).join('|')})\\s*:`, 'u');
  for (const { lines, drawings, beside } of pages) {
    for (const line of lines) {
      const match = pattern.exec(line.text);
      if (!match) continue;
      const at = line.glyphs[line.glyphOf[match.index + match[0].length - 1] ?? -1];
      if (!at) continue;
      const left = at.x - 10;
      const place: Box = {
        left,
        right: left + REACH.right,
        top: line.baseline - REACH.above,
        bottom: line.baseline + REACH.below,
      };
      const there = drawings.filter(({ box }) => overlaps(box, place));
      if (there.some(isPicture)) return 'image';
      const ink = beside
        ? beside.some(({ box, fill }) => fill < FULLEST && overlaps(box, place))
        : there.some(isPenPath);
      if (ink) return 'ink';
      if (isInScript(lines, line.baseline, at.x)) return 'script';
    }
  }
  return null;
}

/** A label as a pattern finds it, any white space between its words. */
function escaped(label: string): string {
  return label.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function isInScript(lines: readonly Line[], baseline: number, left: number): boolean {
  const typed = lines
    .flatMap(({ glyphs }) => glyphs)
    .filter(
      ({ text, x, y }) =>
        x > left && y > baseline - TYPED.above && y < baseline + TYPED.below && /[\p{L}\p{N}]/u.test(text),
    );
  return typed.length > 0 && typed.filter(({ isScript }) => isScript).length > MOST * typed.length;
}

function isPicture({ kind, box }: Drawing): boolean {
  const high = box.bottom - box.top;
  return kind === 'image' && high > 4 && box.right - box.left > 8;
}

function isPenPath({ kind, box, points }: Drawing): boolean {
  const high = box.bottom - box.top;
  return kind === 'path' && points >= FEWEST_POINTS && high > 3 && box.right - box.left > 3;
}

/** Whether most of a box's height and some of its width lie in the place. */
function overlaps(box: Box, place: Box): boolean {
  const shared = intersection(box, place);
  return shared.right - shared.left > 2 && shared.bottom - shared.top > 0.4 * (box.bottom - box.top);
}
