import { execFileSync } from 'node:child_process';
import type { Agreement, Clause } from '../../src/agreements/agreement';

/** What is filled in; an empty string where the form is to be filled by hand, or the signature is a drawing. */
export interface FilledIn {
  readonly title: string;
  readonly signer: string;
  readonly signed: string;
  readonly date: string;
}

/** White space counts as one space; a line that ends in a hyphen goes on without one. */
const fold = (text: string) => text.replace(/\s+/g, ' ').replaceAll('- ', '-').trim();

/** The agreement as a reader of the signed form reads it, its footnote apart. */
export function agreementText(
  { blocks }: Agreement,
  filled: FilledIn,
): { readonly body: string; readonly footnote: string } {
  const body: string[] = [];
  let footnote = '';
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'attestation':
        body.push(block.text);
        break;
      case 'paragraph':
        body.push(block.content.map((part) => (part.kind === 'text' ? part.text : part.mark)).join(''));
        break;
      case 'blank':
        body.push(block.field === 'title' ? filled.title : filled.signer);
        break;
      case 'clauses':
        body.push(...block.clauses.flatMap(clauseText));
        break;
      case 'footnote':
        footnote = `${block.mark} ${block.text}`;
        break;
      case 'signature-block':
        [filled.signer, filled.signed, filled.date].forEach((written, i) => {
          body.push(`${i === 0 ? '•' : '–'} ${block.rows[i]?.label}: ${written}`);
        });
    }
  }
  return { body: fold(body.join(' ')), footnote: fold(footnote) };
}

function clauseText({ number, text, clauses }: Clause): string[] {
  return [`${number.split('.').at(-1)}. ${text}`, ...clauses.flatMap(clauseText)];
}

/**
 * The text of a signed form as poppler's pdftotext reads it, without the numbers of the pages. The footnote stands
 * at the foot of its page, amid a clause: it comes apart, or as '' where the text does not hold it.
 */
export function pdfText(bytes: Uint8Array, footnote: string): { readonly body: string; readonly footnote: string } {
  const out = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes, encoding: 'utf8' });
  const pages = out.split('\f').map((page) => page.trimEnd().replace(/\n\s*\d+$/, ''));
  const whole = fold(pages.join('\n'));
  const found = whole.includes(footnote);
  return { body: found ? fold(whole.replace(footnote, ' ')) : whole, footnote: found ? footnote : '' };
}
