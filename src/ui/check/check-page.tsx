import { useEffect, useState } from 'preact/hooks';
import type { Range } from '../../checking';
import type { Doubt } from '../../checking/scan';
import type { HandedOver } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { Phrase } from '../components/phrase';
import { AgainButton } from './again-button';
import { agreementOf, knownPublishers } from './against';
import type { CheckContext } from './context';
import { useDrawings } from './drawn/use-drawings';
import { FillAndSign } from './fill-and-sign';
import { Findings } from './findings';
import { Inputs } from './inputs';
import { Pages } from './pages';
import { ReadingFile } from './reading-file';
import { SaveReport } from './save-report';
import { InkForm } from './scan/ink-form';
import { PageCorners } from './scan/page-corners';
import { ScanCheck } from './scan/scan-check';
import { ScanPages } from './scan/scan-pages';
import { comparisonOf, factText } from './scan/scan-subject';
import { SightItems } from './sight-items';
import { sightsOf } from './sights';
import { checkedAt, checkedOf, fileKey, isOfScan } from './subject';
import { Titles } from './titles';
import { useGivenFiles } from './use-given-files';
import { useHandedOver } from './use-handed-over';
import { useSubject } from './use-subject';
import { verdictOf } from './verdict-words';

interface Props {
  /** The tab that the page was opened for, or null. */
  readonly tabId: number | null;
  readonly opening: Promise<CheckContext>;
  readonly handedOver: Promise<HandedOver | null>;
}

/** Checking a form: what goes in, the verdict, the findings beside the pages, and filling in. */
export function CheckPage({ tabId, opening, handedOver }: Props) {
  const [context, setContext] = useState<CheckContext | null>(null);
  const [marked, setMarked] = useState<readonly Range[]>([]);
  const [shown, setShown] = useState<Doubt | null>(null);
  const checking = useSubject(context?.paper ?? null);
  const { reader, subject, cameraReady, checkFiles, checkPasted, takeCameraReady, scan } = checking;

  const drawings = useDrawings(scan.session);

  useEffect(() => {
    void opening.then(setContext);
  }, [opening]);
  useEffect(() => {
    setMarked([]);
    setShown(null);
  }, [checkedAt(subject)]);
  useGivenFiles((files) => void checkFiles(files));

  const { said, text } = useHandedOver(handedOver, tabId, { checkFile: (file) => checkFiles([file]), checkPasted });
  const verdict = verdictOf(subject);
  const result = checkedOf(subject);
  const reading = subject.kind === 'pdf' && subject.reading.kind !== 'refused' ? subject.reading : null;
  const pdf = reading?.kind === 'read' ? reading : null;
  const sights = sightsOf(subject);
  const done = subject.kind === 'pdf' || subject.kind === 'text' || subject.kind === 'scan' ? subject : null;
  const read = subject.kind === 'scan' ? subject : null;
  return (
    <>
      <header>
        <h1>{t('checkHeading')}</h1>
        <p class="hint">{t('checkIntro', knownPublishers())}</p>
        <p role="status" class={said?.tone}>
          {said && <Phrase message={said.message} values={said.values} />}
        </p>
      </header>
      <main class={reading || read ? 'beside' : ''}>
        <div>
          <Inputs
            given={text}
            onForm={(files) => void checkFiles(files)}
            onText={(pasted) => void checkPasted(pasted)}
            onCameraReady={(file) => void takeCameraReady(file)}
          />
          <section aria-labelledby="verdict-heading" class="result">
            <h2 id="verdict-heading">{t('checkVerdict')}</h2>
            <p role="status" aria-label={t('checkVerdict')} aria-live="polite" class={`verdict ${verdict.tone}`}>
              {verdict.words}
            </p>
            {pdf?.known && <p>{t('checkKnown', agreementOf(subject).publisher)}</p>}
            {pdf?.margins.map(({ page, text: aside }) => (
              <p key={`${page} ${aside}`} class="hint">
                {t('checkMargin', page, aside)}
              </p>
            ))}
            {subject.kind === 'busy' && <ReadingFile onStop={checking.stop} />}
            {subject.kind === 'stopped' && subject.files.length > 0 && (
              <AgainButton focused onAgain={() => void checkFiles(subject.files)} />
            )}
            {isOfScan(subject) && (
              <ScanCheck
                subject={subject}
                onStop={scan.stop}
                onAgain={() => void checking.readScan(subject.files, subject.corners)}
                onDecide={scan.decide}
                onSeen={scan.typeSeen}
                onShow={setShown}
              />
            )}
            {result && (
              <Findings result={result} tricks={pdf?.tricks ?? []} show={pdf && ((ranges) => setMarked(ranges))}>
                {pdf && subject.kind === 'pdf' && (
                  <SightItems sights={sights} reader={reader} bytes={subject.bytes} pdf={pdf} />
                )}
              </Findings>
            )}
            {done && (
              <SaveReport
                key={`${done.kind} ${done.at.getTime()}`}
                subject={done}
                paper={context?.paper ?? null}
                cameraReadyTitle={cameraReady ?? null}
              />
            )}
            {done && <p class="hint">{t('checkReportLimits')}</p>}
          </section>
          {done && (
            <Titles
              form={(read ? factText(read, 'title') : result?.facts.title?.value) ?? null}
              portal={context?.paper?.title ?? null}
              cameraReady={cameraReady}
            />
          )}
          {context && pdf && result && subject.kind === 'pdf' && (
            <FillAndSign
              key={fileKey(subject)}
              reader={reader}
              form={{ bytes: subject.bytes, sha256: subject.sha256, pdf, result }}
              fileName={subject.name}
              paper={context.paper}
              kept={context.kept}
              drawings={drawings}
              show={setMarked}
            />
          )}
          {context && read && comparisonOf(read) && (
            <InkForm
              key={read.at.getTime()}
              scan={read}
              session={scan.session}
              paper={context.paper}
              kept={context.kept}
            />
          )}
          <p class="hint">{t('notAffiliated')}</p>
        </div>
        {reading && subject.kind === 'pdf' && (
          <Pages reader={reader} bytes={subject.bytes} reading={reading} marked={marked} />
        )}
        {read && (
          <ScanPages
            pictures={read.pictures}
            marked={comparisonOf(read)?.doubts ?? []}
            shown={shown}
            below={(page) => (
              <PageCorners
                key={`${read.at.getTime()} ${page}`}
                scan={read}
                page={page}
                session={scan.session}
                onReadAgain={(corners) => void checking.readScan(read.files, new Map(read.corners).set(page, corners))}
              />
            )}
          />
        )}
      </main>
    </>
  );
}
