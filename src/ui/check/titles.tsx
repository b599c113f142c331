import { sameTitle } from '../../checking';
import { t } from '../../extension/i18n';
import { typesetTitle } from '../../paper/title';

interface Props {
  readonly form: string | null;
  readonly portal: string | null;
  /** Undefined before a camera-ready paper was given; null where no title was found in it. */
  readonly cameraReady: string | null | undefined;
}

/** The title in the form, on the portal and on the camera-ready paper, side by side. */
export function Titles({ form, portal, cameraReady }: Props) {
  if (cameraReady === undefined && portal === null) return null;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('checkTitleForm'), form],
    [t('checkTitlePortal'), portal && typesetTitle(portal)],
    [t('checkTitlePaper'), cameraReady ?? null],
  ];
  const known = rows.flatMap(([, title]) => title ?? []);
  const same = known.every((title) => sameTitle(title, known[0] ?? ''));
  return (
    <section aria-labelledby="titles-heading">
      <h2 id="titles-heading">{t('checkTitles')}</h2>
      <dl>
        {rows.map(([name, title]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{title ? <bdi>{title}</bdi> : <span class="hint">{t('checkTitleUnknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      {known.length > 1 && <p class={same ? 'hint' : 'warning'}>{t(same ? 'checkTitlesSame' : 'checkTitlesDiffer')}</p>}
    </section>
  );
}
