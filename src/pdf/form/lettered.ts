import type { Signature } from '../../signing/signature';
import type { Coverage } from '../fonts/coverage';
import { layOut, type Paragraph } from '../typesetting/paragraph';

/** A name in a hand; null where the hand lacks a letter of it, and the form's own face is to draw it. */
export function letteredIn(
  fonts: Coverage,
  { text, hand }: Extract<Signature, { readonly kind: 'lettered' }>,
): Paragraph | null {
  const laid = layOut(text, 'hand', fonts.ofHand(hand));
  return laid.kind === 'paragraph' ? laid.paragraph : null;
}
