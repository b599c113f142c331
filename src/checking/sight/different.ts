import type { Different, ReadPdf } from '../../pdf/read';
import type { CheckResult } from '../finding';

/** Of the words that look different from what is stored those of the agreement itself: what people fill in is in hands of all kinds. */
export function differentAmong(
  { findings }: Extract<CheckResult, { kind: 'checked' }>,
  { placed, different }: Pick<ReadPdf, 'placed' | 'different'>,
): Different[] {
  const ranges = findings.flatMap((finding) => finding.ranges);
  const own = placed.filter(({ start, end }) => ranges.some((range) => start < range.end && end > range.start));
  return different.filter(({ page, box }) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return own.some(
      (word) =>
        word.page === page && x > word.box.left && x < word.box.right && y > word.box.top && y < word.box.bottom,
    );
  });
}
