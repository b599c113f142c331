import type { BlankForm, FormUnit } from '../../any-form/blank-form';
import { t } from '../../extension/i18n';

/** The form's own words, unit by unit, to be read before it is used. */
export function FormWords({ units }: Pick<BlankForm, 'units'>) {
  return (
    <details class="form-words">
      <summary>{t('formsWords')}</summary>
      <article class="serif" aria-label={t('formsWords')} dir="auto">
        {units.map((unit, i) => (
          <Unit key={i} unit={unit} />
        ))}
      </article>
    </details>
  );
}

function Unit({ unit: { kind, marker, text } }: { unit: FormUnit }) {
  const words = (
    <>
      {marker !== null && (kind === 'footnote' ? <sup>{marker}</sup> : `${marker} `)}
      {text}
    </>
  );
  return kind === 'heading' ? <h3>{words}</h3> : <p class={kind}>{words}</p>;
}
