import type { Decision, Doubt } from '../../../checking/scan';
import { t } from '../../../extension/i18n';
import { agreementOf } from '../against';
import { Oddities } from '../oddities';
import { DoubtList } from './doubt-list';
import { ScanFacts } from './scan-facts';
import { comparisonOf, type ReadScan, type SeenFact } from './scan-subject';
import { poorWords, troubleWords } from './scan-words';

interface Props {
  readonly scan: ReadScan;
  onDecide(key: Doubt['key'], decision: Decision): void;
  onSeen(fact: SeenFact, text: string): void;
  onShow(doubt: Doubt): void;
}

/** What was read of a scan, and what a person is to look at. */
export function ScanFindings({ scan, onDecide, onSeen, onShow }: Props) {
  const { result } = scan;
  const comparison = comparisonOf(scan);
  const { publisher } = agreementOf(scan);
  return (
    <>
      {result.kind === 'too-little' &&
        result.poor.map((poor) => (
          <p key={poor.page} class="warning">
            {poorWords(poor)}
          </p>
        ))}
      {comparison?.pages.map((trouble) => (
        <p key={troubleWords(trouble, publisher)} class="warning">
          {troubleWords(trouble, publisher)}
        </p>
      ))}
      <DoubtList
        doubts={comparison?.doubts ?? []}
        decisions={scan.decisions}
        publisher={publisher}
        how={t('scanHow', publisher)}
        pictureOf={(page) => scan.pages[page - 1]?.picture}
        onDecide={onDecide}
        onShow={onShow}
      />
      <ScanFacts scan={scan} onSeen={onSeen} />
      {comparison && comparison.oddities.length > 0 && (
        <ul class="findings" aria-label={t('checkReportOddities')}>
          <Oddities oddities={comparison.oddities} />
        </ul>
      )}
      <p class="hint">{t('scanWeaker')}</p>
    </>
  );
}
