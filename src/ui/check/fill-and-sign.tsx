import { useState } from 'preact/hooks';
import { type MessageName, t } from '../../extension/i18n';
import type { Kept } from '../../extension/storage';
import type { Paper } from '../../paper/paper';
import type { Closed, FilledField } from '../../pdf/fill';
import { type Draft, edit } from '../../signing/draft';
import { prefill } from '../../signing/prefill';
import type { Missing } from '../../signing/sign';
import { listed } from '../components/listed';
import { DateAndSignature } from '../popup/date-and-signature';
import type { Reader } from './reader';
import { type FillableForm, type FillOutcome, useFill } from './use-fill';

const MISSING: Record<Missing, MessageName> = {
  title: 'missingTitle',
  signer: 'missingSigner',
  authority: 'missingAuthority',
  agreed: 'missingAgreed',
  date: 'missingDate',
  'date-impossible': 'missingDateImpossible',
  'date-ambiguous': 'missingDateAmbiguous',
  signature: 'missingSignature',
  'signature-dot': 'missingSignatureDot',
  'signature-stroke': 'missingSignatureStroke',
  'file-name': 'missingFileName',
};

const FIELDS: Record<FilledField, MessageName> = {
  title: 'checkFactTitle',
  party: 'checkFactParty',
  signer: 'checkFactSigner',
  signature: 'checkFactSignature',
  date: 'checkFactDate',
};

const CLOSED: Record<Closed, MessageName> = {
  encrypted: 'checkFillEncrypted',
  certified: 'checkFillCertified',
  xfa: 'checkFillXfa',
  damaged: 'checkFillClosed',
};

interface Props {
  readonly reader: Reader;
  readonly form: FillableForm;
  readonly fileName: string;
  readonly paper: Paper | null;
  readonly kept: Kept;
}

/** Filling in and signing the very form that was sent. What it already says stays; the rest is asked. */
export function FillAndSign({ reader, form, fileName, paper, kept }: Props) {
  const { facts, verdict } = form.result;
  const [draft, setDraft] = useState<Draft>(() => {
    const fresh = prefill(paper, 'form', kept);
    const signer = facts.correspondingAuthor?.value ?? facts.party?.value;
    return {
      ...fresh,
      title: facts.title?.value ?? fresh.title,
      signer: signer ?? (fresh.signer || kept.signer),
      date: facts.date?.value ?? fresh.date,
      fileName: fresh.fileName || fileName.replace(/(?:\.pdf)?$/i, '-signed.pdf'),
    };
  });
  const [seen, setSeen] = useState(false);
  const [afterSignature, setAfterSignature] = useState(false);
  const { outcome, fillAndSign } = useFill(reader, form);
  const differs = verdict.kind === 'differs' || form.pdf.tricks.length > 0;
  const change = (next: (now: Draft) => Draft) => setDraft(next);
  const confirm = (field: 'authority' | 'agreed') => (event: { currentTarget: HTMLInputElement }) => {
    const { checked } = event.currentTarget;
    change((now) => ({ ...now, [field]: checked }));
  };
  return (
    <section aria-labelledby="fill-heading" class="fill">
      <h2 id="fill-heading">{t('checkFillHeading')}</h2>
      <p class="hint">{t('checkFillHint')}</p>
      <label for="title">{t('articleTitle')}</label>
      <textarea
        id="title"
        rows={2}
        value={draft.title}
        readOnly={facts.title !== null}
        onInput={(event) => {
          const { value } = event.currentTarget;
          change((now) => edit(now, 'title', value));
        }}
      />
      <label for="signer">{t('correspondingAuthor')}</label>
      <input
        id="signer"
        type="text"
        dir="auto"
        autocomplete="off"
        value={draft.signer}
        readOnly={facts.correspondingAuthor !== null && facts.party !== null}
        onInput={(event) => {
          const { value } = event.currentTarget;
          change((now) => edit(now, 'signer', value));
        }}
      />
      <label class="check">
        <input id="authority" type="checkbox" checked={draft.authority} onChange={confirm('authority')} />
        <span>{t('authority')}</span>
      </label>
      <label class="check">
        <input id="agreed" type="checkbox" checked={draft.agreed} onChange={confirm('agreed')} />
        <span>{t('agreed')}</span>
      </label>
      {differs && (
        <label class="check">
          <input id="seen" type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
          <span>{t('checkSeen')}</span>
        </label>
      )}
      {(afterSignature || outcome.kind === 'digitally-signed') && (
        <label class="check">
          <input
            type="checkbox"
            checked={afterSignature}
            onChange={(event) => setAfterSignature(event.currentTarget.checked)}
          />
          <span>{t('checkAfterSignature')}</span>
        </label>
      )}
      <DateAndSignature draft={draft} keeping={null} keepSignature={() => {}} change={change} />
      <p role="alert" class={outcome.kind === 'done' || outcome.kind === 'filling' ? 'hint' : 'error'}>
        {outcomeWords(outcome)}
      </p>
      <button type="button" class="primary" onClick={() => void fillAndSign(draft, seen || !differs, afterSignature)}>
        {t('checkFill')}
      </button>
    </section>
  );
}

function outcomeWords(outcome: FillOutcome): string {
  const list = (names: readonly MessageName[]) =>
    listed(
      names.map((name) => t(name)),
      'and',
    );
  switch (outcome.kind) {
    case 'idle':
      return '';
    case 'filling':
      return t('makingPdf');
    case 'unseen':
      return t('checkUnseen');
    case 'closed':
      return t(CLOSED[outcome.why]);
    case 'digitally-signed':
      return t('checkFillSigned');
    case 'unsure':
      return t('checkFillUnsure');
    case 'missing':
      return t('missingLead', list(outcome.missing.map((each) => MISSING[each])));
    case 'characters':
      return t('errorCharacters', outcome.characters);
    case 'no-room':
      return t('checkFillNoRoom', list(outcome.fields.map((field) => FIELDS[field])));
    case 'failed':
      return t('errorPdf', outcome.why);
    case 'done':
      return t('checkFillDone', outcome.fileName);
  }
}
