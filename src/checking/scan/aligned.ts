import type { Place } from '../../agreements/agreement';
import { withoutFootnote } from './footnote';
import type { Printed, PrintedForm, PrintedWord } from './printed-words';
import type { ReadWord } from './read-words';
import { alignWords, type Step } from './word-alignment';

/** A stretch of the agreement beside what was read: its body, or a footnote. */
export interface Aligned {
  readonly printed: readonly Printed[];
  readonly read: readonly ReadWord[];
  readonly steps: readonly Step[];
}

/** The body and each footnote aligned with the words read; the footnotes wherever they stand. */
export function alignForm(read: readonly ReadWord[], form: PrintedForm): readonly [Aligned, ...Aligned[]] {
  let rest = read;
  const notes = form.footnotes.map((printed): Aligned => {
    const found = withoutFootnote(rest, printed, form.body);
    rest = found.rest;
    return { printed, read: found.own, steps: alignWords(printed, found.own) };
  });
  return [{ printed: form.body, read: rest, steps: alignWords(form.body, rest) }, ...notes];
}

/** The printed words of a step. */
export function printedOf({ printed }: Aligned, step: Step): PrintedWord[] {
  return printed.slice(...step.printed).flatMap((item) => (item.kind === 'word' ? [item] : []));
}

/** The words read of a step. */
export function readOf({ read }: Aligned, step: Step): readonly ReadWord[] {
  return read.slice(...step.read);
}

/** Whether a step gives a printed word its place on a page. */
export function isMatched({ kind }: Step): boolean {
  return kind === 'same' || kind === 'unlike';
}

/** The place that a step belongs to: of what it has of the agreement, else of what it follows. */
export function placeOf({ printed }: Aligned, step: Step): Place {
  const [from, to] = step.printed;
  const item = to > from ? printed[from] : (printed[from - 1] ?? printed[from]);
  return item?.place ?? { kind: 'heading', number: '' };
}
