import { useMemo, useState } from 'preact/hooks';
import { download } from '../../../extension/files';
import { keepSignedForm, type SignedForm } from '../../../extension/signed-forms';
import type { Saved } from '../../../extension/storage';
import type { PdfMaker } from '../../../pdf';
import {
  type Batch,
  type Group,
  groupsOf,
  type MissingInBatch,
  missingInBatch,
  withAuthority,
  withGiven,
  withPen,
} from '../../../signing/batch';
import { formatDate, today } from '../../../signing/date';
import { afterSigning, type Draft, EMPTY_PEN, edit } from '../../../signing/draft';
import { cleanFileName } from '../../../signing/file-name';
import { sameName } from '../../../signing/prefill';
import { sign } from '../../../signing/sign';
import { errorWords } from '../../error-words';
import type { FormActions } from '../form-actions';
import type { FormState } from '../form-state';
import type { Failure } from '../sign/failure-words';
import { signedFormOf } from '../signed-form-of';
import { batchDrafts } from './batch-drafts';
import { useAskedPapers } from './use-asked-papers';
import { useFormsAhead } from './use-forms-ahead';

const PDF = 'application/pdf';

/** A form of the batch that was signed here and now. */
export interface MadeForm {
  readonly draft: Draft;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly form: SignedForm;
}

/** A form that could not be made, and why. */
export interface FailedForm {
  readonly draft: Draft;
  readonly why: Failure;
}

/** Several papers on their way to being signed together, and what became of them. */
export interface BatchForm {
  /** Those that are still to be signed, by signer; null in the place of the open one once all were gone through. */
  readonly groups: readonly Group[];
  readonly group: Group | null;
  /** Turns to the papers of another signer. */
  open(group: Group): void;
  /** Proposes that author to sign for all papers that they are an author of. */
  signAs(name: string): void;
  readonly missing: readonly MissingInBatch[];
  /** How many papers the portal is still being asked about. */
  readonly waiting: number;
  /** Of how many papers the forms are being made, and how many are; null while none is. */
  readonly making: { readonly done: number; readonly all: number } | null;
  readonly made: readonly MadeForm[];
  readonly failed: readonly FailedForm[];
  /** How keeping what is known of them, or their files, went. */
  readonly kept: Saved;
  keepFiles(keeps: boolean): void;
  signAndDownload(): Promise<void>;
}

/** Signs the papers of a batch, those of one signer at a time. One that cannot be made keeps no other from being made. */
export function useBatch(
  state: FormState,
  batch: Batch,
  actions: FormActions,
  maker: () => Promise<PdfMaker>,
): BatchForm {
  // The page may go on; the papers that were chosen stay.
  const [listed] = useState(() =>
    state.reading.kind === 'papers' ? state.reading.papers.filter(({ key }) => batch.papers.includes(key)) : [],
  );
  const { papers, waiting } = useAskedPapers(state.tab.id, listed);
  // By a paper's key, who was chosen here to sign for it.
  const [signers, setSigners] = useState<ReadonlyMap<string, string>>(new Map());
  const [made, setMade] = useState<readonly MadeForm[]>([]);
  const [failed, setFailed] = useState<readonly FailedForm[]>([]);
  // The group as it was before the first of its forms was made, while they are being made.
  const [running, setRunning] = useState<Group | null>(null);
  const [making, setMaking] = useState<BatchForm['making']>(null);
  const [kept, setKept] = useState<Saved>('saved');
  const [opened, setOpened] = useState<string | null>(null);

  // As it was kept when they were opened: to sign some proposes nobody else for the others.
  const [keptBefore] = useState(state.kept);
  const drafts = useMemo(() => batchDrafts(papers, keptBefore), [papers, keptBefore]);
  const left = drafts
    .filter(({ key }) => !batch.signed.includes(key) && !failed.some(({ draft }) => draft.key === key))
    .map((draft) => withGiven(withSigner(draft, signers.get(draft.key)), batch));
  const groups = groupsOf(left);
  const group = running ?? groups.find((each) => opened !== null && sameName(each.signer, opened)) ?? groups[0] ?? null;
  const missing = group ? missingInBatch(group.drafts) : [];
  const isReady = group !== null && missing.length === 0 && running === null;
  const pdfOf = useFormsAhead(group?.drafts ?? [], isReady, maker);

  /** Keeps what is known of a form, and its file if that is wanted; nothing in a private window. */
  const keep = async ({ form, bytes }: MadeForm, file: boolean): Promise<Saved> =>
    state.tab.incognito ? 'saved' : keepSignedForm(form, file ? bytes : null);
  const sayHow = async (keeping: readonly Promise<Saved>[]) =>
    setKept((await Promise.all(keeping)).find((each) => each !== 'saved') ?? 'saved');

  /** Makes and downloads one form, or says why not. */
  async function make(undated: Draft): Promise<MadeForm | Failure> {
    // A date that nobody chose is today's, also past midnight.
    const isChosen = batch.date !== null || undated.edited.includes('date');
    const draft = isChosen ? undated : { ...undated, date: formatDate(today()) };
    const result = sign(draft);
    if (result.kind === 'missing') return { kind: 'failed', why: result.missing.join() };
    try {
      const pdf = await pdfOf(draft);
      if (pdf.kind !== 'pdf') return pdf;
      const name = cleanFileName(draft.fileName);
      const form = await signedFormOf(draft, result.signed, pdf.bytes, name, state.tab.url);
      download(pdf.bytes, name, PDF);
      actions.keep(afterSigning({ ...draft, fileName: name }, formatDate(result.signed.date)));
      return { draft, name, bytes: pdf.bytes, form };
    } catch (error) {
      return { kind: 'failed', why: errorWords(error) };
    }
  }

  return {
    groups,
    group,
    open: (to) => setOpened(to.signer),
    signAs(name) {
      const own = left.filter(({ paper }) => paper?.authors.some((author) => author.name === name));
      for (const draft of own) actions.keep(withSigner(draft, name));
      actions.changeBatch((now) => own.reduce((each, draft) => withAuthority(each, draft, false), now));
      setSigners(new Map([...signers, ...own.map(({ key }) => [key, name] as const)]));
      setOpened(name);
    },
    missing,
    waiting,
    making,
    made,
    failed,
    kept,
    keepFiles(keeps) {
      actions.remember({ keepsFiles: keeps });
      void sayHow(made.map((each) => keep(each, keeps)));
    },
    async signAndDownload() {
      if (!group || making || waiting > 0 || missing.length > 0) return;
      performance.mark('sign');
      const all = group.drafts.length;
      setRunning(group);
      const now: MadeForm[] = [];
      const not: FailedForm[] = [];
      const keeping: Promise<Saved>[] = [];
      for (const [done, draft] of group.drafts.entries()) {
        setMaking({ done, all });
        const form = await make(draft);
        if ('kind' in form) not.push({ draft, why: form });
        else {
          now.push(form);
          // At once: whoever closes the popup now goes on with the others, and finds this one again.
          keeping.push(keep(form, state.kept.settings.keepsFiles));
          actions.changeBatch((each) => ({ ...each, signed: [...each.signed, draft.key] }));
        }
      }
      performance.measure('signed', 'sign');
      if (now.length > 0) {
        actions.rememberAgreed(group.drafts[0].terms);
        actions.remember({ signer: group.signer });
      }
      void sayHow(keeping);
      setMade([...made, ...now]);
      setFailed([...failed, ...not]);
      setMaking(null);
      setRunning(null);
      if (left.length === all) actions.forgetBatch();
      else actions.changeBatch((each) => withPen(each, group.signer, EMPTY_PEN));
    },
  };
}

const withSigner = (draft: Draft, name: string | undefined) =>
  name === undefined ? draft : edit(draft, 'signer', name);
