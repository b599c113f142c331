import type { Field } from '../../agreements/agreement';
import type { Alignment, Cells, Reference, Unit } from '../align';
import { type Gap, isNothing, trimmed, withoutFurniture } from '../align';
import { isNumbered, numberBefore, type PrintedNumber } from '../compare';
import { withoutEnd } from '../ends';
import type { Range } from '../finding';
import { blanksIn, isLabelled, rowOf } from './asked';
import { filledBlank, type RunningOn } from './blanks';
import { boxBefore } from './boxes';
import type { ByPlace } from './by-place';
import { displacedBlanks } from './displaced';
import { type Filled, sharedOut } from './shared-out';
import type { SignatureBlock } from './signature-block';

/** Words of the form that are no longer may be a blank's label, with or without a colon. In UTF-16 units. */
const LONGEST_LABEL = 60;
const SIGNS = /^[\s.,;:]+$/;

/** A stretch and the unit whose paragraph it stands in. */
export interface Attached extends Range {
  readonly unit: number;
}

/** What stands in the gaps, told apart. */
export interface Leftovers {
  /** The numbers printed before the units that have one. */
  readonly numbers: ReadonlyMap<number, PrintedNumber>;
  /** The marks in the boxes before offers, by the numbers of their places. */
  readonly taken: ReadonlyMap<string, Range>;
  /** What stands in the blanks, by their fields' ids; an empty blank is left out. */
  readonly blanks: ReadonlyMap<string, Range>;
  /** The same behind labels that are units. */
  readonly labelled: ReadonlyMap<string, Range>;
  /** What else stands in blanks: where a field is asked for again, or its answer goes on beside another's. */
  readonly others: readonly Filled[];
  /** Text that runs on from a unit or into it. */
  readonly attached: readonly Attached[];
  /** Text of its own, after the unit `left`. */
  readonly added: readonly Gap[];
}

/** Tells apart what stands in the gaps beside the signature block. */
export function sortLeftovers(
  { masked, values }: SignatureBlock,
  gaps: readonly Gap[],
  { text: whole, reference, strangeNumbers, cells }: Alignment,
  byPlace: ByPlace,
): Leftovers {
  const { units, labels } = reference;
  const numbers = new Map<number, PrintedNumber>();
  const taken = new Map<string, Range>();
  const blanks = new Map<string, Range>();
  const labelled = new Map<string, Range>();
  const others: Filled[] = [];
  const read = new Set<readonly Field[]>();
  const attached: Attached[] = [];
  const added: Gap[] = [];
  const attach = (unit: number, range: Range | null) => {
    // The signs of a sentence around a blank are no words of a file's.
    if (range && !(reference.isFilledFile && SIGNS.test(whole.slice(range.start, range.end))))
      attached.push({ unit, ...range });
  };
  let flow = -1;
  for (const [at, gap] of gaps.entries()) {
    if (units[gap.left]?.place.kind !== 'footnote') flow = gap.left;
    const isFirst = gap.left !== gap.right && !numbers.has(gap.right);
    const right = isFirst ? units[gap.right] : undefined;
    let { start, end } = gap;
    if (right?.marker) {
      const number = numberBefore(masked, gap, right);
      numbers.set(gap.right, number);
      attach(gap.right, number.into);
      end = number.start;
    }
    if (right?.place.kind === 'choice') {
      const box = boxBefore(masked.slice(start, end));
      if (box?.isTaken) taken.set(right.place.number, { start: start + box.at, end });
      if (box) end = start + box.at;
    }
    let text = withoutFurniture(masked.slice(start, end), start, strangeNumbers);
    if (isNothing(text)) continue;
    // An answer goes on behind the footnotes of its page.
    const asked = blanksIn(reference.isFilledFile ? { ...gap, left: flow } : gap, reference);
    const isRead = reference.isFilledFile ? read.has(asked) : asked.some(({ id }) => blanks.has(id));
    const [onward] = asked.slice(-1);
    if (onward && isRead && flow !== gap.left) {
      others.push({ field: onward, range: trimmed(text, 0, text.length, start) });
      continue;
    }
    if (asked.length > 0 && !isRead) {
      const filled = filledBlank(text, start, gap, runningOn(gap, reference, cells));
      attach(gap.left, filled.before);
      attach(gap.right, filled.after);
      const value = filled.value && (reference.isFilledFile ? withoutRules(masked, filled.value) : filled.value);
      if (!value) continue;
      const row = reference.isFilledFile ? rowOf(masked, gaps, at, value, asked, reference) : [asked];
      for (const lists of row) read.add(lists);
      for (const own of byPlace(value) ?? sharedOut(masked, value, row.flat(), cells)) {
        const known = isLabelled(own.field, reference) ? labelled : blanks;
        if (known.has(own.field.id)) others.push(own);
        else known.set(own.field.id, own.range);
      }
      continue;
    }
    const onLeft = gap.left >= 0 ? firstParagraph(text) : 0;
    if (onLeft > 0) {
      attach(gap.left, trimmed(masked, start, start + onLeft));
      start += onLeft;
      text = text.slice(onLeft);
    }
    const line = text.lastIndexOf('\n') + 1;
    if (right && !right.marker && !isNothing(text.slice(line))) {
      attach(gap.right, trimmed(masked, start + line, end));
      text = text.slice(0, line);
    }
    if (!isNothing(text)) added.push({ ...gap, ...trimmed(masked, start, start + text.length) });
  }
  const signers = labels
    .filter(({ field }) => field.asks === 'signer' || field.asks === 'signature')
    .flatMap(({ field }) => values.get(field.id) ?? [])
    .map((range) => whole.slice(range.start, range.end));
  const [title, party] = (['title', 'signer'] as const).map((asks) => blankFor(asks, units));
  const isEmpty = title && party && !blanks.has(title.id) && !blanks.has(party.id);
  const displaced = isEmpty ? displacedBlanks(masked, added, signers) : null;
  if (!title || !party || !displaced) return { numbers, taken, blanks, labelled, others, attached, added };
  blanks.set(title.id, displaced.title).set(party.id, displaced.party);
  return { numbers, taken, blanks, labelled, others, attached, added: added.filter((gap) => gap !== displaced.gap) };
}

/** The same with what stands in blanks as its places on the pages tell. */
export function withAnswers(between: Leftovers, answers: readonly Filled[], reference: Reference): Leftovers {
  const [blanks, labelled] = [new Map(between.blanks), new Map(between.labelled)];
  const others = [...between.others];
  // The first of several places is what the blank is filled with.
  for (const { field, range } of answers.toReversed()) {
    const known = isLabelled(field, reference) ? labelled : blanks;
    const later = known.get(field.id);
    if (later) others.push({ field, range: later });
    known.set(field.id, range);
  }
  return { ...between, blanks, labelled, others };
}

/** Whether words beside a unit can run on from it or into it: beside the labels of a file that is filled in stand answers. */
function runningOn({ left, right, end }: Gap, { units, isFilledFile }: Reference, cells: Cells): RunningOn {
  if (!isFilledFile) return { from: true, into: true };
  return { from: !isLabel(units[left]), into: !isLabel(units[right]) || !cells.begin(end) };
}

function isLabel(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.text.endsWith(':') || unit.text.length <= LONGEST_LABEL);
}

/** What is written on a rule of dots or underscores, without its ends; null for nothing but signs. */
function withoutRules(text: string, { start, end }: Range): Range | null {
  const lead = /^[\s_.…]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  const words = withoutEnd(text.slice(start + lead, end), /[\s_…]/);
  const dots = words.length - withoutEnd(words, /[\s.]/).length;
  const length = words.length - (dots > 1 ? dots : 0);
  return /[^\s/.,:;_|…–—-]/u.test(words.slice(0, length)) ? { start: start + lead, end: start + lead + length } : null;
}

/** The field of the first blank that asks that. */
export function blankFor(asks: Field['asks'], units: readonly Unit[]): Field | null {
  return units.find(({ blankAfter }) => blankAfter?.asks === asks)?.blankAfter ?? null;
}

/** Length of the part that runs on from the line before: to the end of its paragraph, or to a number that begins another. */
function firstParagraph(text: string): number {
  const [first = '', ...others] = text.split('\n');
  if (isNothing(first)) return 0;
  let end = first.length;
  for (const line of others) {
    if (line.trim() === '' || isNumbered(line)) break;
    end += 1 + line.length;
  }
  return end;
}
