import { intersection } from '../pdfium/geometry';
import type { DrawnWord } from './drawn-words';
import type { Group } from './groups';

/** What strikes words has more than this part of its width upon them; a signature's wave that runs into a word has less. */
const LEAST_UPON = 0.35;

/** Of the struck words those that something drawn beside them runs into, as a signature does. */
export function onlyTouched(struck: readonly DrawnWord[], groups: readonly Group[]): DrawnWord[] {
  if (struck.length === 0) return [];
  return groups.flatMap(({ box, isPale }) => {
    if (isPale) return [];
    const own = struck.filter((word) => {
      const shared = intersection(word.box, box);
      return shared.right > shared.left && shared.bottom > shared.top;
    });
    const upon = own.reduce((sum, word) => sum + word.box.right - word.box.left, 0);
    return upon < LEAST_UPON * (box.right - box.left) ? own : [];
  });
}
