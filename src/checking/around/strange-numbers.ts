import type { Placed } from '../../pdf/read';

/** A number alone on its line. */
const ALONE = /^[^\S\n]*(\d{1,3})[^\S\n]*$/gm;
/** How far apart, in points, the numbers of two pages may stand from where they would be the same. */
const AS_ON_OTHER_PAGE = 6;
/** Beyond the number of a page stand no more lines of its head or foot. */
const FEW_LINES = 3;
/** Without places, the numbers of a form's few pages are taken for those of pages. */
const FEW_PAGES = 3;

/** No file has more pages with numbers; of more numbers than this, none is a page's. */
const MOST_NUMBERS = 200;

/** A number alone on its line, its offset in the text, and where it stands. */
interface Lone {
  readonly value: number;
  readonly at: number;
  readonly word: Placed | undefined;
}

/**
 * Where numbers stand alone on a line and are no page's. One of a page stands where another page has its own (or, on a
 * sheet of two pages, the other half), or above or below all other words of its page; in text without places, it is
 * followed or preceded by the next, or a small one. The agreement's own, which are told by their words, are none, so
 * often as it has them.
 */
export function strangeNumbers(
  text: string,
  placed: readonly Placed[],
  ownTimes: (number: string) => number = () => 0,
): ReadonlySet<number> {
  const placedAt = new Map(placed.map((word) => [word.start, word]));
  const lone = [...text.matchAll(ALONE)].map((match): Lone => {
    const at = match.index + match[0].indexOf(match[1] ?? '');
    return { value: Number(match[1]), at, word: placedAt.get(at) };
  });
  if (lone.length > MOST_NUMBERS) return new Set(lone.map(({ at }) => at));
  const isOfPage = ({ value, word }: Lone): boolean =>
    word
      ? isAtEdge(word, placed) ||
        (isNearEdge(word, placed) &&
          lone.some((other) => other.word && isWhereOtherIs(word, value, other.word, other.value)))
      : value <= FEW_PAGES || lone.some((other) => Math.abs(other.value - value) === 1);
  const others = lone.filter((number) => !isOfPage(number));
  // With one more of them than the form has nobody knows which of them it is.
  const isMore = ({ value }: Lone) => others.filter((one) => one.value === value).length > ownTimes(`${value}`);
  return new Set(others.filter(isMore).map(({ at }) => at));
}

/** Whether the number of one page stands where the number of another does; counted on from the one to the other. */
function isWhereOtherIs(word: Placed, value: number, other: Placed, otherValue: number): boolean {
  if (Math.abs(word.box.bottom - other.box.bottom) > AS_ON_OTHER_PAGE) return false;
  if (word.page === other.page) return Math.abs(value - otherValue) === 1;
  return word.page - other.page === value - otherValue;
}

/** Whether no more than a few lines stand above it on its page, or below it. */
function isNearEdge({ page, box }: Placed, placed: readonly Placed[]): boolean {
  const rows = new Set(placed.flatMap((word) => (word.page === page ? [Math.round(word.box.bottom)] : [])));
  const isFew = (isBeyond: (bottom: number) => boolean) => [...rows].filter(isBeyond).length <= FEW_LINES;
  const own = Math.round(box.bottom);
  return isFew((bottom) => bottom < own) || isFew((bottom) => bottom > own);
}

function isAtEdge({ page, box }: Placed, placed: readonly Placed[]): boolean {
  const others = placed.filter((word) => word.page === page && word.box !== box);
  return others.every((word) => word.box.bottom <= box.top) || others.every((word) => word.box.top >= box.bottom);
}
