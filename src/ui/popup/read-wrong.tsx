import { useState } from 'preact/hooks';
import { download } from '../../extension/files';
import { t } from '../../extension/i18n';
import { reportPage } from '../../extension/on-page';

const REPORT_FILE = 'page-report.html';

/** "This page was read wrong": the page's structure without its words, to look over, save, and send if one wishes. */
export function ReadWrong({ tabId }: { tabId: number }) {
  const [report, setReport] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  async function build() {
    const built = await reportPage(tabId);
    setReport(built);
    setFailed(built === null);
  }

  return (
    <>
      <button type="button" class="link" onClick={() => void build()}>
        {t('readWrong')}
      </button>
      {failed && (
        <p role="alert" class="error">
          {t('reportFailed')}
        </p>
      )}
      {report !== null && (
        <section class="report" aria-labelledby="report-heading">
          <h2 id="report-heading">{t('reportHeading')}</h2>
          <p class="hint">{t('reportHint')}</p>
          <label for="report">{t('reportLabel')}</label>
          <textarea id="report" readonly rows={10} value={report} />
          <div class="ways-out">
            <button
              type="button"
              class="primary"
              onClick={() => download(new TextEncoder().encode(report), REPORT_FILE, 'text/html')}
            >
              {t('saveReport')}
            </button>
            <button type="button" onClick={() => setReport(null)}>
              {t('close')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
