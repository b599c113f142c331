import { csvOf } from '../../desk/outputs/csv';
import { download } from '../../extension/files';
import { t } from '../../extension/i18n';
import { type ListedForm, signedFile } from '../../extension/signed-forms';
import { formatDate } from '../../signing/date';
import { inRow } from '../components/listed';
import type { NamedFile } from '../zip';
import { lapseOf } from './lapse';
import { NO_FILE } from './no-file';

const LIST = 'agreements.csv';

/** Saves the list of all forms as a table for spreadsheets. */
export function saveList(forms: readonly ListedForm[]): void {
  download(listOf(forms), LIST, 'text/csv');
}

/** That a ZIP was saved, and what is to be said of files that are not in it; or that the passphrase is wanted first. */
export type SavedZip = { readonly kind: 'saved'; readonly said: string } | { readonly kind: 'locked' };

/** Saves the files that are kept and the list in one ZIP. */
export const saveAll = (forms: readonly ListedForm[]): Promise<SavedZip> =>
  saveZip('agreements.zip', forms, [], 'asked-for');

/**
 * Saves a ZIP of more files, the list and the files that are kept.
 * @param locked whether those that lie under a passphrase which was not given are asked for, or left out.
 */
export async function saveZip(
  name: string,
  forms: readonly ListedForm[],
  more: readonly NamedFile[],
  locked: 'asked-for' | 'left-out',
): Promise<SavedZip> {
  const files: NamedFile[] = [...more, { name: LIST, bytes: listOf(forms) }];
  const said: string[] = [];
  for (const { sha256, fileName } of forms.filter(({ hasFile }) => hasFile)) {
    const file = await signedFile(sha256);
    if (file.kind === 'file') files.push({ name: fileName, bytes: file.bytes });
    else if (file.kind !== 'locked') said.push(t(NO_FILE[file.kind], fileName));
    else if (locked === 'asked-for') return { kind: 'locked' };
  }
  const { zipOf } = await import('../zip');
  download(await zipOf(files), name, 'application/zip');
  return { kind: 'saved', said: inRow('sentences', said) };
}

function listOf(forms: readonly ListedForm[]): Uint8Array<ArrayBuffer> {
  const day = (date: ListedForm['date']) => formatDate(date, 'iso');
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
