import type { AttachField } from './field';

/** A file input that can be used. */
export const FILE = 'input[type="file"]:not([disabled]):not([webkitdirectory])';

/** A field, and how surely it is one for the form: 2 its label speaks of such a form, 1 it may. */
export interface Candidate {
  readonly field: AttachField;
  readonly sure: 1 | 2;
}

/** The first hundred elements within another that a selector finds. */
export function firstHundred<T extends Element>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)].slice(0, 100);
}
