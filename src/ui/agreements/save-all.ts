import { download } from '../../extension/files';
import { t } from '../../extension/i18n';
import { type ListedForm, signedFile } from '../../extension/signed-forms';
import { type NamedFile, zipOf } from '../zip';
import { csvOf } from './csv';
import { lapseOf } from './lapse';

const LIST = 'agreements.csv';

/** Saves the list of all forms as a table for spreadsheets. */
export function saveList(forms: readonly ListedForm[]): void {
  download(listOf(forms), LIST, 'text/csv');
}

/** Saves the files that are kept and the list in one ZIP. */
export async function saveAll(forms: readonly ListedForm[]): Promise<void> {
  download(await zipOfForms(forms, []), 'agreements.zip', 'application/zip');
}

/** A ZIP of more files, the list and the files that are kept. */
export async function zipOfForms(
  forms: readonly ListedForm[],
  more: readonly NamedFile[],
): Promise<Uint8Array<ArrayBuffer>> {
  const files: NamedFile[] = [...more, { name: LIST, bytes: listOf(forms) }];
  for (const { sha256, fileName } of forms.filter(({ hasFile }) => hasFile)) {
    const bytes = await signedFile(sha256);
    if (bytes) files.push({ name: fileName, bytes });
  }
  return zipOf(files);
}

function listOf(forms: readonly ListedForm[]): Uint8Array<ArrayBuffer> {
  const day = ({ year, month, day: d }: ListedForm['date']) =>
    [String(year).padStart(4, '0'), ...[month, d].map((part) => String(part).padStart(2, '0'))].join('-');
  const head = [
    t('articleTitle'),
    t('agreementsVenue'),
    t('agreementsSigned'),
    t('agreementsEnds'),
    t('fileName'),
    'SHA-256',
  ];
  const rows = forms.map((form) => {
    const lapse = lapseOf(form);
    return [form.title, form.venue ?? '', day(form.date), lapse ? day(lapse.date) : '', form.fileName, form.sha256];
  });
  return new TextEncoder().encode(csvOf([head, ...rows]));
}
