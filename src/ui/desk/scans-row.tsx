import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import { t } from '../../extension/i18n';
import { Reader } from '../check/reader';
import type { DeskLine } from './line';
import { ScanPicture } from './scan-picture';
import { whenSeen } from './seen-pictures';

interface Props {
  readonly lines: readonly DeskLine[];
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  onAccept(lines: readonly DeskLine[]): void;
  onClose(): void;
}

/** The id of the heading, which takes the focus when the scans are shown. */
const HEADING = 'scans-heading';

/**
 * Scans in which no difference is seen, their pictures in a row. One is ticked once its picture has been in sight, and
 * what the chair leaves ticked is accepted together.
 */
export function ScansRow({ lines, open, onAccept, onClose }: Props) {
  const reader = useMemo(() => new Reader(), []);
  /** Those that were seen, by their forms' ids, and whether they are ticked. */
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  // What is accepted here stays in the row until it is closed.
  const shown = useRef(lines).current;
  const ticked = shown.filter(({ form }) => form && ticks.get(form.id));
  useEffect(() => {
    document.getElementById(HEADING)?.focus();
    return () => reader.stop();
  }, []);
  const tick = (id: string, on: boolean) => setTicks((before) => new Map(before).set(id, on));
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
              <Scan key={form.id} form={form} onSeen={() => tick(form.id, true)}>
                <ScanPicture form={form} reader={reader} open={open} />
                <label class="check">
                  <input
                    type="checkbox"
                    disabled={!ticks.has(form.id)}
                    checked={ticks.get(form.id) ?? false}
                    onChange={(event) => tick(form.id, event.currentTarget.checked)}
                  />
                  <span>
                    <bdi class="serif">{title}</bdi> <bdi class="hint">{signer}</bdi>
                  </span>
                </label>
              </Scan>
            ),
        )}
      </ul>
      <div class="ways">
        <button type="button" class="primary" disabled={ticked.length === 0} onClick={() => onAccept(ticked)}>
          {t('deskScansAccept')}
        </button>
        <button type="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </section>
  );
}

interface ScanProps {
  readonly form: DeskForm;
  readonly children: ComponentChildren;
  onSeen(): void;
}

/** A scan in the row, which tells when all of its pages have been in sight. */
function Scan({ form: { form }, children, onSeen }: ScanProps) {
  const place = useRef<HTMLLIElement>(null);
  const least = form.pages ? form.pages.to - form.pages.from + 1 : 1;
  useEffect(() => (place.current ? whenSeen(place.current, least, onSeen) : undefined), []);
  return <li ref={place}>{children}</li>;
}
