import { shortDigest } from '../paper/digest';
import type { Agreement } from './agreement';
import { type Part, partsOf, plainWords } from './parts';

/**
 * An agreement's words alone, one block a line: blanks as `____`, clauses after their number, the footnote after its
 * mark, the labels of the signature block each on a line. Our notes are no part of it.
 */
export function canonicalText(agreement: Agreement): string {
  return `${partsOf(agreement).map(lineOf).join('\n')}\n`;
}

function lineOf(part: Part): string {
  if (part.kind === 'blank') return '____';
  if (part.kind === 'label') return `${part.text}:`;
  const { place, content } = part;
  const numbered = place.kind === 'clause' || place.kind === 'footnote';
  return numbered ? `${place.number} ${plainWords(content)}` : plainWords(content);
}

/**
 * What somebody agrees to, in short: the agreement's id and a digest of its canonical text. Another agreement, or one
 * whose words were changed, has other terms; our notes do not count.
 */
export function termsOf(agreement: Agreement): string {
  return `${agreement.id} ${shortDigest(canonicalText(agreement))}`;
}
