import type { Block, SignatureRow } from '../agreements/agreement';
import type { BlankForm, FormUnit, FoundBlank } from './blank-form';
import { type NumberedUnit, numbered } from './clause-numbers';
import { asClauses } from './clauses';
import type { FormFields } from './form-fields';

/** A form's words and blanks as the blocks of an agreement, in their order. */
export function blocksOf(form: BlankForm, blanks: readonly FoundBlank[], { fieldOf }: FormFields): Block[] {
  const units = numbered(form.units);
  const blocks: Block[] = [];
  const heading = units.findIndex(({ unit }) => unit.kind === 'heading');
  let clauses: NumberedUnit[] = [];
  let rows: SignatureRow[] = [];
  const close = () => {
    if (clauses.length > 0) blocks.push({ kind: 'clauses', clauses: asClauses(clauses) });
    if (rows.length > 0) blocks.push({ kind: 'signature-block', rows });
    clauses = [];
    rows = [];
  };
  const add = (block: Block) => {
    close();
    blocks.push(block);
  };
  const blank = (own: FoundBlank) => add({ kind: 'blank', field: fieldOf.get(own.id)?.id ?? '' });
  const chosen = new Set<string>();
  units.forEach((own, i) => {
    const { unit, number } = own;
    const here = blanks.filter((each) => each.unit === i);
    const written = here.filter(({ asks }) => asks !== 'mark');
    const row = rowOf(unit, here, fieldOf);
    if (row) {
      if (clauses.length > 0) close();
      rows.push(row);
      return;
    }
    for (const each of written.filter(({ where }) => where === 'before')) blank(each);
    const mark = here.find(({ asks }) => asks === 'mark');
    const choice = mark && fieldOf.get(mark.id);
    if (choice) {
      if (!chosen.has(choice.id)) add({ kind: 'choice', field: choice.id });
      chosen.add(choice.id);
    } else if (number !== null) {
      if (rows.length > 0) close();
      clauses.push(own);
    } else add(wordsOf(unit, i === heading));
    for (const each of written.filter(({ where }) => where !== 'before')) blank(each);
  });
  close();
  return blocks;
}

function wordsOf({ kind, text, marker }: FormUnit, isHeading: boolean): Block {
  if (isHeading) return { kind: 'heading', text };
  if (kind === 'footnote') return { kind: 'footnote', mark: marker ?? '*', text };
  return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}

/** A label with a colon and one blank behind it. */
function rowOf(
  { kind, text }: FormUnit,
  here: readonly FoundBlank[],
  fieldOf: FormFields['fieldOf'],
): SignatureRow | null {
  const [blank, second] = here;
  const field = blank && fieldOf.get(blank.id);
  if (!field || second || blank.where !== 'after' || kind !== 'label' || field.asks === 'choice') return null;
  return /[:：]$/.test(text) ? { label: text.replace(/\s*[:：]$/, ''), field: field.id } : null;
}
