import type { Desk } from '../../desk/desk';
import { messagesCsv, plannedFolder, reportCsv, volumeName } from '../../desk/outputs';
import { download, downloadBlob } from '../../extension/files';
import { counted, numeral, t } from '../../extension/i18n';
import { zipOfFolder } from './folder-worker';
import { MESSAGE_WORDS } from './message-words';
import { leftWords, OUTPUT_WORDS } from './output-words';
import { reportPdf } from './report-pdf';

/** What is saved, and what making it takes. */
export interface Saving {
  readonly desk: Desk;
  readonly volume: string;
  /** The id of the agreement whose publisher's rule names the forms. */
  readonly agreement: string;
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  say(words: string): void;
}

/** What came of it. */
export interface Outcome {
  readonly words: string;
  /** Whether what the chair decided is in what was saved. */
  readonly holdsDecisions: boolean;
}

const csv = (text: string) => new TextEncoder().encode(text);
const named = (volume: string, what: string) => [volumeName(volume), what].filter(Boolean).join('-');

/** Saves a message for each author of a wrong or missing form, for a mail merge. */
export async function saveMessages({ desk, volume }: Saving): Promise<Outcome> {
  const name = named(volume, 'messages.csv');
  download(csv(messagesCsv(desk, MESSAGE_WORDS)), name, 'text/csv');
  return { words: t('deskSaved', name), holdsDecisions: false };
}

/** Saves the table for spreadsheets. */
export async function saveReportCsv({ desk, volume }: Saving): Promise<Outcome> {
  const name = named(volume, 'forms.csv');
  download(csv(reportCsv(desk, OUTPUT_WORDS)), name, 'text/csv');
  return { words: t('deskSaved', name), holdsDecisions: true };
}

/** Saves the table as a PDF. */
export async function saveReportPdf({ desk, volume, say }: Saving): Promise<Outcome> {
  say(t('makingPdf'));
  const name = named(volume, 'forms.pdf');
  download(await reportPdf(desk, volume), name, 'application/pdf');
  return { words: t('deskSaved', name), holdsDecisions: true };
}

/** Saves the publisher's folder with the forms that are accepted, and beside it what is not in it. */
export async function saveFolder({ desk, volume, agreement, open, say }: Saving): Promise<Outcome> {
  const plan = plannedFolder(desk, agreement, volume);
  const { length } = plan.files;
  if (length === 0) return { words: t('deskNoneAccepted'), holdsDecisions: false };
  const blob = await zipOfFolder(plan, {
    open,
    list: { name: 'not-in-the-folder.txt', text: leftWords },
    onProgress: (done) => say(t('deskSaving', numeral(done), numeral(length))),
  });
  const name = `${plan.name}.zip`;
  downloadBlob(blob, name);
  return { words: counted('deskSavedFolder', length, name), holdsDecisions: true };
}
