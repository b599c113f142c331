import type { FormField } from '../pdf/fill/form-fields';
import type { ReadPdf } from '../pdf/read';
import type { BlankForm, FormUnit, NoBlankForm } from './blank-form';
import { doubtsOf } from './doubts';
import { candidatesOn, understood } from './find/find-blanks';
import { viewsOf } from './find/page-view';
import { type ReadUnit, unitsOf } from './find/units';
import { inkOnlyIn } from './ink-only';
import { refusedFor } from './refused';
import { shownBy } from './shown-by';

/** Finds the words and the blanks of a form that nobody has filled in; pure. `fields` are all of the file's. */
export function readBlankForm(pdf: ReadPdf, fields: readonly FormField[]): BlankForm | NoBlankForm {
  const refused = refusedFor(pdf, fields);
  if (refused) return { kind: 'no-form', why: refused };
  const views = viewsOf(pdf, fields);
  const candidates = views.flatMap(candidatesOn);
  const units = unitsOf(views, candidates);
  const blanks = understood(candidates, units, views);
  return {
    kind: 'form',
    heading: units.find(({ kind }) => kind === 'heading')?.text ?? '',
    units: units.map(plain),
    blanks,
    inkOnly: inkOnlyIn(units.map(({ text }) => text)),
    shows: shownBy(pdf, blanks, units),
    doubts: doubtsOf(
      blanks.filter(({ isLikely }) => isLikely),
      pdf.text,
    ),
  };
}

const plain = ({ kind, marker, text, page, box }: ReadUnit): FormUnit => ({ kind, marker, text, page, box });
