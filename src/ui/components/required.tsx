import { t } from '../../extension/i18n';
import { ownLanguage } from './own-language';

/**
 * The word "required", to be seen beside a field. It is no part of the field's name: a screen reader is told the same by
 * the field's own aria-required.
 */
export const Required = () => (
  <span class="required" aria-hidden="true" {...ownLanguage()}>
    {t('required')}
  </span>
);

interface FieldLabelProps {
  /** The field's id. */
  readonly field: string;
  readonly words: string;
  readonly required: boolean;
}

/** A field's label, which says whether the field must be filled in. */
export function FieldLabel({ field, words, required }: FieldLabelProps) {
  return (
    <div class="field-head">
      <label for={field}>{words}</label>
      {required && <Required />}
    </div>
  );
}

interface ConfirmationProps {
  readonly id: string;
  readonly words: string;
  /** What is to be known before ticking: described to assistive technology, no part of the box's name. */
  readonly hint?: string;
  readonly given: boolean;
  onGiven(given: boolean): void;
}

/** A box that must be ticked by the author's own hand: dashed while it is open, solid once it is given. */
export function Confirmation({ id, words, hint = '', given, onGiven }: ConfirmationProps) {
  return (
    <label class="confirmation">
      <input
        id={id}
        type="checkbox"
        aria-required="true"
        aria-labelledby={`${id}-words`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={given}
        onChange={(event) => onGiven(event.currentTarget.checked)}
      />
      <span id={`${id}-words`}>{words}</span>
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
    </label>
  );
}
