import { useEffect, useRef, useState } from 'preact/hooks';
import { download } from '../../extension/files';
import { t } from '../../extension/i18n';
import { reportPage } from '../../extension/on-page';
import { MORE_BUTTON } from './frame/more-menu';

const REPORT_FILE = 'page-report.html';

/** A report that a page was read wrong, and the way to it. */
export interface PageReport {
  /** The page's structure without its words; null while it was not asked for, 'failed' where it cannot be had. */
  readonly report: { readonly html: string } | 'failed' | null;
  /** Makes it. */
  open(): void;
  close(): void;
}

/** "This page was read wrong", of the page in a tab; the focus returns to whatever opened it. */
export function usePageReport(tabId: number | null): PageReport {
  const [report, setReport] = useState<PageReport['report']>(null);
  const opener = useRef<Element | null>(null);
  return {
    report,
    open() {
      if (tabId === null) return;
      opener.current = document.activeElement;
      void reportPage(tabId).then((html) => setReport(html === null ? 'failed' : { html }));
    },
    close() {
      setReport(null);
      const { current } = opener;
      if (current instanceof HTMLElement && current.isConnected) current.focus();
      else document.getElementById(MORE_BUTTON)?.focus();
    },
  };
}

/** The report, to look over, save, and send if one wishes; nothing while it was not asked for. */
export function ReadWrong({ report, close }: PageReport) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The report may stand out of sight: the focus brings it there.
  useEffect(() => {
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  if (report === null) return null;
  if (report === 'failed') {
    return (
      <p role="alert" class="error">
        {t('reportFailed')}
      </p>
    );
  }
  const { html } = report;
  return (
    <section class="report" aria-labelledby="report-heading">
      <h3 ref={heading} id="report-heading" tabIndex={-1}>
        {t('reportHeading')}
      </h3>
      <p class="hint">{t('reportHint')}</p>
      <label for="report">{t('reportLabel')}</label>
      <textarea id="report" readonly rows={7} value={html} />
      <div class="ways-out">
        <button
          type="button"
          class="primary"
          onClick={() => download(new TextEncoder().encode(html), REPORT_FILE, 'text/html')}
        >
          {t('saveReport')}
        </button>
        <button type="button" onClick={close}>
          {t('close')}
        </button>
      </div>
    </section>
  );
}
