import type { Box, Placed, ReadPdf } from '../../pdf/read';
import type { CheckResult, Range } from '../finding';

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** Signatures reach so far above their line; in points. */
const ABOVE = 30;

/** Where something is filled in on a page: between the words before each blank and those after it, and where one signs. */
export function blanksOn(page: number, { anchors, findings }: Checked, pdf: Pick<ReadPdf, 'placed' | 'pages'>): Box[] {
  const { width = 0, height = 0 } = pdf.pages[page - 1] ?? {};
  const wordsIn = ({ start, end }: Range) => pdf.placed.filter((word) => word.start < end && word.end > start);
  const whole: Box = { left: 0, top: 0, right: width, bottom: height };
  const between = anchors.blanks.flatMap((blank): Box[] => {
    const [before, after] = [wordsIn(blank.after).at(-1), wordsIn(blank.before)[0]];
    if (!before || !after || page < before.page || page > after.page) return [];
    if (before.page !== after.page) {
      return [
        {
          ...whole,
          ...(page === before.page && { top: before.box.top }),
          ...(page === after.page && { bottom: after.box.bottom }),
        },
      ];
    }
    if (isOneLine(before, after)) return [{ ...before.box, left: before.box.right, right: after.box.left }];
    return [
      { ...before.box, left: before.box.right, right: width },
      { ...whole, top: before.box.bottom, bottom: after.box.top },
      { ...after.box, left: 0, right: after.box.left },
    ];
  });
  const attested = findings
    .filter(({ place }) => place.kind === 'attestation')
    .flatMap(({ ranges }) => ranges.flatMap(wordsIn));
  const labels = anchors.labels.flatMap(({ range }) => wordsIn(range));
  const [first] = [
    ...labels.map(({ page: at, box }) => ({ page: at, top: box.top - ABOVE })),
    ...attested.slice(-1).map(({ page: at, box }) => ({ page: at, top: box.bottom })),
  ];
  if (!first || page < first.page) return between;
  return [...between, page === first.page ? { ...whole, top: first.top } : whole];
}

const isOneLine = (a: Placed, b: Placed): boolean => b.box.top < (a.box.top + a.box.bottom) / 2;
