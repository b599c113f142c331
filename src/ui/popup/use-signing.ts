import { useState } from 'preact/hooks';
import { download } from '../../extension/files';
import type { Signatures } from '../../extension/signatures';
import type { MadePdf, MakeOptions, MissingCharacter, PdfMaker } from '../../pdf';
import { personToKeep } from '../../signing/answers';
import { dateFormOf, formatDate, today } from '../../signing/date';
import { afterSigning, type Draft } from '../../signing/draft';
import { cleanFileName } from '../../signing/file-name';
import type { Form } from '../../signing/form';
import { sameKept } from '../../signing/kept-signatures';
import { type Missing, sign, unsignedForm } from '../../signing/sign';
import { errorWords } from '../error-words';
import type { FormActions } from './form-actions';
import type { FormState } from './form-state';
import { useMadeAhead } from './use-made-ahead';
import { type SignedFiles, useSignedFile } from './use-signed-file';

/** How the last attempt to make a PDF went. */
export type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making' }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] }
  | { readonly kind: 'characters'; readonly characters: readonly MissingCharacter[] }
  | Exclude<MadePdf, { kind: 'pdf' | 'missing' }>
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'unsigned'; readonly fileName: string };

/** The two ways out of the popup, and what became of them. */
export interface Signing {
  readonly outcome: Outcome;
  signAndDownload(): Promise<void>;
  downloadUnsigned(): Promise<void>;
  /** The signed form's file, and whether it is kept. */
  readonly files: SignedFiles;
  /** Whether the signature just given is kept on this computer. */
  readonly keeping: boolean;
}

const IDLE: Outcome = { kind: 'idle' };
const PDF = 'application/pdf';
/** The file name of a form without a paper's key that is to be signed by hand. */
const UNNAMED = 'Permission.pdf';

/** Signing and downloading the form of the popup. */
export function useSigning(
  state: FormState | null,
  actions: FormActions,
  maker: () => Promise<PdfMaker>,
  signatures: Signatures | null,
): Signing {
  const [last, setLast] = useState<{ readonly outcome: Outcome; readonly of: Draft | null }>({
    outcome: IDLE,
    of: null,
  });
  const files = useSignedFile(state, actions);
  const [keeping, setKeeping] = useState(false);

  // What was said of a form does not hold for a form that was changed since; what is missing is judged anew each time.
  const holds = last.of === (state?.draft ?? null) || last.outcome.kind === 'making' || last.outcome.kind === 'missing';
  const outcome = holds ? last.outcome : IDLE;
  const setOutcome = (next: Outcome) => setLast({ outcome: next, of: actions.now()?.draft ?? null });

  const pdfOf = useMadeAhead(state?.draft, maker);

  async function make(form: Form, options: MakeOptions): Promise<Uint8Array<ArrayBuffer> | null> {
    setOutcome({ kind: 'making' });
    try {
      const result = await pdfOf(form, options);
      if (result.kind === 'pdf') {
        setOutcome(IDLE);
        return result.bytes;
      }
      setOutcome(result.kind === 'missing' ? { kind: 'characters', characters: result.characters } : result);
    } catch (error) {
      setOutcome({ kind: 'failed', why: errorWords(error) });
    }
    return null;
  }

  /**
   * The draft to make a form of, or null: the page may have gone on to another paper under the open form, and then
   * nothing is made. A date that the author did not choose is today's, also past midnight.
   */
  async function settledDraft(): Promise<Draft | null> {
    if (!state || outcome.kind === 'making') return null;
    const moved = await actions.readAgain();
    const draft = actions.now()?.draft;
    if (moved || !draft) {
      setOutcome(IDLE);
      return null;
    }
    return draft.edited.includes('date') ? draft : { ...draft, date: formatDate(today(), dateFormOf(draft.date)) };
  }

  return {
    outcome,
    keeping,
    async signAndDownload() {
      performance.mark('sign');
      const draft = await settledDraft();
      if (!draft) return;
      const result = sign(draft);
      if (result.kind === 'missing') return setOutcome(result);
      const bytes = await make(result.signed, draft);
      if (!bytes) return;
      const name = cleanFileName(draft.fileName);
      await files.take(draft, result.signed, bytes, name);
      performance.measure('signed', 'sign');
      actions.keep(afterSigning({ ...draft, fileName: name }, formatDate(result.signed.date)));
      actions.rememberAgreed(draft.terms);
      const { signer, signature } = result.signed;
      setKeeping(
        signatures?.kind === 'open' && signatures.kept.some((each) => sameKept(each, { name: signer, signature })),
      );
      actions.remember({ signer });
      const person = actions.now()?.kept.person ?? null;
      if (person) actions.keepPerson(personToKeep(result.signed.agreement, draft.answers, person));
    },
    async downloadUnsigned() {
      const draft = await settledDraft();
      const bytes = draft && (await make(unsignedForm(draft), draft));
      if (!bytes) return;
      const fileName = cleanFileName(draft.fileName) || UNNAMED;
      download(bytes, fileName, PDF);
      setOutcome({ kind: 'unsigned', fileName });
    },
    files,
  };
}
