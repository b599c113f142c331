import type { Finding, Range } from '../../checking';

/** Whether a character is one that a comparison of words goes by. */
const COUNTS = /[\p{L}\p{N}]/u;

/**
 * Where the words stand that differ within a changed place, and where words lack that were left out; of any other
 * finding, or where the text is not the compared one, all of its place.
 */
export function changedWords(finding: Finding, text: string): readonly Range[] {
  if (finding.kind !== 'changed') return finding.ranges;
  // Letters of the found text are counted, since the comparison joins lines and drops marks.
  const offsets = finding.ranges.flatMap(({ start, end }) => {
    const own: number[] = [];
    for (let at = start; at < end; at++) if (COUNTS.test(text.charAt(at))) own.push(at);
    return own;
  });
  let count = 0;
  const stretches = finding.redline.flatMap(({ op, text: words }, i, parts): (readonly [number, number])[] => {
    const letters = [...words].filter((character) => COUNTS.test(character)).length;
    if (op === 'removed') {
      const isReplaced = [parts[i - 1], parts[i + 1]].some((beside) => beside?.op === 'added');
      return isReplaced ? [] : [[Math.max(0, count - 1), count + 1]];
    }
    count += letters;
    return op === 'added' && letters > 0 ? [[count - letters, count]] : [];
  });
  if (count !== offsets.length || stretches.length === 0) return finding.ranges;
  return stretches.flatMap(([from, to]) => {
    const [first, last] = [offsets[from], offsets[Math.min(to, offsets.length) - 1]];
    return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
  });
}
