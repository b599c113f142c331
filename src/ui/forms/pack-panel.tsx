import type { Pack } from '../../any-form/pack';
import { t } from '../../extension/i18n';
import { Phrase } from '../components/phrase';
import { HandInWords } from './hand-in-words';

/** What an open pack says: which forms it is for, where to get them, what the venue fills in, and how to hand in. */
export function PackPanel({ pack, onClose }: { readonly pack: Pack; onClose(): void }) {
  return (
    <section class="answer good" aria-labelledby="pack">
      <h2 id="pack" tabIndex={-1}>
        <Phrase message="formsPackOf" values={[pack.venue]} />
      </h2>
      <p>{t('formsPackNext')}</p>
      <ul>
        {pack.files.map(({ name, sha256, source }) => (
          <li key={sha256}>
            <bdi class="serif">{name}</bdi>{' '}
            {source !== null && (
              <a href={source} target="_blank" rel="noreferrer">
                <Phrase message="formsPackGet" values={[new URL(source).host]} />
              </a>
            )}{' '}
            <span class="hint">SHA-256 {sha256.slice(0, 8)}</span>
          </li>
        ))}
      </ul>
      {Object.values(pack.values).length > 0 && (
        <p class="serif">
          {Object.entries(pack.values).map(([want, value]) => (
            <bdi key={want}>{value} </bdi>
          ))}
        </p>
      )}
      {pack.handIn && <HandInWords handIn={pack.handIn} />}
      <div>
        <button type="button" class="small" onClick={onClose}>
          {t('formsPackClose')}
        </button>
      </div>
    </section>
  );
}
