import type { PixelBox } from '../picture/grey';
import type { PenMark, ScannedWord } from '../scanned-page';
import type { Component } from './components';
import { baseAt, nearestLine, type TextLine } from './text-lines';

/** How a component lies to the printed lines: as their letters do, in their height but in no word, or elsewhere. */
type Place = 'printed' | 'unread' | 'loose';

/** The writing of a hand: what lies between the printed lines or beside them, gathered into words. */
export function writingAmong(
  components: readonly Component[],
  words: readonly ScannedWord[],
  lines: readonly TextLine[],
  unit: number,
): PenMark[] {
  const placed = components.flatMap((component) => {
    const { left, right, top, bottom } = component.box;
    if (Math.max(right - left, bottom - top) < 0.35 * unit || isPieceOfRule(component)) return [];
    const place = placeOf(component, words, lines, unit);
    return place === 'printed' ? [] : [{ component, place, line: lineBeside(component, lines) }];
  });
  return clusters(placed, unit).flatMap((members) => {
    const box = around(members.map(({ component }) => component.box));
    const loose = members.filter(({ place }) => place === 'loose');
    const area = (loose.length > 0 ? loose : members).reduce((sum, { component }) => sum + component.area, 0);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const isLarge = area >= 0.1 * unit * unit && (width >= 0.6 * unit || height >= 0.8 * unit);
    // In a line's own height it may be print that was not read: a number or a dash before the line, a sign within it.
    const isUnreadPrint =
      loose.length === 0 && (width < 1.7 * unit || members.every(({ line }) => line && box.right <= line.left));
    if (!isLarge || isUnreadPrint) return [];
    return [{ kind: 'writing' as const, box, words: met(box, words) }];
  });
}

/** Thin rules fall into pieces when they are photographed. */
const isPieceOfRule = ({ box }: Component) =>
  box.bottom - box.top <= 4 && box.right - box.left >= 3 * (box.bottom - box.top);

const lineBeside = ({ box }: Component, lines: readonly TextLine[]) =>
  nearestLine(lines, (box.left + box.right) / 2, (box.top + box.bottom) / 2);

function placeOf(component: Component, words: readonly ScannedWord[], lines: readonly TextLine[], unit: number): Place {
  const { box } = component;
  const x = (box.left + box.right) / 2;
  const within = (line: TextLine, y: number) => {
    const above = baseAt(line, x) - y;
    return above <= line.ascent * 1.15 + 3 && above >= -line.descent * 1.25 - 3;
  };
  const near = lines.filter(
    (line) => Math.abs(baseAt(line, x) - line.ascent / 2 - (box.top + box.bottom) / 2) < 3 * unit,
  );
  if (near.some((line) => within(line, box.top) && within(line, box.bottom - 1))) {
    return words.some(({ box: word }) => isWithin(box, word)) ? 'printed' : 'unread';
  }
  // Tails and tall letters of two lines touch where these are set close; where they are not, print stays in its line.
  const isTouching =
    box.bottom - box.top > 1.4 * unit && near.some((line) => near.some((other) => isClose(line, other)));
  return isTouching ? 'printed' : 'loose';
}

/** Whether two lines are set so close that a blurred picture joins them. */
function isClose(line: TextLine, other: TextLine): boolean {
  const distance = other.base - line.base;
  return distance > 0 && distance < (line.ascent + line.descent) * 1.12;
}

/** Whether a component's middle lies in a word's box, which is drawn somewhat too narrow at times. */
function isWithin(box: PixelBox, word: PixelBox): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x > word.left - 5 && x < word.right + 5 && y > word.top - 5 && y < word.bottom + 5;
}

/** Neighbours gathered, as the letters of a word are. */
function clusters<T extends { readonly component: Component }>(items: readonly T[], unit: number): T[][] {
  const left = [...items].sort((a, b) => a.component.box.left - b.component.box.left);
  const found: T[][] = [];
  for (let seed = left.shift(); seed; seed = left.shift()) {
    const members = [seed];
    let box = seed.component.box;
    for (let i = 0; i < left.length; ) {
      const other = left[i];
      if (other && gap(box, other.component.box) < 0.8 * unit) {
        members.push(other);
        box = around([box, other.component.box]);
        left.splice(i, 1);
        i = 0;
      } else i++;
    }
    found.push(members);
  }
  return found;
}

/** How far two boxes are from one another, the greater of across and down. */
export function gap(a: PixelBox, b: PixelBox): number {
  return Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
}

/** The box around boxes. */
export function around(boxes: readonly PixelBox[]): PixelBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function met(box: PixelBox, words: readonly ScannedWord[]): number[] {
  return words.flatMap((word, i) => (gap(box, word.box) < 0 ? [i] : []));
}
