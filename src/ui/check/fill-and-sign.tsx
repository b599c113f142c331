import { useRef, useState } from 'preact/hooks';
import { agreementById } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { termsOf } from '../../agreements/canonical-text';
import { asksAuthority, asksFor, questionsOf } from '../../agreements/parts';
import type { Range } from '../../checking';
import { t } from '../../extension/i18n';
import type { Kept } from '../../extension/storage';
import type { Paper } from '../../paper/paper';
import { withProposals } from '../../signing/answers';
import { type Draft, edit } from '../../signing/draft';
import type { Answers } from '../../signing/form';
import { prefill } from '../../signing/prefill';
import { sign } from '../../signing/sign';
import { PresetMarks } from '../components/preset-marks';
import { Confirmation, FieldLabel } from '../components/required';
import { focusOnMissing, StillMissing } from '../components/still-missing';
import { DateAndSignature } from '../popup/date-and-signature';
import { Questions } from '../popup/questions';
import { DrawnCheck } from './drawn/drawn-check';
import { verdictOnDrawing } from './drawn/drawn-file';
import { rangesAt } from './drawn/ranges-at';
import type { Drawings } from './drawn/use-drawings';
import { isBlankOf } from './fill-blank';
import { outcomeWords } from './outcome-words';
import type { Reader } from './reader';
import { ScanReading } from './scan/scan-progress';
import type { Checked } from './subject';
import { type FillableForm, type FillOutcome, useFill } from './use-fill';

interface Props {
  readonly reader: Reader;
  readonly form: FillableForm;
  readonly fileName: string;
  readonly paper: Paper | null;
  readonly kept: Kept;
  readonly drawings: Drawings;
  /** Shows where words stand on their page. */
  show(ranges: readonly Range[]): void;
}

/** Filling in and signing the very form that was sent; one for ink alone is signed by nobody but a pen. */
export function FillAndSign(props: Props) {
  const agreement = agreementById(props.form.result.agreement);
  if (!agreement.inkOnly) return <Filling {...props} agreement={agreement} />;
  return (
    <section aria-labelledby="fill-heading" class="fill">
      <h2 id="fill-heading">{t('checkFillHeading')}</h2>
      <p class="notice">{t('inkOnly')}</p>
    </section>
  );
}

/** What the form already says stays; the rest is asked. */
function Filling({ agreement, reader, form, fileName, paper, kept, drawings, show }: Props & { agreement: Agreement }) {
  const { verdict } = form.result;
  // Its own blank is filled in by its places: nothing stands in any of them.
  const isBlank = isBlankOf(agreement, form);
  const { facts, answers: standing } = isBlank ? NOTHING_STANDS : standingIn(form.result);
  const proposed = (before: Draft, after: Draft) =>
    isBlank ? withProposals(agreement, before, after, kept.person) : after;
  const [draft, setDraft] = useState<Draft>(() => {
    const fresh = prefill(paper, 'form', kept);
    const signer = facts.correspondingAuthor?.value ?? facts.party?.value;
    const begun: Draft = {
      ...fresh,
      agreement: agreement.id,
      terms: termsOf(agreement),
      answers: standing,
      title: facts.title?.value ?? fresh.title,
      signer: signer ?? (fresh.signer || kept.signer),
      date: facts.date?.value ?? fresh.date,
      fileName: fresh.fileName || fileName.replace(/(?:\.pdf)?$/i, '-signed.pdf'),
    };
    return proposed(begun, begun);
  });
  const [seen, setSeen] = useState(false);
  const [afterSignature, setAfterSignature] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [looked, setLooked] = useState(false);
  const drawing = drawings.of(form);
  const isOther = drawing.kind === 'seen' && verdictOnDrawing(drawing) === 'other';
  const differs = verdict.kind === 'differs' || form.pdf.tricks.length > 0 || isOther;
  const request = { draft, seen: seen || !differs, looked, afterSignature };
  // What was decided is known here alone; a reading that broke down once breaks down again.
  const isKnown = drawing.kind === 'seen' || (drawing.kind === 'failed' && looked);
  const see = async () => (isKnown ? drawing : drawings.see(form));
  const { outcome, digitallySigned, fillAndSign } = useFill(reader, form, request, see);
  const change = (next: (now: Draft) => Draft) => setDraft((now) => proposed(now, next(now)));
  const result = sign(draft);
  const missing = result.kind === 'missing' ? result.missing : [];
  const questions = questionsOf(agreement).filter(({ id }) => !(id in standing));
  const titleStands = facts.title !== null;
  const signerStands = facts.correspondingAuthor !== null && facts.party !== null;
  return (
    // The pages are read while the author fills in the rest, so that little is left to wait for.
    <section
      aria-labelledby="fill-heading"
      class="fill"
      onFocusIn={() => drawing.kind === 'waiting' && void drawings.see(form)}
    >
      <h2 id="fill-heading">{t('checkFillHeading')}</h2>
      <p class="hint">{t('checkFillHint')}</p>
      {asksFor(agreement, 'title') && (
        <>
          <FieldLabel field="title" words={t('articleTitle')} required={!titleStands} />
          <textarea
            id="title"
            rows={2}
            value={draft.title}
            readOnly={titleStands}
            aria-required={!titleStands}
            onInput={(event) => {
              const { value } = event.currentTarget;
              change((now) => edit(now, 'title', value));
            }}
          />
        </>
      )}
      <FieldLabel field="signer" words={t('correspondingAuthor')} required={!signerStands} />
      <input
        id="signer"
        type="text"
        dir="auto"
        autocomplete="off"
        value={draft.signer}
        readOnly={signerStands}
        aria-required={!signerStands}
        onInput={(event) => {
          const { value } = event.currentTarget;
          change((now) => edit(now, 'signer', value));
        }}
      />
      <Questions questions={questions} draft={draft} change={change} />
      {asksAuthority(agreement) && (
        <Confirmation
          id="authority"
          words={t('authority')}
          given={draft.authority}
          onGiven={(authority) => change((now) => ({ ...now, authority }))}
        />
      )}
      <PresetMarks file={agreement.file} />
      <Confirmation
        id="agreed"
        words={t('agreed')}
        given={draft.agreed}
        onGiven={(agreed) => change((now) => ({ ...now, agreed }))}
      />
      {differs && <Confirmation id="seen" words={t('checkSeen')} given={seen} onGiven={setSeen} />}
      {digitallySigned && (
        <Confirmation
          id="after-signature"
          words={t('checkAfterSignature')}
          given={afterSignature}
          onGiven={setAfterSignature}
        />
      )}
      <DateAndSignature draft={draft} kept={null} inTab={null} change={change} />
      <StillMissing missing={missing} questions={questions} complete />
      <DrawnCheck
        drawing={drawing}
        looked={looked}
        onLooked={setLooked}
        onDecide={(key, decision) => drawings.decide(form, key, decision)}
        publisher={agreement.publisher}
        onShow={(doubt, seen) => show(rangesAt(doubt, seen, form.pdf))}
      />
      <p role="alert" class={QUIET.has(outcome.kind) ? 'hint' : 'error'}>
        {outcomeWords(outcome, agreement)}
      </p>
      {outcome.kind === 'seeing' && drawing.kind === 'reading' && (
        <ScanReading
          fraction={drawing.progress?.fraction ?? 0}
          onStop={() => {
            drawings.stop();
            button.current?.focus();
          }}
        />
      )}
      <button
        ref={button}
        type="button"
        class="primary"
        aria-describedby="missing"
        onClick={() => {
          focusOnMissing(missing);
          void fillAndSign();
        }}
      >
        {t('checkFill')}
      </button>
    </section>
  );
}

/** What a form says already: its facts, and its answers by the ids of the fields. */
interface Standing {
  readonly facts: Pick<Checked['facts'], 'title' | 'party' | 'correspondingAuthor' | 'date'>;
  readonly answers: Answers;
}

const NOTHING_STANDS: Standing = {
  facts: { title: null, party: null, correspondingAuthor: null, date: null },
  answers: {},
};

function standingIn({ facts, answers }: Checked): Standing {
  return { facts, answers: Object.fromEntries(answers.map(({ field, fact }) => [field.id, fact.value])) };
}

/** What is no fault. */
const QUIET: ReadonlySet<FillOutcome['kind']> = new Set(['done', 'filling', 'seeing', 'stopped', 'changed']);
