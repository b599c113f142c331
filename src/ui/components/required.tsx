import { t } from '../../extension/i18n';

/**
 * The word "required", to be seen beside a field. It is no part of the field's name: a screen reader is told the same by
 * the field's own aria-required.
 */
export const Required = () => (
  <span class="required" aria-hidden="true">
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
  readonly given: boolean;
  onGiven(given: boolean): void;
}

/** A box that must be ticked by the author's own hand. */
export function Confirmation({ id, words, given, onGiven }: ConfirmationProps) {
  return (
    <div class="field-head">
      <label class="check">
        <input
          id={id}
          type="checkbox"
          aria-required="true"
          checked={given}
          onChange={(event) => onGiven(event.currentTarget.checked)}
        />
        <span>{words}</span>
      </label>
      <Required />
    </div>
  );
}
