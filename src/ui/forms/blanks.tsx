import { useEffect, useState } from 'preact/hooks';
import { t } from '../../extension/i18n';
import type { PageShape } from '../../pdf/read';
import { BlankEntry } from './blank-entry';
import { inTheMiddle } from './boxes';
import { BLANKS_ID, entryId, KEYS_ID } from './places';
import type { Review } from './use-review';

interface Props {
  readonly review: Review;
  readonly pages: readonly PageShape[];
}

/** The list of a form's blanks, and the ways to add one and to bring one back. */
export function Blanks({ review, pages }: Props) {
  const { blanks, removed, selected } = review;
  const [added, setAdded] = useState<number | null>(null);
  useEffect(() => {
    // The button or the box that had the focus is gone.
    if (removed && document.activeElement === document.body) document.getElementById(BLANKS_ID)?.focus();
    setAdded(null);
  }, [removed]);

  function add() {
    const page = blanks.find(({ key }) => key === selected)?.page ?? 1;
    const shape = pages[page - 1];
    if (!shape) return;
    review.add(page, inTheMiddle(shape));
    setAdded(page);
  }
  function bringBack() {
    if (!removed) return;
    review.bringBack();
    // The button is gone with what it said.
    setTimeout(() => document.getElementById(entryId(removed))?.focus());
  }
  return (
    <section aria-labelledby={BLANKS_ID}>
      <h2 id={BLANKS_ID} tabIndex={-1}>
        {t('formsBlanks')}
      </h2>
      <p class="hint">{t('formsBlanksHint')}</p>
      <p id={KEYS_ID} class="unseen">
        {t('formsKeys')}
      </p>
      <ol class="blanks" aria-labelledby={BLANKS_ID}>
        {blanks.map((blank) => (
          <BlankEntry key={blank.key} review={review} blank={blank} />
        ))}
      </ol>
      <div class="ways">
        <button type="button" onClick={add}>
          {t('formsAddBlank')}
        </button>
        <span role="status">
          {added !== null && t('formsAddedBlank', added)}
          {added === null && removed && (
            <>
              {t('formsRemoved')}{' '}
              <button type="button" class="link" onClick={bringBack}>
                {t('bringBack')}
              </button>
            </>
          )}
        </span>
      </div>
    </section>
  );
}
