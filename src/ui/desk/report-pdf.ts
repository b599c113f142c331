import type { Desk } from '../../desk/desk';
import { deskReport } from '../../desk/outputs';
import { ownFile } from '../../extension/files';
import { counted, numeral, t } from '../../extension/i18n';
import { today } from '../../signing/date';
import { inRow } from '../components/listed';
import { STATES } from './filters';
import { OUTPUT_WORDS } from './output-words';
import { stateWords } from './problem-words';
import type { ReportAnswer, ReportTask } from './report.worker';

/** Stands for a number in the words of a folio. */
const PLACE = '\ue000';

/** The table as a PDF, made by a worker: the pages of a whole volume take a while. Rejects where it cannot be made. */
export function reportPdf(desk: Desk, volume: string): Promise<Uint8Array<ArrayBuffer>> {
  const { folio: _, ...report } = deskReport(desk, {
    ...OUTPUT_WORDS,
    heading: t('deskHeading'),
    subject: volume,
    remarks: [t('deskLimits')],
    date: today(),
    folio: () => '',
    verdict: (counts) =>
      inRow('listMiddle', [
        counted('deskCount', desk.rows.filter(({ kind }) => kind === 'paper').length),
        ...STATES.map((state) => t('checkReportLine', stateWords(state), numeral(counts[state]))),
      ]),
  });
  const task: ReportTask = {
    report,
    folio: t('checkReportFolio', PLACE, PLACE).split(PLACE),
    filesUrl: ownFile(''),
  };
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  const made = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReportAnswer>) => {
      if (data instanceof Uint8Array) resolve(data);
      else reject(new Error(data.failed));
    });
    worker.addEventListener('error', () => reject(new Error('The worker has broken down')));
    worker.postMessage(task);
  });
  return made.finally(() => worker.terminate());
}
