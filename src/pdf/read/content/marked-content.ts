import { OPS } from '../pdfjs';

interface Open {
  /** Null for no layer, else whether the layer is shown. */
  readonly layer: boolean | null;
  /** The page's marked content that it is or is part of, or null. */
  readonly identifier: number | null;
}

/** Marked content that is open (ISO 32000-1, 14.6): its layers (optional content, 8.11) and its part of the structure. */
export class MarkedContent {
  readonly #isShown: (content: unknown) => boolean;
  readonly #open: Open[] = [];

  constructor(isShown: (content: unknown) => boolean) {
    this.#isShown = isShown;
  }

  /** Does an operator that opens or closes marked content; false where it is not one of those. */
  mark(op: number, [tag, properties]: readonly unknown[], inForm: boolean): boolean {
    if (op === OPS.beginMarkedContent) this.#open.push({ layer: null, identifier: this.identifier });
    else if (op === OPS.beginMarkedContentProps) {
      const layer = tag === 'OC' ? this.#isShown(properties) : null;
      // What a form XObject marks counts for itself alone.
      const own = tag !== 'OC' && typeof properties === 'number' && !inForm ? properties : null;
      this.#open.push({ layer, identifier: own ?? this.identifier });
    } else if (op === OPS.endMarkedContent) this.#open.pop();
    else return false;
    return true;
  }

  /** Whether one of the open layers is switched off. */
  get off(): boolean {
    return this.#open.some(({ layer }) => layer === false);
  }

  /** Whether one of them is shown: a reader can switch it. */
  get switchable(): boolean {
    return this.#open.some(({ layer }) => layer === true);
  }

  /** The number of the innermost marked content that is part of the page's structure (MCID; 14.7.4), or null. */
  get identifier(): number | null {
    return this.#open.at(-1)?.identifier ?? null;
  }
}
