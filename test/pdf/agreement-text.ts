import type { Clause } from '../../src/agreements/agreement';
import { formatDate } from '../../src/signing/date';
import type { Form } from '../../src/signing/form';

/** Without white space: where lines end is the page's business, what stands on them is the agreement's. */
export const squeezed = (text: string) => text.replace(/\s/gu, '');

/** Everything a form's PDF should say, squeezed, without footnote and page numbers: written from the agreement alone. */
export function expectedText(form: Form): string {
  const clauses = (list: readonly Clause[]): string =>
    list.map(({ number, text, clauses: nested }) => `${number.split('.').at(-1)}.${text}${clauses(nested)}`).join('');
  const text = form.agreement.blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.content.map((inline) => (inline.kind === 'text' ? inline.text : inline.mark)).join('');
      case 'blank':
        return block.field === 'title' ? form.title : form.signer;
      case 'clauses':
        return clauses(block.clauses);
      case 'footnote':
      case 'choice':
        return '';
      case 'signature-block': {
        const typed = form.kind === 'signed' && 'text' in form.signature ? form.signature.text : '';
        const date = form.kind === 'signed' ? formatDate(form.date) : '';
        const written = [form.signer, typed, date];
        return block.rows.map(({ label }, i) => `${i === 0 ? '•' : '–'}${label}:${written[i]}`).join('');
      }
      default:
        return block.text;
    }
  });
  return squeezed(text.join(''));
}

/** What poppler copied out, squeezed, with the footnote and the page numbers taken off the ends of the pages. */
export function bodyText(text: string, form: Form): string {
  const footnote = form.agreement.blocks.find((b) => b.kind === 'footnote');
  const note = footnote ? squeezed(footnote.mark + footnote.text) : '';
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  return pages
    .map((page, i) => {
      const all = squeezed(page);
      const end = `${i === 0 ? note : ''}${i + 1}`;
      if (!all.endsWith(end)) throw new Error(`Page ${i + 1} does not end with “${end}” but with “${all.slice(-200)}”`);
      return all.slice(0, all.length - end.length);
    })
    .join('');
}
