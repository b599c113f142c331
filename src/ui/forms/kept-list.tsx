import type { BroughtForm } from '../../extension/brought-forms';
import { t } from '../../extension/i18n';
import { fromWords } from '../components/from-words';
import { inRow } from '../components/listed';
import { dayWords, HandInWords } from './hand-in-words';

interface Props {
  readonly forms: readonly BroughtForm[];
  onChange(form: BroughtForm): void;
  onRemove(form: BroughtForm): void;
  onRetire(form: BroughtForm, retired: boolean): void;
}

/** The id of the list's heading, which takes the focus when a form is gone. */
export const KEPT_ID = 'kept-forms';

/** The forms that were added, each with the ways to change it, to retire it and to be rid of it. */
export function KeptList({ forms, onChange, onRemove, onRetire }: Props) {
  return (
    <section aria-labelledby={KEPT_ID}>
      <h2 id={KEPT_ID} tabIndex={-1}>
        {t('formsKeptHeading')}
      </h2>
      {forms.length === 0 && <p class="hint">{t('formsKeptNone')}</p>}
      {forms.length > 0 && (
        <ul class="kept-forms" aria-labelledby={KEPT_ID}>
          {forms.map((form) => (
            <li key={form.id}>
              <div>
                <h3 id={form.id} class="serif">
                  <bdi>{form.name}</bdi>
                </h3>
                <p class="hint">
                  <bdi>{inRow('listBeside', [form.agreement.publisher, fromWords(form.provenance)])}</bdi>
                </p>
                {form.handIn && <HandInWords handIn={form.handIn} />}
                {form.retired && <p class="hint">{t('formsRetired')}</p>}
                {forms
                  .filter(({ supersedes }) => supersedes === form.id)
                  .map((newer) => (
                    <p key={newer.id} class="hint">
                      {t('formsReplaced', newer.name, dayWords(newer.added))}
                    </p>
                  ))}
              </div>
              <div class="ways">
                <button type="button" class="small" aria-describedby={form.id} onClick={() => onChange(form)}>
                  {t('formsChange')}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-describedby={form.id}
                  onClick={() => onRetire(form, !form.retired)}
                >
                  {t(form.retired ? 'formsOfferAgain' : 'formsRetire')}
                </button>
                <button type="button" class="small" aria-describedby={form.id} onClick={() => onRemove(form)}>
                  {t('agreementsRemove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
