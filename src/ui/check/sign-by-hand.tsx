import { t } from '../../extension/i18n';

/** What stands in the place of filling in and signing where a form takes ink alone. */
export function SignByHand() {
  return (
    <section aria-labelledby="fill-heading" class="fill">
      <h2 id="fill-heading">{t('checkFillHeading')}</h2>
      <p>{t('inkOnly')}</p>
    </section>
  );
}
