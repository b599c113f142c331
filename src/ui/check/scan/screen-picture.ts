import type { Grey } from '../../../scan/picture/grey';
import { shrinkTo } from '../../../scan/picture/resize';

/** A picture is shown no wider than this; in pixels. */
const WIDEST = 1000;

/** A picture small enough to be shown, and how many times smaller than the given one it is; null stays null. */
export function forScreen(given: Grey | null): { readonly picture: Grey | null; readonly smaller: number } {
  if (!given) return { picture: null, smaller: 1 };
  const picture = shrinkTo(given, WIDEST);
  return { picture, smaller: given.width / picture.width };
}
