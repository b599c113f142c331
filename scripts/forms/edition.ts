import type { Agreement, Block, Clause } from '../../src/agreements/agreement';

/** What is written into an edition; all empty for a blank form. */
export interface EditionFilled {
  readonly title: string;
  readonly party: string;
  readonly signer: string;
  readonly signed: string;
  readonly date: string;
}

/** How an edition is set. */
export interface EditionStyle {
  /** CSS size of the page ("letter", "A4"). */
  readonly page: string;
  /** CSS size of the text ("10pt"). */
  readonly size: string;
  readonly family: string;
  readonly margin: string;
}

export const LETTER: EditionStyle = { page: 'letter', size: '10.5pt', family: 'serif', margin: '1in' };
export const A4_11: EditionStyle = { page: 'A4', size: '11pt', family: 'serif', margin: '25mm' };
export const ONE_PAGE: EditionStyle = { page: 'letter', size: '8.5pt', family: 'sans-serif', margin: '0.7in' };

/** What is written into each row of PMLR's signature block. */
const WRITTEN: Readonly<Record<string, keyof EditionFilled>> = { party: 'signer', signed: 'signed', date: 'date' };

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const clauseHtml = ({ text, clauses }: Clause): string =>
  `<li>${escaped(text)}${clauses.length > 0 ? `<ol>${clauses.map(clauseHtml).join('')}</ol>` : ''}</li>`;

function blockHtml(block: Block, filled: EditionFilled): string {
  switch (block.kind) {
    case 'heading':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'paragraph':
      return `<p>${block.content.map((part) => (part.kind === 'text' ? escaped(part.text) : `<sup>${part.mark}</sup>`)).join('')}</p>`;
    case 'blank':
      return `<p class="blank"><span>${escaped(filled[block.field === 'title' ? 'title' : 'party'])}&nbsp;</span></p>`;
    case 'clauses':
      return `<ol>${block.clauses.map(clauseHtml).join('')}</ol>`;
    case 'footnote':
      return '';
    case 'attestation':
      return `<p>${escaped(block.text)}</p>`;
    case 'signature-block': {
      const [signer, ...rows] = block.rows.map(({ label, field }) => ({
        label,
        text: filled[WRITTEN[field] ?? 'signed'],
      }));
      const item = ({ label, text }: { label: string; text: string }) => `${label}: ${escaped(text)}`;
      return `<ul><li>${signer ? item(signer) : ''}<ul>${rows.map((row) => `<li>${item(row)}</li>`).join('')}</ul></li></ul>`;
    }
    case 'choice':
      return '';
  }
}

/** The agreement as a web page to be printed: nested lists, rules as borders, the footnote at the end. */
export function editionHtml(agreement: Agreement, filled: EditionFilled, style: EditionStyle): string {
  const footnotes = agreement.blocks.flatMap((block) =>
    block.kind === 'footnote' ? `<p class="footnote"><sup>${block.mark}</sup>${escaped(block.text)}</p>` : [],
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title><style>
@page { size: ${style.page}; margin: ${style.margin}; }
body { font: ${style.size} ${style.family}; line-height: 1.25; text-align: justify; margin: 0; }
h1 { font-size: 1.6em; font-weight: normal; text-align: center; }
.blank { text-align: center; margin: 1.4em 0 .8em; } .blank span { display: inline-block; min-width: 50%; border-bottom: 1px solid; }
li { margin: .5em 0; } .footnote { font-size: .85em; border-top: 1px solid; padding-top: .4em; }
</style><body>${agreement.blocks.map((block) => blockHtml(block, filled)).join('\n')}${footnotes.join('')}</body></html>`;
}
