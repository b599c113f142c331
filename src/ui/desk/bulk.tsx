import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskForm } from '../../desk/desk';
import { numeral, t } from '../../extension/i18n';
import type { DeskLine } from './line';
import { ScansRow } from './scans-row';

interface Props {
  readonly lines: readonly DeskLine[];
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  onAccept(lines: readonly DeskLine[]): void;
}

/** What the chair may accept at once: forms that are right, and scans with no difference seen once they were looked at. */
export function Bulk({ lines, open, onAccept }: Props) {
  const [looks, setLooks] = useState(false);
  const look = useRef<HTMLButtonElement>(null);
  const wasClosed = useRef(false);
  // The row goes with its button, which had the focus.
  useLayoutEffect(() => {
    if (wasClosed.current) look.current?.focus();
    wasClosed.current = false;
  });
  const undecided = (state: DeskForm['state']) =>
    lines.filter(({ row, form }) => row.kind === 'paper' && form?.state === state && !form.decision);
  const right = undecided('right');
  const scans = undecided('no-difference');
  return (
    <>
      <div class="ways">
        {right.length > 0 && (
          <button type="button" class="small" onClick={() => onAccept(right)}>
            {t('deskAcceptRight')} ({numeral(right.length)})
          </button>
        )}
        {scans.length > 0 && !looks && (
          <button ref={look} type="button" class="small" onClick={() => setLooks(true)}>
            {t('deskScansLook', numeral(scans.length))}
          </button>
        )}
      </div>
      {looks && (
        <ScansRow
          lines={scans}
          open={open}
          onAccept={(seen) => {
            onAccept(seen);
            setLooks(false);
          }}
          onClose={() => {
            setLooks(false);
            wasClosed.current = true;
          }}
        />
      )}
    </>
  );
}
