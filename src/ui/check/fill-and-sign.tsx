import { useRef, useState } from 'preact/hooks';
import { agreementById } from '../../agreements';
import type { Field } from '../../agreements/agreement';
import { termsOf } from '../../agreements/canonical-text';
import { questionsOf } from '../../agreements/parts';
import type { Range } from '../../checking';
import { type MessageName, t } from '../../extension/i18n';
import type { Kept } from '../../extension/storage';
import type { Paper } from '../../paper/paper';
import type { Closed, FilledPlace } from '../../pdf/fill';
import { type Draft, edit } from '../../signing/draft';
import type { Answers } from '../../signing/form';
import { prefill } from '../../signing/prefill';
import { sign } from '../../signing/sign';
import { listed } from '../components/listed';
import { Confirmation, FieldLabel } from '../components/required';
import { focusOnMissing, StillMissing } from '../components/still-missing';
import { DateAndSignature } from '../popup/date-and-signature';
import { Questions } from '../popup/questions';
import { DrawnCheck } from './drawn/drawn-check';
import { verdictOnDrawing } from './drawn/drawn-file';
import { rangesAt } from './drawn/ranges-at';
import type { Drawings } from './drawn/use-drawings';
import type { Reader } from './reader';
import { ScanReading } from './scan/scan-progress';
import type { Checked } from './subject';
import { type FillableForm, type FillOutcome, useFill } from './use-fill';

const ASKED: Record<Exclude<Field['asks'], 'text' | 'choice'>, MessageName> = {
  title: 'checkFactTitle',
  signer: 'checkFactSigner',
  signature: 'checkFactSignature',
  date: 'checkFactDate',
};

const CLOSED: Record<Closed, MessageName> = {
  encrypted: 'checkFillEncrypted',
  certified: 'checkFillCertified',
  xfa: 'checkFillXfa',
  damaged: 'checkFillClosed',
  'too-large': 'checkFillTooLarge',
};

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

/** Filling in and signing the very form that was sent. What it already says stays; the rest is asked. */
export function FillAndSign({ reader, form, fileName, paper, kept, drawings, show }: Props) {
  const { facts, verdict } = form.result;
  const agreement = agreementById(form.result.agreement);
  const [draft, setDraft] = useState<Draft>(() => {
    const fresh = prefill(paper, 'form', kept);
    const signer = facts.correspondingAuthor?.value ?? facts.party?.value;
    return {
      ...fresh,
      agreement: agreement.id,
      terms: termsOf(agreement),
      answers: standingAnswers(form.result),
      title: facts.title?.value ?? fresh.title,
      signer: signer ?? (fresh.signer || kept.signer),
      date: facts.date?.value ?? fresh.date,
      fileName: fresh.fileName || fileName.replace(/(?:\.pdf)?$/i, '-signed.pdf'),
    };
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
  const change = (next: (now: Draft) => Draft) => setDraft(next);
  const result = sign(draft);
  const missing = result.kind === 'missing' ? result.missing : [];
  const questions = questionsOf(agreement).filter(({ id }) => !(id in standingAnswers(form.result)));
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
      <Confirmation
        id="authority"
        words={t('authority')}
        given={draft.authority}
        onGiven={(authority) => change((now) => ({ ...now, authority }))}
      />
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
        {outcomeWords(outcome, agreement.publisher)}
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

/** What the form answers already, by the ids of the fields. */
function standingAnswers({ answers }: Checked): Answers {
  return Object.fromEntries(answers.map(({ field, fact }) => [field.id, fact.value]));
}

/** What is no fault. */
const QUIET: ReadonlySet<FillOutcome['kind']> = new Set(['done', 'filling', 'seeing', 'stopped', 'changed']);

/** What is filled in at a place; in a blank, the signer is the party. */
function placeWords({ where, field }: FilledPlace): string {
  if (field.asks === 'text' || field.asks === 'choice') return field.label;
  return t(field.asks === 'signer' && where === 'blank' ? 'checkFactParty' : ASKED[field.asks]);
}

function outcomeWords(outcome: FillOutcome, publisher: string): string {
  switch (outcome.kind) {
    case 'idle':
      return '';
    case 'filling':
      return t('makingPdf');
    case 'seeing':
      return t('drawnWhy');
    case 'stopped':
      return t('drawnStopped');
    case 'changed':
      return t('drawnChanged');
    case 'undecided':
      return t('drawnUndecided');
    case 'unread':
      return t('drawnUnlooked');
    case 'unseen':
      return t('checkUnseen', publisher);
    case 'closed':
      return t(CLOSED[outcome.why]);
    case 'digitally-signed':
      return t('checkFillSigned');
    case 'unsure':
      return t('checkFillUnsure');
    case 'late':
      return t('checkFillLate');
    case 'missing':
      return t('notYet');
    case 'characters':
      return t('errorCharacters', outcome.characters);
    case 'no-room':
      return t('checkFillNoRoom', listed(outcome.places.map(placeWords), 'and'));
    case 'failed':
      return t('errorPdf', outcome.why);
    case 'done':
      return t('checkFillDone', outcome.fileName);
  }
}
