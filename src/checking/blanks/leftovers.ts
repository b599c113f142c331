import type { Field } from '../../agreements/agreement';
import type { Alignment, Unit } from '../align';
import { type Gap, isNothing, trimmed, withoutFurniture } from '../align';
import { isNumbered, numberBefore, type PrintedNumber } from '../compare';
import type { Range } from '../finding';
import { filledBlank } from './blanks';
import { boxBefore } from './boxes';
import { displacedBlanks } from './displaced';
import type { SignatureBlock } from './signature-block';

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
  /** Text that runs on from a unit or into it. */
  readonly attached: readonly Attached[];
  /** Text of its own, after the unit `left`. */
  readonly added: readonly Gap[];
}

/** Tells apart what stands in the gaps beside the signature block. */
export function sortLeftovers(
  { masked, values }: SignatureBlock,
  gaps: readonly Gap[],
  { text: whole, reference: { units, labels }, strangeNumbers }: Alignment,
): Leftovers {
  const numbers = new Map<number, PrintedNumber>();
  const taken = new Map<string, Range>();
  const blanks = new Map<string, Range>();
  const attached: Attached[] = [];
  const added: Gap[] = [];
  const attach = (unit: number, range: Range | null) => {
    if (range) attached.push({ unit, ...range });
  };
  for (const gap of gaps) {
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
    const blank = units[gap.left]?.blankAfter ?? units[gap.right - 1]?.blankAfter ?? null;
    if (blank && !blanks.has(blank.id)) {
      const filled = filledBlank(text, start, gap);
      attach(gap.left, filled.before);
      attach(gap.right, filled.after);
      if (filled.value) blanks.set(blank.id, filled.value);
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
  if (!title || !party || !displaced) return { numbers, taken, blanks, attached, added };
  blanks.set(title.id, displaced.title).set(party.id, displaced.party);
  return { numbers, taken, blanks, attached, added: added.filter((gap) => gap !== displaced.gap) };
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
