import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import { attachEnd, attachTo, findFields } from '../../extension/on-page';
import type { AttachResult, Consequences, NotAttached } from '../../portals/attach/field';
import type { SignedFor } from '../../portals/attach/same-paper';
import { inRow, listed } from '../components/listed';

/** What is said of a failure, where the page says nothing of it itself, and where it does. */
const WHY_NOT: Readonly<Record<NotAttached, MessageName>> = {
  'other-paper': 'attachOtherPaper',
  'unclear-paper': 'attachUnclearPaper',
  'field-gone': 'attachFieldGone',
  'file-type': 'attachFileType',
  'too-large': 'attachTooLarge',
  'no-field': 'attachNoField',
  refused: 'attachRefused',
  left: 'attachLeft',
  stalled: 'attachStalled',
};
const WHY_NOT_QUOTED: Readonly<Partial<Record<NotAttached, MessageName>>> = {
  'too-large': 'attachTooLargeQuoted',
  refused: 'attachRefusedQuoted',
};

interface Props {
  readonly tabId: number;
  /** What the form was signed for, and the title on it. */
  readonly signed: SignedFor;
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Told once the page has taken the file. */
  onAttached(): void;
}

/**
 * Puts the signed PDF into the field of the open page that asks for it. Where that sends the file at once or replaces
 * another, the author is asked first; the portal's form is theirs to submit.
 */
export function AttachToPage({ tabId, signed, title, name, bytes, onAttached }: Props) {
  const [labels, setLabels] = useState<readonly string[]>([]);
  // The field that the author chose, also while the page does not show it.
  const [choice, setChoice] = useState('');
  const [asking, setAsking] = useState<{ readonly label: string; readonly about: Consequences } | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const gone = useRef(false);

  useEffect(() => {
    // Coming back from the page, where its upload form may have been opened meanwhile.
    const onReturn = () => void (document.visibilityState === 'visible' && lookForFields());
    gone.current = false;
    onReturn();
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      gone.current = true;
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [tabId]);
  useEffect(() => {
    if (asking) document.getElementById('attach-now')?.focus();
  }, [asking]);

  async function lookForFields() {
    setLabels(await findFields(tabId));
  }

  async function attach(label: string, agreed: Consequences | null) {
    setAsking(null);
    setBusy(true);
    setSaid(t('attaching'));
    let result = await attachTo(tabId, { signed, label, name, bytes, agreed });
    while (result.kind === 'uploading' && !gone.current) {
      setSaid(t('attachUploading', label));
      result = await attachEnd(tabId);
    }
    setBusy(false);
    if (result.kind === 'asks') {
      setSaid('');
      setAsking({ label, about: result.about });
    } else setSaid(outcome(result, label, title));
    if (result.kind === 'attached') onAttached();
    // The page may have been drawn again, with other fields.
    await lookForFields();
  }

  const field = labels.includes(choice) ? choice : labels[0];
  if (field === undefined && !said && !asking) return <p class="hint">{t('attachHint')}</p>;
  return (
    <div class="attach">
      {labels.length > 1 && !asking && (
        <label>
          {t('attachField')}
          <select value={field} disabled={busy} onChange={(event) => setChoice(event.currentTarget.value)}>
            {labels.map((label) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {asking && (
        <fieldset>
          <legend>{question(asking.label, asking.about, title)}</legend>
          <div class="answers">
            <button
              id="attach-now"
              type="button"
              class="primary"
              onClick={() => void attach(asking.label, asking.about)}
            >
              {t('attachYes')}
            </button>
            <button type="button" onClick={() => setAsking(null)}>
              {t('cancel')}
            </button>
          </div>
        </fieldset>
      )}
      {field !== undefined && !asking && (
        <>
          <button type="button" class="primary" disabled={busy} onClick={() => void attach(field, null)}>
            {t('attachToPage')}
          </button>
          <p class="hint">{t('attachInto', field)}</p>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

/** Everything that the author has to agree to, in one question. */
function question(label: string, { sent, replaced, unnamed }: Consequences, title: string): string {
  const files = listed(
    replaced.map((file) => (file ? t('quoted', file) : t('attachNamelessFile'))),
    'and',
  );
  return inRow('sentences', [
    unnamed ? t('attachUnnamed', title) : '',
    sent ? t('attachSends') : '',
    replaced.length > 0 ? t('attachReplaces', label, files) : '',
    t('attachAsk', label),
  ]);
}

function outcome(result: Exclude<AttachResult, { kind: 'asks' }>, label: string, title: string): string {
  if (result.kind !== 'not-attached') return t(result.kind === 'attached' ? 'attached' : 'attachUploading', label);
  const { why, said } = result;
  const quoted = said ? WHY_NOT_QUOTED[why] : undefined;
  return t(quoted ?? WHY_NOT[why], said || label, title);
}
