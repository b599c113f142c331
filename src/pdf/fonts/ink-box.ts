/** A box of ink, y upwards. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The box that holds all of them; null where none has ink. */
export function around(boxes: readonly (Box | null)[]): Box | null {
  const inked = boxes.filter((box) => box !== null);
  if (inked.length === 0) return null;
  return {
    left: Math.min(...inked.map((b) => b.left)),
    bottom: Math.min(...inked.map((b) => b.bottom)),
    right: Math.max(...inked.map((b) => b.right)),
    top: Math.max(...inked.map((b) => b.top)),
  };
}

export function movedBy(x: number, y: number, { left, bottom, right, top }: Box): Box {
  return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
}
