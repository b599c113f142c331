import type { Agreement } from '../../src/agreements/agreement';
import { type Part, partsOf, plainWords } from '../../src/agreements/parts';

/** The printed words of an agreement in lines of at most `width` letters. */
export function canonicalLines(agreement: Agreement, width = 95): string[] {
  return partsOf(agreement)
    .map(textOf)
    .filter((text) => text !== '')
    .flatMap((text) => wrapped(text, width));
}

function textOf(part: Part): string {
  if (part.kind === 'blank') return '';
  return part.kind === 'label' ? `${part.text}:` : plainWords(part.content);
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
