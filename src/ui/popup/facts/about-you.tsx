import type { Agreement } from '../../../agreements/agreement';
import type { PersonWant } from '../../../agreements/wanted';
import { type MessageName, t } from '../../../extension/i18n';
import { apart, askedApart, personIn, personToKeep } from '../../../signing/answers';
import { answer, type Draft } from '../../../signing/draft';
import type { Person } from '../../../signing/person';
import { FieldLabel } from '../../components/required';

const WORDS: Readonly<Record<PersonWant, MessageName>> = {
  affiliation: 'formsWantsAffiliation',
  address: 'formsWantsAddress',
  email: 'formsWantsEmail',
  job: 'formsWantsJob',
  organization: 'formsWantsOrganization',
};

interface Props {
  readonly agreement: Agreement;
  readonly draft: Draft;
  /** What is kept of the signer; null where nothing is. */
  readonly kept: Person | null;
  change(next: (draft: Draft) => Draft): void;
  /** Keeps what was answered for other forms, or with null keeps nothing more. */
  keep(person: Person | null): void;
}

/** What a form wants of its signer together with other things, and whether the answers are kept for other forms. */
export function AboutYou({ agreement, draft, kept, change, keep }: Props) {
  const wants = askedApart(agreement);
  const toKeep = personToKeep(agreement, draft.answers, kept);
  const person = personIn(agreement, draft.answers, kept);
  if (wants.length === 0 && !toKeep) return null;
  return (
    <>
      {wants.map((want) => (
        <div key={want} class="field">
          <FieldLabel field={apart(want)} words={t(WORDS[want])} required={false} />
          <input
            id={apart(want)}
            type="text"
            dir="auto"
            autocomplete="off"
            value={person[want]}
            onInput={(event) => {
              const { value } = event.currentTarget;
              change((now) => answer(now, apart(want), value));
            }}
          />
        </div>
      ))}
      {toKeep && (
        <label class="check">
          <input
            type="checkbox"
            checked={kept !== null}
            onChange={(event) => keep(event.currentTarget.checked ? toKeep : null)}
          />
          <span>{t('keepAnswers')}</span>
        </label>
      )}
    </>
  );
}
