import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Range } from '../../checking';
import type { Doubt } from '../../checking/scan';
import type { HandedOver } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { InTurn } from '../components/in-turn';
import { Phrase } from '../components/phrase';
import { SiteBar } from '../components/site-bar';
import { agreementOf, knownWords } from './against';
import { chipsOf } from './chips-of';
import type { CheckContext } from './context';
import { useDrawings } from './drawn/use-drawings';
import { FillAndSign } from './fill-and-sign';
import { Findings } from './findings';
import { Introduction, MoreInputs, Promises } from './inputs';
import { numberedOf } from './numbered';
import { Pages } from './pages';
import { SaveReport } from './save-report';
import { InkForm } from './scan/ink-form';
import { PageCorners } from './scan/page-corners';
import { ScanFindings } from './scan/scan-findings';
import { ScanPages } from './scan/scan-pages';
import { ScanReading } from './scan/scan-progress';
import { comparisonOf, factText } from './scan/scan-subject';
import { SightItems } from './sight-items';
import { sightsOf } from './sights';
import { SignByHand } from './sign-by-hand';
import { checkedAt, checkedOf, fileKey } from './subject';
import { SubjectRow } from './subject-row';
import { Titles } from './titles';
import { useGiven } from './use-given';
import { useHandedOver } from './use-handed-over';
import { useSubject } from './use-subject';
import { VerdictSection } from './verdict-section';
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
  const [text, setText] = useState('');
  const checking = useSubject(context?.paper ?? null, opening);
  const { reader, subject, cameraReady, checkFiles, checkPasted, takeCameraReady, scan } = checking;

  const drawings = useDrawings(scan.session);

  useEffect(() => {
    void opening.then(setContext);
  }, [opening]);
  useEffect(() => {
    setMarked([]);
    setShown(null);
  }, [checkedAt(subject)]);
  const checkText = (given: string) => {
    setText(given);
    return checkPasted(given);
  };
  useGiven({ takeFiles: (files) => void checkFiles(files), takeText: (given) => void checkText(given) });

  const said = useHandedOver(handedOver, tabId, { checkFile: (file) => checkFiles([file]), checkPasted: checkText });
  const result = checkedOf(subject);
  const reading = subject.kind === 'pdf' && subject.reading.kind !== 'refused' ? subject.reading : null;
  const pdf = reading?.kind === 'read' ? reading : null;
  const done = subject.kind === 'pdf' || subject.kind === 'text' || subject.kind === 'scan' ? subject : null;
  const read = subject.kind === 'scan' ? subject : null;
  const numbered = useMemo(() => (result ? numberedOf(result, pdf?.text ?? null) : []), [result, pdf]);
  const portalTitle = context?.paper?.title ?? null;
  const take = (files: readonly File[]) => void checkFiles(files);
  return (
    <>
      <SiteBar here="check" />
      <main id="main">
        <p role="status" class={`said ${said?.tone ?? ''}`}>
          {said && <Phrase message={said.message} values={said.values} />}
        </p>
        {subject.kind === 'nothing' ? (
          <Introduction onForm={take} />
        ) : (
          <>
            <h1 class="unseen">{t('checkHeading')}</h1>
            <SubjectRow
              subject={subject}
              onForm={take}
              onStop={checking.stop}
              onStopScan={scan.stop}
              onAgain={() => {
                if (subject.kind === 'stopped') take(subject.files);
                else if (subject.kind === 'unread-scan') void checking.readScan(subject.files, subject.corners);
              }}
            />
          </>
        )}
        <VerdictSection
          verdict={verdictOf(subject)}
          chips={chipsOf(subject, portalTitle, cameraReady ?? null)}
          isShown={subject.kind !== 'nothing'}
          beside={
            done && (
              <SaveReport
                key={`${done.kind} ${done.at.getTime()}`}
                subject={done}
                paper={context?.paper ?? null}
                cameraReadyTitle={cameraReady ?? null}
              />
            )
          }
        >
          {subject.kind === 'reading-scan' && <ScanReading fraction={subject.progress?.fraction ?? 0} onStop={null} />}
        </VerdictSection>
        <div class={reading || read ? 'columns beside' : 'columns'}>
          <div class="column">
            {pdf?.known && <p>{knownWords(agreementOf(subject))}</p>}
            {pdf?.margins.map(({ page, text: aside }) => (
              <p key={`${page} ${aside}`} class="hint">
                {t('checkMargin', page, aside)}
              </p>
            ))}
            {read && <ScanFindings scan={read} onDecide={scan.decide} onSeen={scan.typeSeen} onShow={setShown} />}
            {result?.verdict.kind === 'differs' && <p>{t('checkAdvice', agreementOf(subject).publisher)}</p>}
            {result && (
              <Findings result={result} numbered={numbered} tricks={pdf?.tricks ?? []} pdf={pdf} show={setMarked}>
                {pdf && subject.kind === 'pdf' && (
                  <SightItems sights={sightsOf(subject)} reader={reader} bytes={subject.bytes} pdf={pdf} />
                )}
              </Findings>
            )}
            {done && (
              <Titles
                form={(read ? factText(read, 'title') : result?.facts.title?.value) ?? null}
                portal={portalTitle}
                cameraReady={cameraReady}
              />
            )}
            {context && pdf && result && subject.kind === 'pdf' && (
              <InTurn>
                {agreementOf(subject).inkOnly ? (
                  <SignByHand />
                ) : (
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
              </InTurn>
            )}
            {context && read && comparisonOf(read) && (
              <InTurn>
                <InkForm
                  key={read.at.getTime()}
                  scan={read}
                  session={scan.session}
                  paper={context.paper}
                  kept={context.kept}
                />
              </InTurn>
            )}
            <MoreInputs
              tabId={tabId}
              text={text}
              setText={setText}
              onText={(pasted) => void checkPasted(pasted)}
              onCameraReady={(file) => void takeCameraReady(file)}
            />
            {subject.kind === 'nothing' && <Promises />}
            {done && <p class="hint">{t('checkReportLimits')}</p>}
            <p class="hint">{t('notAffiliated')}</p>
          </div>
          {reading && subject.kind === 'pdf' && (
            <InTurn>
              <Pages reader={reader} bytes={subject.bytes} reading={reading} numbered={numbered} marked={marked} />
            </InTurn>
          )}
          {read && (
            <InTurn>
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
                    onReadAgain={(corners) =>
                      void checking.readScan(read.files, new Map(read.corners).set(page, corners))
                    }
                  />
                )}
              />
            </InTurn>
          )}
        </div>
      </main>
    </>
  );
}
