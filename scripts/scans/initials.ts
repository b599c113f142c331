import type { PaperForm } from './forms';
import { BLUE_PEN, write } from './hands';
import type { Random } from './random';

/** Signs every page with initials at its foot, as some do; no part of the wording. */
export function initials({ pdf }: PaperForm, random: Random): void {
  for (const page of pdf.getPages()) {
    const [left, baseline] = [page.getWidth() * 0.86, page.getHeight() - 40];
    write(page, 'E.C.', { hand: 'caveat', left, baseline, size: 12, colour: BLUE_PEN }, random);
  }
}
