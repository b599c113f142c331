import { writtenDay } from '../../extension/i18n';
import { parseDate } from '../../signing/date';

/** A day that stands on a form, in the interface's language; as it stands there where it is no date. */
export function saidDay(onForm: string): string {
  const read = parseDate(onForm);
  return read.kind === 'date' ? writtenDay(read.date) : onForm;
}
