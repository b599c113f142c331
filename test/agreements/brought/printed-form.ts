import { type Agreement, type Block, type Clause, type Field, SHOWS_NOTHING } from '../../../src/agreements/agreement';
import { pmlr } from '../../../src/agreements/pmlr';

/** Words on a line of a form, or a place to write on, by its field's id. */
export type Cell = string | { readonly blank: string };

/** A part of a form as it is printed. */
export type Printed =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  /** Cells on one line, with room between them. */
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** A sentence with places to write on in it. */
  | { readonly kind: 'sentence'; readonly cells: readonly Cell[] }
  | { readonly kind: 'clauses'; readonly texts: readonly string[] }
  | { readonly kind: 'options'; readonly field: string }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string };

/** A form that nobody has, as somebody brings it: what it asks, and what is printed. */
export interface PrintedForm {
  readonly id: string;
  readonly isInkOnly: boolean;
  readonly fields: readonly Field[];
  readonly printed: readonly Printed[];
}

/** A label and the place behind it, on a line of their own. */
export const line = (label: string, blank: string): Printed => ({ kind: 'row', cells: [label, { blank }] });
/** Several of them on one line. */
export const row = (...cells: readonly Cell[]): Printed => ({ kind: 'row', cells });
export const paragraph = (text: string): Printed => ({ kind: 'paragraph', text });
export const at = (blank: string): Cell => ({ blank });

/** The agreement that such a form becomes. */
export function broughtAgreement({ id, isInkOnly, fields, printed }: PrintedForm): Agreement {
  return {
    id,
    publisher: 'Somebody',
    version: '2026-01-01',
    source: '',
    files: [],
    editions: [],
    layout: pmlr.layout,
    file: { sha256: '0'.repeat(64), places: [], shows: SHOWS_NOTHING },
    inkOnly: isInkOnly,
    provenance: { kind: 'brought', on: '2026-11-28' },
    about: { language: 'en', summary: null, authority: null, licence: null, lapse: null },
    fields,
    blocks: printed.flatMap(blocksOf),
  };
}

function blocksOf(part: Printed): Block[] {
  switch (part.kind) {
    case 'heading':
      return [{ kind: 'heading', text: part.text }];
    case 'paragraph':
      return [words(part.text)];
    case 'row':
      return part.cells.flatMap((cell, i) => rowBlocks(cell, part.cells[i - 1], part.cells[i + 1]));
    case 'sentence':
      return part.cells.map((cell) => (typeof cell === 'string' ? words(cell) : { kind: 'blank', field: cell.blank }));
    case 'clauses':
      return [
        {
          kind: 'clauses',
          clauses: part.texts.map((text, i): Clause => ({ number: String(i + 1), text, clauses: [], note: '' })),
        },
      ];
    case 'options':
      return [{ kind: 'choice', field: part.field }];
    case 'footnote':
      return [part];
  }
}

const words = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });

/** A label with a colon and the blank behind it are a row of a signature block, wherever they stand; captions are not. */
function rowBlocks(cell: Cell, before: Cell | undefined, next: Cell | undefined): Block[] {
  if (typeof cell === 'string' && cell.endsWith(':') && typeof next === 'object')
    return [{ kind: 'signature-block', rows: [{ label: cell.slice(0, -1), field: next.blank }] }];
  if (typeof cell === 'string') return [words(cell)];
  return typeof before === 'string' && before.endsWith(':') ? [] : [{ kind: 'blank', field: cell.blank }];
}
