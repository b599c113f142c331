import { useMemo, useRef, useState } from 'preact/hooks';
import { isSigned } from '../../checking';
import { download } from '../../extension/files';
import type { Closed, FillContent, FilledPlace } from '../../pdf/fill';
import { contentOf } from '../../pdf/fill/content-of';
import type { Draft } from '../../signing/draft';
import { cleanFileName } from '../../signing/file-name';
import type { SignedAgreement } from '../../signing/form';
import { sign } from '../../signing/sign';
import { errorWords } from '../error-words';
import type { Failure } from '../popup/sign/failure-words';
import { type Drawing, verdictOnDrawing } from './drawn/drawn-file';
import { fillBlank, isBlankOf } from './fill-blank';
import type { Reader } from './reader';
import type { ShownPdf } from './shown-reading';
import type { Checked } from './subject';

/** How filling in went. */
export type FillOutcome =
  | { readonly kind: 'idle' | 'filling' | 'unseen' | 'missing' | 'digitally-signed' | 'unsure' }
  /** The drawn pages are being read; that was stopped; or it is done, and the entries have changed meanwhile. */
  | { readonly kind: 'seeing' | 'stopped' | 'changed' }
  /** What is drawn otherwise than stored is not decided yet; what could not be read nobody has looked at. */
  | { readonly kind: 'undecided' | 'unread' }
  /** It took too long: nothing was written, and the draft is as it was. */
  | { readonly kind: 'late' }
  | { readonly kind: 'closed'; readonly why: Closed }
  | { readonly kind: 'characters'; readonly characters: string }
  | { readonly kind: 'no-room'; readonly places: readonly FilledPlace[] }
  | { readonly kind: 'failed'; readonly why: string }
  /** Its agreement's own blank could not be filled in. */
  | { readonly kind: 'not-made'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly fileName: string };

/** A form that was read and compared. */
export interface FillableForm {
  readonly bytes: Uint8Array;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly pdf: ShownPdf;
  readonly result: Checked;
}

/** What the author wants to be filled in. */
export interface FillRequest {
  readonly draft: Draft;
  /** Whether the author has seen that clauses differ, where they do, and wants to sign all the same. */
  readonly seen: boolean;
  /** Whether the author has looked at the pages, where they could not be read. */
  readonly looked: boolean;
  /** Whether the author wants to add to a form that bears a digital signature. */
  readonly afterSignature: boolean;
}

const IDLE: FillOutcome = { kind: 'idle' };

/**
 * Fills in and signs the form that was sent, once its drawn pages were read, reads it again, and downloads it only if it
 * says what it should. What came of a request is told until the request changes.
 */
export function useFill(
  reader: Reader,
  form: FillableForm,
  { draft, seen, looked, afterSignature }: FillRequest,
  seePages: () => Promise<Drawing>,
) {
  const request = useMemo(() => ({ draft, seen, looked, afterSignature }), [draft, seen, looked, afterSignature]);
  const latest = useRef(request);
  latest.current = request;
  const [last, setLast] = useState<{ readonly outcome: FillOutcome; readonly of: FillRequest }>({
    outcome: IDLE,
    of: request,
  });
  const [digitallySigned, setDigitallySigned] = useState(false);
  const isWorking = last.outcome.kind === 'filling' || last.outcome.kind === 'seeing';
  const outcome = last.of === request || isWorking ? last.outcome : IDLE;

  async function attempt(settle: (outcome: FillOutcome) => void): Promise<FillOutcome> {
    const signing = sign(draft);
    if (signing.kind === 'missing') return { kind: 'missing' };
    settle({ kind: 'seeing' });
    const hindrance = hindranceIn(await seePages(), { seen, looked });
    if (hindrance) return { kind: hindrance };
    if (latest.current !== request) return { kind: 'changed' };
    settle({ kind: 'filling' });
    const fileName = cleanFileName(draft.fileName);
    if (isBlankOf(signing.signed.agreement, form)) {
      const made = await fillBlank(signing.signed, draft);
      if (made.kind === 'unsure') return made;
      if (made.kind !== 'pdf') return { kind: 'not-made', failure: made };
      download(made.bytes, fileName, 'application/pdf');
      return { kind: 'done', fileName };
    }
    const content = contentFor(form.result, signing.signed);
    const answer = await reader.ask({ kind: 'fill', bytes: form.bytes, content, afterSignature });
    if (answer === 'late' || answer.kind !== 'filled-in') return { kind: 'late' };
    const { filling } = answer;
    if (filling.kind === 'missing') {
      return { kind: 'characters', characters: filling.characters.map(({ character }) => character).join(' ') };
    }
    if (filling.kind !== 'filled') return filling;
    if (!saysSo(filling.result, form.result, content)) return { kind: 'unsure' };
    download(filling.bytes, fileName, 'application/pdf');
    return { kind: 'done', fileName };
  }

  return {
    outcome,
    /** Whether the form was found to bear a digital signature. */
    digitallySigned,
    async fillAndSign(): Promise<void> {
      if (isWorking) return;
      const settle = (next: FillOutcome) =>
        setLast({ outcome: next, of: next.kind === 'changed' ? latest.current : request });
      if (!seen) return settle({ kind: 'unseen' });
      try {
        const came = await attempt(settle);
        if (came.kind === 'digitally-signed') setDigitallySigned(true);
        settle(came);
      } catch (error) {
        settle({ kind: 'failed', why: errorWords(error) });
      }
    },
  };
}

/** What keeps an author from signing a form that is drawn so; null where nothing does. */
function hindranceIn(
  drawing: Drawing,
  { seen, looked }: Pick<FillRequest, 'seen' | 'looked'>,
): 'stopped' | 'undecided' | 'unseen' | 'unread' | null {
  if (drawing.kind !== 'seen' && drawing.kind !== 'failed') return 'stopped';
  switch (verdictOnDrawing(drawing)) {
    case 'same':
      return null;
    case 'open':
      return 'undecided';
    case 'other':
      return seen ? null : 'unseen';
    case 'unread':
      return looked ? null : 'unread';
  }
}

/** What is still empty; what the form says already stays. */
function contentFor(result: Checked, signed: SignedAgreement): FillContent {
  const all = contentOf(signed);
  const texts = all.texts.filter((text) => standingIn(result, text) === null);
  return {
    texts,
    signature: isSigned(result.facts.signature) ? null : all.signature,
    date: texts.some(({ field }) => field.asks === 'date') ? all.date : null,
  };
}

/** What a checked form says in a place; null where it is empty. */
function standingIn({ facts, answers }: Checked, { where, field }: FilledPlace): string | null {
  switch (field.asks) {
    case 'title':
      return facts.title?.value ?? null;
    case 'signer':
      return (where === 'blank' ? facts.party : facts.correspondingAuthor)?.value ?? null;
    case 'date':
      return facts.date?.value ?? null;
    default:
      return answers.find((answer) => answer.where === where && answer.field.id === field.id)?.fact.value ?? null;
  }
}

/** Holds what the filled form says to what was signed, and to the form as it was checked. */
function saysSo(after: Checked, before: Checked, content: FillContent): boolean {
  if (JSON.stringify(after.verdict) !== JSON.stringify(before.verdict)) return false;
  const { facts } = after;
  const signature = content.signature?.signature ?? null;
  const typed = signature && 'text' in signature ? signature.text : null;
  if (signature && facts.signature.kind !== (typed === null ? 'ink' : 'text')) return false;
  const found = facts.signature.kind === 'text' ? facts.signature.fact.value : '';
  // A line that mixes directions is read in another order than it was written; its letters are the same.
  const letters = (text: string) => [...text.normalize('NFKC').replace(/\s+/g, '')].sort().join('');
  const isRead = content.texts.every((text) => letters(standingIn(after, text) ?? '') === letters(text.text));
  return isRead && (typed === null || letters(found) === letters(typed));
}
