import { useEffect, useState } from 'preact/hooks';
import type { Range } from '../../checking';
import type { HandedOver } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import { Phrase } from '../components/phrase';
import type { CheckContext } from './context';
import { FillAndSign } from './fill-and-sign';
import { Findings } from './findings';
import { Inputs } from './inputs';
import { Pages } from './pages';
import { SaveReport } from './save-report';
import { SightItems } from './sight-items';
import { sightsOf } from './sights';
import { checkedOf, fileKey } from './subject';
import { Titles } from './titles';
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
  const { reader, subject, cameraReady, checkFile, checkPasted, takeCameraReady } = useSubject(context?.paper ?? null);

  useEffect(() => {
    void opening.then(setContext);
  }, [opening]);
  useEffect(() => setMarked([]), [subject]);
  useEffect(() => {
    const take = (event: DragEvent | ClipboardEvent) => {
      const given = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
      const file = given?.files[0];
      if (!file) return;
      event.preventDefault();
      void checkFile(file);
    };
    const allow = (event: DragEvent) => event.preventDefault();
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', take);
    document.addEventListener('paste', take);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', take);
      document.removeEventListener('paste', take);
    };
  });

  const { said, text } = useHandedOver(handedOver, tabId, { checkFile, checkPasted });
  const verdict = verdictOf(subject);
  const result = checkedOf(subject);
  const reading = subject.kind === 'pdf' && subject.reading.kind !== 'refused' ? subject.reading : null;
  const pdf = reading?.kind === 'read' ? reading : null;
  const sights = sightsOf(subject);
  const done = subject.kind === 'pdf' || subject.kind === 'text' ? subject : null;
  return (
    <>
      <header>
        <h1>{t('checkHeading')}</h1>
        <p class="hint">{t('checkIntro')}</p>
        <p role="status" class={said?.tone}>
          {said && <Phrase message={said.message} values={said.values} />}
        </p>
      </header>
      <main class={reading ? 'beside' : ''}>
        <div>
          <Inputs
            given={text}
            onForm={(file) => void checkFile(file)}
            onText={(pasted) => void checkPasted(pasted)}
            onCameraReady={(file) => void takeCameraReady(file)}
          />
          <section aria-labelledby="verdict-heading" class="result">
            <h2 id="verdict-heading">{t('checkVerdict')}</h2>
            <p role="status" aria-label={t('checkVerdict')} aria-live="polite" class={`verdict ${verdict.tone}`}>
              {verdict.words}
            </p>
            {pdf?.known && <p>{t('checkKnown')}</p>}
            {pdf?.margins.map(({ page, text: aside }) => (
              <p key={`${page} ${aside}`} class="hint">
                {t('checkMargin', page, aside)}
              </p>
            ))}
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
              form={result?.facts.title?.value ?? null}
              portal={context?.paper?.title ?? null}
              cameraReady={cameraReady}
            />
          )}
          {context && pdf && result && subject.kind === 'pdf' && (
            <FillAndSign
              key={fileKey(subject)}
              reader={reader}
              form={{ bytes: subject.bytes, pdf, result }}
              fileName={subject.name}
              paper={context.paper}
              kept={context.kept}
            />
          )}
          <p class="hint">{t('notAffiliated')}</p>
        </div>
        {reading && subject.kind === 'pdf' && (
          <Pages reader={reader} bytes={subject.bytes} reading={reading} marked={marked} />
        )}
      </main>
    </>
  );
}
