import { useState } from 'preact/hooks';
import { counted, t } from '../../../extension/i18n';
import type { Group } from '../../../signing/batch';
import { MissingLine } from '../../components/still-missing';
import { Asking } from './batch-facts';
import { waysTo } from './missing-ways';
import type { BatchForm } from './use-batch';

interface Props {
  readonly form: BatchForm;
  readonly group: Group;
  /** Leads to clauses that were never in view, once; whether it did. */
  leadToUnread(): boolean;
}

/** The way out, always in view, with who signs how many papers and what is still missing. */
export function BatchFoot({ form, group, leadToUnread }: Props) {
  const [refused, setRefused] = useState(false);
  const { missing, making, waiting } = form;
  const { drafts, signer } = group;
  const ways = waysTo(missing);

  async function onSign() {
    if (waiting > 0) return;
    setRefused(missing.length > 0);
    const [first] = ways;
    if (first) document.getElementById(first.field())?.focus();
    else if (!leadToUnread()) await form.signAndDownload();
  }
  return (
    <>
      <p class="who">{signer ? <bdi>{counted('batchSignAs', drafts.length, signer)}</bdi> : t('signAsNobody')}</p>
      <MissingLine ways={waiting > 0 ? [] : ways} complete={waiting === 0} />
      <div role="status">
        <Asking waiting={waiting} />
      </div>
      <p role="alert" class={making ? 'hint' : 'error'}>
        {making ? t('batchMaking', making.done + 1, making.all) : refused && missing.length > 0 ? t('notYet') : ''}
      </p>
      <div class="ways-out">
        <button type="button" class="primary" aria-describedby="missing" onClick={() => void onSign()}>
          {drafts.length === 1 ? t('signAndDownload') : counted('batchSign', making?.all ?? drafts.length)}
        </button>
      </div>
    </>
  );
}
