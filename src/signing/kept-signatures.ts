import type { Pen } from './draft';
import { sameName } from './prefill';
import type { Signature } from './signature';

/** A signature that its author asked to keep, under the name that it was made for. */
export interface KeptSignature {
  readonly name: string;
  readonly signature: Signature;
}

/** How many are kept at most. */
export const MOST_KEPT = 5;

/** Those that were made under a signer's name: no other is offered to that signer. */
export function keptFor(kept: readonly KeptSignature[], signer: string): KeptSignature[] {
  return kept.filter(({ name }) => name.trim() !== '' && sameName(name, signer));
}

/** Whether two signatures leave the same on the paper, for the same name. */
export function sameKept(a: KeptSignature, b: KeptSignature): boolean {
  return sameName(a.name, b.name) && JSON.stringify(a.signature) === JSON.stringify(b.signature);
}

/** The kept ones with one more, which stands once; null where there is no room for it. */
export function withOneMore(kept: readonly KeptSignature[], more: KeptSignature): KeptSignature[] | null {
  if (kept.some((each) => sameKept(each, more))) return [...kept];
  return kept.length < MOST_KEPT ? [...kept, more] : null;
}

/** The pen once a kept signature was put on the line; what other tabs hold stays. */
export function penWith(pen: Pen, signature: Signature): Pen {
  switch (signature.kind) {
    case 'drawn':
      return { ...pen, tab: 'draw', strokes: signature.strokes, meant: true };
    case 'typed':
      return { ...pen, tab: 'type', typed: signature.text, hand: null };
    case 'lettered':
      return { ...pen, tab: 'type', typed: signature.text, hand: signature.hand };
    case 'pictured':
      return { ...pen, tab: 'image', picture: signature.outlines };
  }
}
