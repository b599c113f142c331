import type { Decision, Doubt } from '../../../checking/scan';
import { counted, t } from '../../../extension/i18n';
import { DoubtItem } from './doubt-item';
import { comparisonOf, type ReadScan } from './scan-subject';
import { doubtPlace, doubtWords } from './scan-words';

interface Props {
  readonly scan: ReadScan;
  onDecide(key: Doubt['key'], decision: Decision): void;
  onShow(doubt: Doubt): void;
}

/** What is to be looked at in a scan, in the agreement's order, each piece with a person's decision. */
export function DoubtList({ scan, onDecide, onShow }: Props) {
  const doubts = comparisonOf(scan)?.doubts ?? [];
  if (doubts.length === 0) return null;
  const open = doubts.filter(({ key }) => !scan.decisions.has(key)).length;
  return (
    <section aria-labelledby="doubts-heading" class="doubts">
      <h3 id="doubts-heading">{open > 0 ? counted('scanToLookAt', open) : t('scanDecided')}</h3>
      <p class="hint">{t('scanHow')}</p>
      <ul aria-label={t('checkSights')}>
        {doubts.map((doubt) => {
          const page = scan.pages[doubt.page - 1];
          return (
            page && (
              <DoubtItem
                key={doubt.key}
                picture={page.picture}
                box={doubt.box}
                expected={doubt.expected}
                where={doubtPlace(doubt)}
                said={doubtWords(doubt)}
                decision={scan.decisions.get(doubt.key) ?? null}
                onDecide={(decision) => onDecide(doubt.key, decision)}
                onShow={() => onShow(doubt)}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}
