import { t } from '../../../extension/i18n';
import type { Pen } from '../../../signing/draft';
import { doubtOf } from '../../../signing/signature';

/** The question whether a dot, or a single stroke, is meant to be a signature. */
export function SlipOfThePen({ pen, setPen }: { readonly pen: Pen; setPen(part: Partial<Pen>): void }) {
  const doubt = doubtOf(pen.strokes);
  return (
    <div aria-live="polite">
      {doubt && (
        <>
          <p class="warning">{t(doubt === 'dot' ? 'onlyDot' : 'onlyStroke')}</p>
          <label class="check">
            <input
              id="meant"
              type="checkbox"
              checked={pen.meant}
              onChange={(event) => setPen({ meant: event.currentTarget.checked })}
            />
            <span>{t('signatureMeant')}</span>
          </label>
        </>
      )}
    </div>
  );
}
