import type { Bilevel } from '../../pdf/ink/bilevel';
import type { Grey } from '../picture/grey';
import { binarised } from './binarise';
import { componentsOf } from './components';

/** Fewer pixels at 1,700 across are a speck of dirt or noise; a full stop has 12. */
const SPECK = 7;

/** The page in black and white without its specks, for a file. */
export function withoutSpecks(page: Grey): Bilevel {
  const { width, height, ink } = binarised(page);
  const clean = new Uint8Array(ink.length);
  for (const { runs } of componentsOf({ width, height, ink }, SPECK)) {
    for (let i = 0; i < runs.length; i += 3) {
      const row = (runs[i] ?? 0) * width;
      clean.fill(1, row + (runs[i + 1] ?? 0), row + (runs[i + 2] ?? 0));
    }
  }
  return { width, height, ink: clean };
}
