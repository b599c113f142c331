import { useEffect, useRef, useState } from 'preact/hooks';
import { download } from '../../extension/files';
import { t } from '../../extension/i18n';
import { reportPage } from '../../extension/on-page';

const REPORT_FILE = 'page-report.html';

/** "This page was read wrong": the page's structure without its words, to look over, save, and send if one wishes. */
export function ReadWrong({ tabId }: { tabId: number }) {
  const [report, setReport] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The report stands below what is in sight: the focus brings it there.
  useEffect(() => {
    if (report === null) return;
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [report]);

  async function build() {
    const built = await reportPage(tabId);
    setReport(built);
    setFailed(built === null);
  }

  function close() {
    setReport(null);
    opener.current?.focus();
  }

  return (
    <>
      <button ref={opener} type="button" class="link" onClick={() => void build()}>
        {t('readWrong')}
      </button>
      {failed && (
        <p role="alert" class="error">
          {t('reportFailed')}
        </p>
      )}
      {report !== null && (
        <section class="report" aria-labelledby="report-heading">
          <h2 ref={heading} id="report-heading" tabIndex={-1}>
            {t('reportHeading')}
          </h2>
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
            <button type="button" onClick={close}>
              {t('close')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
