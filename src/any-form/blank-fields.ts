import { closedBy, isDigitallySigned, openObjects } from '../pdf/fill/closed';
import { type FormField, formFields } from '../pdf/fill/form-fields';
import { runsPrograms } from '../pdf/fill/programs';
import type { ReadPdf } from '../pdf/read';
import type { NoBlankForm } from './blank-form';

/** The fields of a file that may be kept as a blank form, or why it may not. */
export async function blankFields(
  bytes: Uint8Array,
  pages: ReadPdf['pages'],
): Promise<readonly FormField[] | NoBlankForm> {
  const document = await openObjects(bytes);
  if (document === 'too-large') return { kind: 'no-form', why: 'too-long' };
  if (typeof document === 'string') return { kind: 'no-form', why: 'closed' };
  const closed = closedBy(document);
  if (closed === 'xfa' || runsPrograms(document)) return { kind: 'no-form', why: 'programs' };
  if (closed !== null || isDigitallySigned(document)) return { kind: 'no-form', why: 'closed' };
  return formFields(document, pages);
}
