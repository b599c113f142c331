import { t } from '../../../extension/i18n';
import { type KeptSignature, sameKept } from '../../../signing/kept-signatures';
import { SignaturePicture } from './signature-picture';

interface Props {
  readonly kept: readonly KeptSignature[];
  /** The one that stands on the line, if any does. */
  readonly onLine: KeptSignature | null;
  /** Puts one on the line; null where there is no line. */
  readonly put: ((kept: KeptSignature) => void) | null;
  /** Forgets one; null where nothing may be changed. */
  readonly remove: ((kept: KeptSignature) => void) | null;
}

/** The kept signatures, each put on the line by one touch and forgotten by one. */
export function KeptList({ kept, onLine, put, remove }: Props) {
  return (
    <ul class="kept-signatures" aria-label={t('keptSignatures')}>
      {kept.map((each, i) => (
        <li key={JSON.stringify(each)}>
          {put ? (
            <button
              type="button"
              class="kept-signature"
              aria-label={t('keptPut', i + 1)}
              aria-pressed={onLine !== null && sameKept(each, onLine)}
              onClick={() => put(each)}
            >
              <SignaturePicture signature={each.signature} />
            </button>
          ) : (
            <figure class="kept-figure">
              <span class="kept-signature">
                <SignaturePicture signature={each.signature} />
              </span>
              <figcaption>
                <bdi>{each.name ? t('optionsSignatureFor', each.name) : t('optionsSignatureForNobody')}</bdi>
              </figcaption>
            </figure>
          )}
          {remove && (
            <button type="button" class="kept-remove" aria-label={t('keptForget', i + 1)} onClick={() => remove(each)}>
              <svg aria-hidden="true" viewBox="0 0 10 10">
                <path d="M2 2l6 6M8 2l-6 6" />
              </svg>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
