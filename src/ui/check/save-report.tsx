import { useState } from 'preact/hooks';
import { publisherOf } from '../../agreements';
import { download, ownFile, ownVersion } from '../../extension/files';
import { type MessageName, t } from '../../extension/i18n';
import type { Paper } from '../../paper/paper';
import type { ReportMaker } from '../../pdf/report';
import { cleanFileName } from '../../signing/file-name';
import { errorWords } from '../error-words';
import { agreementOf } from './against';
import { loadOnce } from './load-once';
import { reportOf } from './report';
import { reportText } from './report-text';
import type { CheckedSubject } from './subject';

const loadMaker = loadOnce(async (): Promise<ReportMaker> => {
  const [{ openReportMaker }, { browserResources }] = await Promise.all([
    import('../../pdf/report'),
    import('../../pdf/fonts/resources'),
  ]);
  return openReportMaker(browserResources(ownFile('')));
});

interface Props {
  readonly subject: CheckedSubject;
  readonly paper: Paper | null;
  readonly cameraReadyTitle: string | null;
}

/** Two ways of taking the report along: as text on the clipboard, and as a PDF. What came of it is said below. */
export function SaveReport({ subject, paper, cameraReadyTitle }: Props) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const report = () => reportOf(subject, { version: ownVersion(), paper, cameraReadyTitle });

  async function attempt(act: () => Promise<string>, failed: MessageName) {
    if (busy) return;
    setBusy(true);
    try {
      setSaid(await act());
    } catch (error) {
      setSaid(t(failed, errorWords(error)));
    }
    setBusy(false);
  }
  async function copy() {
    await navigator.clipboard.writeText(reportText(report()));
    return t('checkCopied');
  }
  async function save() {
    setSaid(t('makingPdf'));
    const maker = await loadMaker();
    const name = reportFileName(subject, paper);
    download(await maker.make(report()), name, 'application/pdf');
    return t('checkSaved', name);
  }
  return (
    <>
      <div class="ways-out">
        <button type="button" class="small" onClick={() => void attempt(copy, 'checkCopyFailed')}>
          {t('checkCopy')}
        </button>
        <button type="button" class="small" onClick={() => void attempt(save, 'errorPdf')}>
          {t('checkSave')}
        </button>
      </div>
      <p role="status" aria-label={t('checkReport')} class="hint">
        {said}
      </p>
    </>
  );
}

/** What is no file is called so; the names of files are the same in every language. */
const PASTED = 'pasted text';

/** "check-of-chen21Permission.pdf" by the file's own name, for pasted text by the paper. */
function reportFileName(subject: CheckedSubject, paper: Paper | null): string {
  return cleanFileName(
    `check-of-${givenName(subject) ?? (paper && publisherOf(agreementOf(subject)).naming.key(paper)) ?? PASTED}`,
  );
}

/** The file's name, of pictures the first one's without its ending; null for pasted text. */
function givenName(subject: CheckedSubject): string | null {
  if (subject.kind === 'text') return null;
  return subject.kind === 'pdf' ? subject.name : (subject.files[0]?.name.replace(/\.\w{1,5}$/, '') ?? null);
}
