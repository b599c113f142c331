import type { Decision, Doubt } from '../../../checking/scan';
import { counted, t } from '../../../extension/i18n';
import { AgainButton } from '../again-button';
import { agreementOf } from '../against';
import { Oddities } from '../oddities';
import { DoubtList } from './doubt-list';
import { ScanFacts } from './scan-facts';
import { ScanReading } from './scan-progress';
import { comparisonOf, nameOf, type ReadScan, type ScanSubject, type SeenFact } from './scan-subject';
import { poorWords, troubleWords } from './scan-words';
import { mayRead } from './unread-words';

interface Props {
  readonly subject: ScanSubject;
  onStop(): void;
  onAgain(): void;
  onDecide(key: Doubt['key'], decision: Decision): void;
  onSeen(fact: SeenFact, text: string): void;
  onShow(doubt: Doubt): void;
}

/** What is known of a scan below its verdict: how far reading is, or what was read and what a person is to look at. */
export function ScanCheck({ subject, onStop, onAgain, onDecide, onSeen, onShow }: Props) {
  return (
    <>
      <p class="hint">
        <bdi>{nameOf(subject.files)}</bdi>
        {subject.kind === 'scan' && <> · {counted('scanPages', subject.pages.length)}</>}
      </p>
      {subject.kind === 'reading-scan' && <ScanReading fraction={subject.progress?.fraction ?? 0} onStop={onStop} />}
      {subject.kind === 'unread-scan' && mayRead(subject.why) && (
        <AgainButton focused={subject.why.kind === 'stopped'} onAgain={onAgain} />
      )}
      {subject.kind === 'scan' && <ScanFindings scan={subject} onDecide={onDecide} onSeen={onSeen} onShow={onShow} />}
    </>
  );
}

function ScanFindings({
  scan,
  onDecide,
  onSeen,
  onShow,
}: Pick<Props, 'onDecide' | 'onSeen' | 'onShow'> & { scan: ReadScan }) {
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
