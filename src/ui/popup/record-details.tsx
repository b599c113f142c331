import { useEffect, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import { recordOf } from '../../pdf/form/record';
import type { Draft } from '../../signing/draft';
import { sign, unsignedForm } from '../../signing/sign';

interface Props {
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
}

/** The record that goes along inside the PDF for programs: shown in full, and left out when the author says so. */
export function RecordDetails({ draft, change }: Props) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (!open) return;
    let stale = false;
    const result = sign(draft);
    void recordOf(result.kind === 'signed' ? result.signed : unsignedForm(draft)).then((record) => {
      if (!stale) setShown(JSON.stringify(record, null, 1));
    });
    return () => {
      stale = true;
    };
  }, [open, draft]);

  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.record}
          onChange={(event) => {
            const record = event.currentTarget.checked;
            change((now) => ({ ...now, record }));
          }}
        />
        <span>{t('recordInclude')}</span>
      </label>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('recordSummary')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be within the keyboard's reach */}
        <pre tabIndex={0}>{shown}</pre>
      </details>
    </>
  );
}
