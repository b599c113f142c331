import type { Grey, PixelBox } from '../picture/grey';
import type { PenMark, ScannedWord } from '../scanned-page';
import { binarised } from './binarise';
import { isBlot, scribbledOver } from './blots';
import { type Component, componentsOf } from './components';
import { bridges, reachOf, wordsMet } from './strokes';
import { type TextLine, textLines } from './text-lines';
import { around, gap, writingAmong } from './writing';
import { zonesOf } from './zones';

const LEAST_INK = 16;
/** A photograph of something else falls into too many pieces to be a page. */
const MOST_COMPONENTS = 20_000;
/** A fold of the paper runs on to its edges; no pen does. */
const FOLD = 0.85;

/**
 * What a pen, a brush or paste left among a page's printed words, from the top: lines through words, words that are
 * blotted out, writing between the lines or beside them. Signatures, dates and what is filled in on a rule are no
 * marks, nor are rules, punched holes, and shadows and dirt at the edges. Where the words under a mark were not read,
 * it names none. The page is one that was straightened.
 */
export function penMarks(page: Grey, words: readonly ScannedWord[]): PenMark[] {
  const lines = textLines(words);
  if (lines.length === 0) return [];
  const picture = binarised(page);
  const components = componentsOf(picture, LEAST_INK);
  if (components.length > MOST_COMPONENTS) return [];
  const zones = zonesOf(lines, page.width, page.height);
  const { unit } = zones;
  const rules: PixelBox[] = [];
  const marks: PenMark[] = [];
  const rest: Component[] = [];
  for (const component of components) {
    const { box } = component;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (width > page.width * FOLD || zones.isAtEdge(box)) continue;
    if (width < 1.1 * unit && height < 1.4 * unit) {
      rest.push(component);
      continue;
    }
    const met = wordsMet(component, words);
    const reach = reachOf(component, words, lines, unit);
    if (reach === 'rule') rules.push(box);
    else if (zones.isSigned(box) || (met.length === 0 && !zones.isAmongWording(box))) continue;
    else if (isBlot(component, unit)) marks.push({ kind: 'blot', box, words: met });
    else if (reach === 'stroke' || joins(component, met, words, lines, unit))
      marks.push({ kind: 'stroke', box, words: met });
    else rest.push(component);
  }
  const blotted = scribbledOver(words, picture, unit)
    .filter((i) => !marks.some((mark) => mark.words.includes(i)))
    .flatMap((i) => (words[i] ? [{ kind: 'blot' as const, box: words[i].box, words: [i] }] : []))
    .filter(({ box }) => !zones.isSigned(box) && !zones.isAtEdge(box));
  const isFilledIn = ({ top, bottom }: PixelBox) =>
    rules.some(
      (rule) => bottom > rule.top - 1.2 * unit && bottom < rule.bottom + 0.8 * unit && top > rule.top - 2.4 * unit,
    );
  const loose = rest.filter(({ box }) => !zones.isSigned(box) && zones.isAmongWording(box) && !isFilledIn(box));
  const filled = [...marks, ...blotted].filter(({ box, kind }) => kind === 'blot' || !isFilledIn(box));
  const writing = writingAmong(loose, words, lines, unit).filter(({ box }) =>
    filled.every((mark) => gap(mark.box, box) > 0),
  );
  return joined([...filled, ...writing], unit).sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

/** Whether a component hangs words together that print keeps apart: of one line, or of two. */
function joins(
  component: Component,
  met: readonly number[],
  words: readonly ScannedWord[],
  lines: readonly TextLine[],
  unit: number,
): boolean {
  const { left, right, top, bottom } = component.box;
  if (right - left >= 1.5 * unit && bridges(component, met, words, lines)) return true;
  // Print never hangs together over that much; a hand's writing does, but it meets no words.
  if (right - left >= 4 * unit && met.length > 0) return true;
  const linesMet = lines.filter((line) => line.words.some((i) => met.includes(i)));
  return linesMet.length > 1 && bottom - top > 1.8 * unit && right - left >= 1.5 * unit;
}

/** Strokes that lie upon one another, such as the two of a cross, are one mark. */
function joined(marks: readonly PenMark[], unit: number): PenMark[] {
  const found: PenMark[] = [];
  for (const mark of marks) {
    const same = found.findIndex(({ kind, box }) => kind === mark.kind && gap(box, mark.box) < 0.5 * unit);
    const other = found[same];
    if (!other) found.push(mark);
    else {
      const words = [...new Set([...other.words, ...mark.words])].sort((a, b) => a - b);
      found[same] = { kind: mark.kind, box: around([other.box, mark.box]), words };
    }
  }
  return found;
}
