import { useEffect, useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import { attachTo, findFields } from '../../extension/on-page';
import type { FoundField } from '../../extension/page-tasks';
import type { AttachResult, NotAttached } from '../../portals/attach/field';

const WHY_NOT: Record<NotAttached, MessageName> = {
  'field-gone': 'attachFieldGone',
  'file-type': 'attachFileType',
  'too-large': 'attachTooLarge',
  'no-field': 'attachNoField',
  refused: 'attachRefused',
};

interface Props {
  readonly tabId: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts the signed PDF into the field of the open page that asks for it. Where choosing a file sends it at once, the
 * author is asked first; the portal's form is theirs to submit.
 */
export function AttachToPage({ tabId, name, bytes }: Props) {
  const [fields, setFields] = useState<readonly FoundField[]>([]);
  const [chosen, setChosen] = useState(0);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');

  useEffect(() => {
    // Coming back from the page, where its upload form may have been opened meanwhile.
    const onReturn = () => void (document.visibilityState === 'visible' && lookForFields());
    onReturn();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [tabId]);
  useEffect(() => {
    if (asking) document.getElementById('attach-now')?.focus();
  }, [asking]);

  async function lookForFields() {
    setFields(await findFields(tabId));
    setChosen(0);
  }

  async function put() {
    setAsking(false);
    setSaid(t('attaching'));
    setSaid(outcome(await attachTo(tabId, chosen, name, bytes)));
    // The page may have been redrawn: where the field stands now is asked anew.
    await lookForFields();
  }

  const field = fields[chosen];
  if (!field && !said) return <p class="hint">{t('attachHint')}</p>;
  return (
    <div class="attach">
      {fields.length > 1 && (
        <label>
          {t('attachField')}
          <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
            {fields.map(({ label }, i) => (
              <option key={label + String(i)} value={i}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {field && asking && (
        <fieldset>
          <legend>{t('attachUploads', field.label)}</legend>
          <button id="attach-now" type="button" class="primary" onClick={() => void put()}>
            {t('attachYes')}
          </button>{' '}
          <button type="button" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </fieldset>
      )}
      {field && !asking && (
        <>
          <button type="button" onClick={() => (field.uploadsAtOnce ? setAsking(true) : void put())}>
            {t('attachToPage')}
          </button>
          <p class="hint">{t('attachInto', field.label)}</p>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

function outcome(result: AttachResult): string {
  if (result.kind === 'not-attached') return t(WHY_NOT[result.why]);
  return t(result.kind === 'attached' ? 'attached' : 'attachUploading');
}
