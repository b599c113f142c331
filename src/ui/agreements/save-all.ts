import { zipSync } from 'fflate';
import { download } from '../../extension/files';
import { t } from '../../extension/i18n';
import { type ListedForm, signedFile } from '../../extension/signed-forms';
import { csvOf } from './csv';
import { lapseOf } from './lapse';

const LIST = 'agreements.csv';

/** Saves the list of all forms as a table for spreadsheets. */
export function saveList(forms: readonly ListedForm[]): void {
  download(listOf(forms), LIST, 'text/csv');
}

/** Saves the files that are kept and the list in one ZIP. */
export async function saveAll(forms: readonly ListedForm[]): Promise<void> {
  download(await zipOfForms(forms, {}), 'agreements.zip', 'application/zip');
}

/** A ZIP of the files that are kept, the list, and more files by their names. A file name that is taken gets a number. */
export async function zipOfForms(
  forms: readonly ListedForm[],
  more: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array> = { ...more, [LIST]: listOf(forms) };
  for (const { sha256, fileName } of forms.filter(({ hasFile }) => hasFile)) {
    const bytes = await signedFile(sha256);
    if (bytes) files[freeName(fileName, files)] = bytes;
  }
  // PDFs are packed already.
  return new Uint8Array(zipSync(files, { level: 0 }));
}

function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  const plain = name.replace(/[/\\]/g, '_') || 'form.pdf';
  for (let i = 2, free = plain; ; i++) {
    if (!Object.hasOwn(taken, free)) return free;
    free = plain.replace(/(\.\w+)?$/, ` (${i})$1`);
  }
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
