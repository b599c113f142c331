import type { Agreement, Block, Clause } from '../../src/agreements/agreement';

/** The printed words of an agreement in lines of at most `width` letters. */
export function canonicalLines(agreement: Agreement, width = 95): string[] {
  return agreement.blocks.flatMap(textsOf).flatMap((text) => wrapped(text, width));
}

const clauseTexts = (clause: Clause): string[] => [clause.text, ...clause.clauses.flatMap(clauseTexts)];

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'footnote':
    case 'attestation':
      return [block.text];
    case 'paragraph':
      return [block.content.map((part) => (part.kind === 'text' ? part.text : part.mark)).join('')];
    case 'clauses':
      return block.clauses.flatMap(clauseTexts);
    case 'blank':
      return [];
    case 'signature-block':
      return [`${block.signer}:`, `${block.signed}:`, `${block.date}:`];
  }
}

/** A text in lines of at most `width` letters; a longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
