import { shortDigest } from '../paper/digest';
import type { Agreement, Clause } from './agreement';

/**
 * An agreement's words alone, one block a line: blanks as `____`, clauses after their number, the footnote after its
 * mark, the labels of the signature block each on a line. Our notes are no part of it.
 */
export function canonicalText({ blocks }: Agreement): string {
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block.content.map((inline) => (inline.kind === 'text' ? inline.text : inline.mark)).join('')];
      case 'blank':
        return ['____'];
      case 'clauses':
        return block.clauses.flatMap(clauseLines);
      case 'footnote':
        return [`${block.mark} ${block.text}`];
      case 'signature-block':
        return [`${block.signer}:`, `${block.signed}:`, `${block.date}:`];
      default:
        return [block.text];
    }
  });
  return `${lines.join('\n')}\n`;
}

function clauseLines({ number, text, clauses }: Clause): string[] {
  return [`${number} ${text}`, ...clauses.flatMap(clauseLines)];
}

/**
 * What somebody agrees to, in short: the agreement's id and a digest of its canonical text. Another agreement, or one
 * whose words were changed, has other terms; our notes do not count.
 */
export function termsOf(agreement: Agreement): string {
  return `${agreement.id} ${shortDigest(canonicalText(agreement))}`;
}
