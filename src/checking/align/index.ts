/**
 * Finds the agreement in a text: both are reduced to what counts as wording (fold), the agreement is cut into the
 * stretches that are compared (units), and each of their characters gets its place in the text (alignment). What no
 * unit owns is a gap.
 */

export { type Alignment, align, firstFrom } from './alignment';
export { type Cell, type Cells, cellsIn } from './cells';
export { type Folded, fold, isInvisible, SOFT_HYPHENS, typographicKind } from './fold';
export { blankedOut, type Gap, gapsOf, trimmed } from './gaps';
export { BULLETS, hasMark, isNothing, MARKS, withoutFurniture } from './signs';
export {
  type Reference,
  referenceOf,
  SEED,
  type SignatureLabel,
  type Unit,
} from './units';
