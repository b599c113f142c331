import type { Question } from '../../agreements/parts';
import { type MessageName, t } from '../../extension/i18n';
import type { Draft } from '../../signing/draft';
import type { Missing } from '../../signing/sign';
import { listed } from './listed';

type Named = Exclude<Missing, `answer:${string}`>;

const MISSING: Record<Named, { readonly words: MessageName; readonly field: string }> = {
  title: { words: 'missingTitle', field: 'title' },
  signer: { words: 'missingSigner', field: 'signer' },
  authority: { words: 'missingAuthority', field: 'authority' },
  agreed: { words: 'missingAgreed', field: 'agreed' },
  date: { words: 'missingDate', field: 'date' },
  'date-impossible': { words: 'missingDateImpossible', field: 'date' },
  'date-ambiguous': { words: 'missingDateAmbiguous', field: 'date' },
  signature: { words: 'missingSignature', field: 'tab-draw' },
  'signature-dot': { words: 'missingSignatureDot', field: 'meant' },
  'signature-stroke': { words: 'missingSignatureStroke', field: 'meant' },
  'file-name': { words: 'missingFileName', field: 'file-name' },
};

/**
 * What a form still needs before it can be signed, as it stands now, to be seen and heard when it changes. Where nothing
 * is missing it says so, or, told not to, nothing.
 */
export function StillMissing({
  missing,
  questions = [],
  complete,
}: {
  readonly missing: readonly Missing[];
  /** What the agreement asks besides; a form of a file that was sent has no such questions. */
  readonly questions?: readonly Question[];
  readonly complete: boolean;
}) {
  const words = missing.map((each) =>
    isAnswer(each) ? (questions.find(({ id }) => answerTo(id) === each)?.label ?? '') : t(MISSING[each].words),
  );
  return (
    <p id="missing" role="status" class={missing.length > 0 ? 'missing' : 'hint'}>
      {missing.length > 0 ? t('missingLead', listed(words, 'and')) : complete ? t('allThere') : ''}
    </p>
  );
}

/** Brings the focus to the first field that something is missing in. */
export function focusOnMissing(missing: readonly Missing[], { pen }: Draft): void {
  const [first] = missing;
  if (!first) return;
  const field = isAnswer(first) ? first : first === 'signature' && pen.tab === 'type' ? 'typed' : MISSING[first].field;
  document.getElementById(field)?.focus();
}

/** The id of the control that holds the answer to a question; what stands among the missing has the same name. */
export function answerTo(field: string): `answer:${string}` {
  return `answer:${field}`;
}

function isAnswer(missing: Missing): missing is `answer:${string}` {
  return missing.startsWith('answer:');
}
