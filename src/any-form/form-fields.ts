import type { BlankPlace, Field } from '../agreements/agreement';
import type { BlankForm, FoundBlank } from './blank-form';
import { dayParts } from './find/day-parts';
import { othersBlanks, ownNames } from './signers';

/** What a form asks, and where on its pages each answer goes. */
export interface FormFields {
  readonly fields: readonly Field[];
  readonly places: readonly BlankPlace[];
  /** The field of each blank, by the blank's id. */
  readonly fieldOf: ReadonlyMap<string, Field>;
}

/** How many blanks from the signature on either side are beside it. */
const BESIDE = 4;
/** What belongs to a signature. */
const WITH_SIGNATURE = new Set(['signer', 'authors', 'affiliation', 'organization', 'place', 'date', 'job']);
/** What a line of a table wants that the author signs. */
const OWN_NAME = ['signer'] as const;
/** What introduces offers of which one is taken. */
const ONE_OF = /\b(?:one|either|choose|select|option|tick|check|alternativ\w*|entweder)\b|\bwhich\b/i;

/** Each question once, however many places it has; what somebody else fills in is nobody's, and never asked for. */
export function fieldsOf(form: BlankForm, blanks: readonly FoundBlank[]): FormFields {
  const others = othersBlanks(blanks);
  const names = ownNames(blanks);
  const signature = blanks.findIndex(({ asks }) => asks === 'signature');
  const fields = new Map<string, Field>();
  const fieldOf = new Map<string, Field>();
  const marks = choicesOf(form, blanks);
  const days = dayParts(blanks);
  blanks.forEach((blank, i) => {
    const choice = marks.find(({ ids }) => ids.includes(blank.id));
    const isBeside = signature >= 0 && Math.abs(i - signature) <= BESIDE && blank.page === blanks[signature]?.page;
    const part = isDate(blank) ? days.get(blank) : undefined;
    const asked = names.has(blank) ? { ...blank, wants: OWN_NAME } : blank;
    const own = part === undefined ? askedBy(asked, isBeside) : textOf({ ...blank, label: part }, [], false);
    const field = choice?.field ?? (others.has(blank) ? textOf(blank, [], false) : own);
    const known = fields.get(field.id) ?? field;
    fields.set(field.id, known);
    fieldOf.set(blank.id, known);
  });
  const places = blanks.map((blank): BlankPlace => {
    const { page, box, baseline, rows, leading, size, acroField, id } = blank;
    const option = marks.find(({ ids }) => ids.includes(id))?.ids.indexOf(id) ?? null;
    return { field: fieldOf.get(id)?.id ?? '', option, page, box, baseline, rows, leading, size, acroField };
  });
  return { fields: [...fields.values()], places, fieldOf };
}

/** A part of a day is a question of its own: the whole date has no room there. */
const isDate = ({ asks, wants }: FoundBlank) => asks === 'text' && wants.length === 1 && wants[0] === 'date';

function askedBy(blank: FoundBlank, isBeside: boolean): Field {
  const { asks, wants } = blank;
  if (asks === 'signature') return { id: 'signature', asks: 'signature' };
  const [want] = wants;
  if (wants.length === 1 && (want === 'title' || want === 'signer' || want === 'date')) return { id: want, asks: want };
  return textOf(blank, wants, isBeside && wants.length > 0 && wants.every((each) => WITH_SIGNATURE.has(each)));
}

/** Anything else. What is wanted of one person is asked once. */
function textOf(blank: FoundBlank, wants: FoundBlank['wants'], isRequired: boolean): Field {
  const label = blank.label.replace(/[\s:：*]+$/u, '') || 'Blank';
  const id = wants.length > 0 ? wants.join('-and-') : `blank ${blank.id}`;
  return { id, asks: 'text', label, wants, isRequired };
}

interface Choice {
  /** Of its blanks, in the order of the offers. */
  readonly ids: readonly string[];
  readonly field: Field;
}

/** Boxes to tick: one choice for those on one line, of one field, or introduced as offers; else each is one of its own. */
function choicesOf({ units }: BlankForm, blanks: readonly FoundBlank[]): Choice[] {
  const groups: FoundBlank[][] = [];
  for (const blank of blanks.filter(({ asks }) => asks === 'mark')) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const lead = units[(group?.[0]?.unit ?? 0) - 1]?.text ?? '';
    const isOne =
      last &&
      blank.unit === last.unit + 1 &&
      blank.page === last.page &&
      (Math.abs(blank.box.bottom - last.box.bottom) < 3 ||
        (blank.acroField !== null && blank.acroField === last.acroField) ||
        (ONE_OF.test(lead) && lead.length < 200));
    if (group && isOne) group.push(blank);
    else groups.push([blank]);
  }
  return groups.map((group) => {
    const options = group.map(({ unit, label }) => units[unit]?.text || label);
    const label = group.length > 1 ? (units[(group[0]?.unit ?? 0) - 1]?.text ?? '') : (options[0] ?? '');
    const id = `choice ${group[0]?.id ?? ''}`;
    return {
      ids: group.map((blank) => blank.id),
      field: { id, asks: 'choice', label: label.slice(0, 120), options, isRequired: false },
    };
  });
}
