import type { Decision, Doubt } from '../../../checking/scan';
import { counted, t } from '../../../extension/i18n';
import type { Grey } from '../../../scan/picture/grey';
import { DoubtItem } from './doubt-item';
import { doubtPlace, doubtWords } from './scan-words';

interface Props {
  readonly doubts: readonly Doubt[];
  /** By the doubts' keys. */
  readonly decisions: ReadonlyMap<Doubt['key'], Decision>;
  readonly publisher: string;
  /** What stands where in an item, in a sentence. */
  readonly how: string;
  /** The picture of a page, by its number from 1. */
  pictureOf(page: number): Grey | undefined;
  onDecide(key: Doubt['key'], decision: Decision): void;
  onShow(doubt: Doubt): void;
}

/** More open ones are not shown at once: a file with a false letter in it has a hundred. */
const MOST_OPEN = 20;

/** What is to be looked at on pages, in the agreement's order, each piece with a person's decision. */
export function DoubtList({ doubts, decisions, publisher, how, pictureOf, onDecide, onShow }: Props) {
  if (doubts.length === 0) return null;
  const undecided = doubts.filter(({ key }) => !decisions.has(key));
  const open = undecided.length;
  const later = new Set(undecided.slice(MOST_OPEN));
  return (
    <section aria-labelledby="doubts-heading" class="doubts">
      <h3 id="doubts-heading" tabIndex={-1}>
        {open > 0 ? counted('scanToLookAt', open) : t('scanDecided')}
      </h3>
      <p class="hint">{how}</p>
      <ul aria-label={t('checkSights')}>
        {doubts.map((doubt) => {
          const picture = later.has(doubt) ? undefined : pictureOf(doubt.page);
          return (
            picture && (
              <DoubtItem
                key={doubt.key}
                picture={picture}
                box={doubt.box}
                expected={doubt.expected}
                nothing={t('scanNothing', publisher)}
                where={doubtPlace(doubt)}
                said={doubtWords(doubt, publisher)}
                decision={decisions.get(doubt.key) ?? null}
                onDecide={(decision) => onDecide(doubt.key, decision)}
                onShow={() => onShow(doubt)}
              />
            )
          );
        })}
      </ul>
      {later.size > 0 && <p class="hint">{counted('checkMoreSights', later.size)}</p>}
    </section>
  );
}
