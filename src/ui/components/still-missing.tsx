import type { Question } from '../../agreements/parts';
import { type MessageName, t } from '../../extension/i18n';
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
  'by-hand': { words: 'missingByHand', field: 'unsigned' },
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
  const wordsOf = (each: Missing) =>
    isAnswer(each) ? (questions.find(({ id }) => answerTo(id) === each)?.label ?? '') : t(MISSING[each].words);
  return <MissingLine ways={missing.map((each) => wayTo(each, wordsOf(each)))} complete={complete} />;
}

/** Something that is missing, in words, and the id of the field that it is missing in. */
export interface Way {
  readonly words: string;
  field(): string;
}

/** The way to the field that something is missing in; `words` in place of the usual ones. */
export function wayTo(missing: Missing, words?: string): Way {
  return { words: words ?? (isAnswer(missing) ? '' : t(MISSING[missing].words)), field: () => fieldOf(missing) };
}

/** Says all that is missing, each with the way to it; that nothing is, where all is `complete`, else nothing. */
export function MissingLine({ ways, complete }: { readonly ways: readonly Way[]; readonly complete: boolean }) {
  // The sentence is put together with marks in the places of the links.
  const sentence = t(
    'missingLead',
    listed(
      ways.map((_, i) => PLACE + i + PLACE),
      'and',
    ),
  );
  return (
    <p id="missing" role="status" class={ways.length > 0 ? 'missing' : 'hint'}>
      {ways.length > 0
        ? sentence.split(PLACE).map((part, i) => {
            const way = i % 2 === 1 ? ways[Number(part)] : undefined;
            return way === undefined ? part : <WayLink key={i} way={way} />;
          })
        : complete
          ? t('allThere')
          : ''}
    </p>
  );
}

/** Marks the place of a link while the sentence is put together. */
const PLACE = '\ue000';

function WayLink({ way }: { way: Way }) {
  return (
    <a
      href={`#${way.field()}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(way.field())?.focus();
      }}
    >
      {way.words}
    </a>
  );
}

/** Brings the focus to the first field that something is missing in. */
export function focusOnMissing([first]: readonly Missing[]): void {
  if (first) document.getElementById(fieldOf(first))?.focus();
}

/** The id of the field that something is missing in: for a signature the field to type one, where that is open. */
function fieldOf(missing: Missing): string {
  if (isAnswer(missing)) return missing;
  return missing === 'signature' && document.getElementById('typed') ? 'typed' : MISSING[missing].field;
}

/** The id of the control that holds the answer to a question; what stands among the missing has the same name. */
export function answerTo(field: string): `answer:${string}` {
  return `answer:${field}`;
}

function isAnswer(missing: Missing): missing is `answer:${string}` {
  return missing.startsWith('answer:');
}
