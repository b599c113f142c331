import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Range } from '../../checking';
import type { Doubt } from '../../checking/scan';
import type { DeskForm } from '../../desk/desk';
import type { ListedPaper } from '../../desk/listed-paper';
import { t } from '../../extension/i18n';
import { Findings } from '../check/findings';
import { numberedOf } from '../check/numbered';
import { Pages } from '../check/pages';
import { ScanFindings } from '../check/scan/scan-findings';
import { ScanPages } from '../check/scan/scan-pages';
import { ScanReading } from '../check/scan/scan-progress';
import { comparisonOf } from '../check/scan/scan-subject';
import { SightItems } from '../check/sight-items';
import { sightsOf } from '../check/sights';
import { checkedAt, checkedOf, type Subject } from '../check/subject';
import { useSubject } from '../check/use-subject';
import { verdictOf } from '../check/verdict-words';
import { type FormAlone, formAlone } from './form-file-of';

interface Props {
  readonly form: DeskForm;
  readonly paper: ListedPaper | null;
  /** Settles when it is known which agreements were brought. */
  readonly known: Promise<unknown>;
  open(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The id of the form that was opened last, null for none, and what came of it. */
interface Opened {
  readonly id: string | null;
  readonly kind: FormAlone['kind'];
}

const OPENING: Subject = { kind: 'busy', name: null };

/** The findings beside the pages, as on the check page, of the file as it is read once more. */
export function CheckBeside({ form, paper, known, open }: Props) {
  const title = paper?.title ?? null;
  const listed = useMemo(
    () =>
      paper && {
        title: paper.title,
        authors: paper.authors.map(({ name }) => ({ name, given: '', family: '' })),
      },
    [title],
  );
  const { reader, subject: checked, checkFiles, scan } = useSubject(listed, known);
  const [opened, setOpened] = useState<Opened>({ id: null, kind: 'gone' });
  const isOpened = opened.id === form.id;
  // Until its file is opened, what is known is of the form before.
  const subject = isOpened ? checked : OPENING;
  const [marked, setMarked] = useState<readonly Range[]>([]);
  const [shown, setShown] = useState<Doubt | null>(null);
  useEffect(() => {
    let stale = false;
    void formAlone(form, open).then((alone) => {
      if (stale) return;
      setOpened({ id: form.id, kind: alone.kind });
      if (alone.kind === 'file') void checkFiles([alone.file]);
    });
    return () => {
      stale = true;
    };
  }, [form.id]);
  useEffect(
    () => () => {
      reader.stop();
      scan.stop();
    },
    [],
  );
  useEffect(() => {
    setMarked([]);
    setShown(null);
  }, [checkedAt(subject)]);
  const result = checkedOf(subject);
  const reading = subject.kind === 'pdf' && subject.reading.kind !== 'refused' ? subject.reading : null;
  const pdf = reading?.kind === 'read' ? reading : null;
  const numbered = useMemo(() => (result ? numberedOf(result, pdf?.text ?? null) : []), [result, pdf]);
  if (isOpened && opened.kind !== 'file') {
    return <p class="hint">{t(opened.kind === 'gone' ? 'deskFileGone' : 'deskLeftNotCut')}</p>;
  }
  return (
    <div class="check-beside">
      <p role="status" class={`verdict-line ${verdictOf(subject).tone}`}>
        {subject.kind !== 'nothing' && verdictOf(subject).words}
      </p>
      {subject.kind === 'reading-scan' && <ScanReading fraction={subject.progress?.fraction ?? 0} onStop={null} />}
      {result && (
        <Findings result={result} numbered={numbered} tricks={pdf?.tricks ?? []} pdf={pdf} show={setMarked}>
          {pdf && subject.kind === 'pdf' && (
            <SightItems sights={sightsOf(subject)} reader={reader} bytes={subject.bytes} pdf={pdf} />
          )}
        </Findings>
      )}
      {subject.kind === 'scan' && (
        <ScanFindings scan={subject} onDecide={scan.decide} onSeen={scan.typeSeen} onShow={setShown} />
      )}
      {reading && subject.kind === 'pdf' && (
        <Pages reader={reader} bytes={subject.bytes} reading={reading} numbered={numbered} marked={marked} />
      )}
      {subject.kind === 'scan' && (
        <ScanPages
          pictures={subject.pictures}
          marked={comparisonOf(subject)?.doubts ?? []}
          shown={shown}
          below={() => null}
        />
      )}
    </div>
  );
}
