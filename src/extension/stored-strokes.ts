import * as v from 'valibot';
import { MOST_POINTS } from '../signing/signature';

const coordinate = v.pipe(v.number(), v.finite());
const pressure = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A stroke of the pen as it is kept, with its pressure or, of the first versions, without. */
export const strokeSchema = v.union([
  v.array(v.object({ x: coordinate, y: coordinate, pressure })),
  v.array(v.object({ x: coordinate, y: coordinate })),
]);

/** The outlines of a picture's ink as they are kept. */
export const outlinesSchema = v.pipe(
  v.array(v.array(v.object({ x: coordinate, y: coordinate }))),
  v.check((outlines) => outlines.reduce((sum, { length }) => sum + length, 0) <= MOST_POINTS),
);
