import { closed, type InkBox, type InkColour, type InkPath, inkBox, inkPaths } from './ink';
import type { InkSignature } from './signature';

/** The ink of a signature, the same on the screen and in the PDF: what it is drawn with, and the box around it. */
export interface SignatureInk {
  readonly paths: readonly InkPath[];
  readonly box: InkBox;
  readonly colour: InkColour;
}

/** The ink that a signature leaves on the paper. */
export function inkOf(signature: InkSignature, colour: InkColour): SignatureInk {
  if (signature.kind === 'drawn') return { paths: inkPaths(signature.strokes), box: inkBox(signature.strokes), colour };
  const points = signature.outlines.flat();
  const extreme = (pick: (...numbers: number[]) => number, of: 'x' | 'y') =>
    points.reduce((found, point) => pick(found, point[of]), points[0]?.[of] ?? 0);
  return {
    colour,
    // The curves within one path: those of holes leave them free.
    paths: [{ kind: 'shape', steps: signature.outlines.flatMap((outline) => closed(outline)) }],
    box: {
      left: extreme(Math.min, 'x'),
      right: extreme(Math.max, 'x'),
      top: extreme(Math.min, 'y'),
      bottom: extreme(Math.max, 'y'),
    },
  };
}
