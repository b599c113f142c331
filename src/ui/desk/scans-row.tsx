import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { Reader } from '../check/reader';
import type { DeskLine } from './line';
import { ScanPicture } from './scan-picture';

interface Props {
  readonly lines: readonly DeskLine[];
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  onAccept(forms: readonly DeskForm[]): void;
  onClose(): void;
}

/** The id of the heading, which takes the focus when the scans are shown. */
const HEADING = 'scans-heading';

/** Scans in which no difference is seen, their pictures in a row: what the chair leaves ticked is accepted together. */
export function ScansRow({ lines, open, onAccept, onClose }: Props) {
  const reader = useMemo(() => new Reader(), []);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  // What is accepted here stays in the row until it is closed.
  const shown = useRef(lines).current;
  const forms = shown.flatMap(({ form }) => form ?? []);
  useEffect(() => {
    document.getElementById(HEADING)?.focus();
    return () => reader.stop();
  }, []);
  const tick = (id: string, on: boolean) => {
    const next = new Set(unticked);
    if (on) next.delete(id);
    else next.add(id);
    setUnticked(next);
  };
  return (
    <section class="scans" aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>
        {t('deskScans')}
      </h2>
      <p class="hint">{t('deskScansHint')}</p>
      <ul>
        {shown.map(
          ({ form, title, signer }) =>
            form && (
              <li key={form.id}>
                <ScanPicture form={form} reader={reader} open={open} />
                <label class="check">
                  <input
                    type="checkbox"
                    checked={!unticked.has(form.id)}
                    onChange={(event) => tick(form.id, event.currentTarget.checked)}
                  />
                  <span>
                    <bdi class="serif">{title}</bdi> <bdi class="hint">{signer}</bdi>
                  </span>
                </label>
              </li>
            ),
        )}
      </ul>
      <div class="ways">
        <button type="button" class="primary" onClick={() => onAccept(forms.filter(({ id }) => !unticked.has(id)))}>
          {t('deskScansAccept')}
        </button>
        <button type="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </section>
  );
}
