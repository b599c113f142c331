import { agreementById } from '../agreements';
import { termsOf } from '../agreements/canonical-text';
import { asksAuthority, asksFor, questionsOf } from '../agreements/parts';
import { foundText } from '../paper/found-text';
import { allNames, knownNames } from '../paper/unnamed';
import { dateFormOf, parseDate } from './date';
import { type Draft, signatureOf } from './draft';
import { cleanFileName } from './file-name';
import type { FormSoFar, PaperRecord, SignedAgreement, UnsignedForm } from './form';
import { sameName } from './prefill';
import { doubtOf, type SignatureDoubt } from './signature';

/** Something a signed agreement still needs. The popup has words for each, in the order of the form. */
export type Missing =
  | 'title'
  | 'signer'
  | 'authority'
  | 'agreed'
  | 'date'
  | 'date-impossible'
  | 'date-ambiguous'
  | 'signature'
  /** Whether the dot, or the single stroke, is meant to be one. */
  | `signature-${SignatureDoubt}`
  /** A signature in ink: nothing here can give it. */
  | 'by-hand'
  | 'file-name'
  /** What else the agreement asks for: a field's id. */
  | `answer:${string}`;

/** Something odd that the author may have meant: said, never a hindrance. */
export type Warning = 'signer-no-author' | 'signature-differs' | 'date-in-future';

/**
 * Signs a draft: the agreement, or everything that is still missing, in the order of the form. A form that takes ink alone
 * is never signed.
 */
export function sign(
  draft: Draft,
):
  | { readonly kind: 'signed'; readonly signed: SignedAgreement }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] } {
  const date = parseDate(draft.date);
  const signature = signatureOf(draft.pen);
  // Confirmations that were given for other words count for nothing.
  const agreement = agreementById(draft.agreement);
  const confirmed = draft.terms === termsOf(agreement);
  const missing: Missing[] = [];
  if (asksFor(agreement, 'title') && !foundText(draft.title)) missing.push('title');
  if (!foundText(draft.signer)) missing.push('signer');
  for (const { id, isRequired } of questionsOf(agreement)) {
    if (isRequired && !foundText(draft.answers[id] ?? '')) missing.push(`answer:${id}`);
  }
  if (asksAuthority(agreement) && (!draft.authority || !confirmed)) missing.push('authority');
  if (agreement.inkOnly) missing.push('by-hand');
  else {
    if (!draft.agreed || !confirmed) missing.push('agreed');
    if (date.kind === 'impossible' || date.kind === 'ambiguous') missing.push(`date-${date.kind}`);
    if (date.kind === 'unknown') missing.push('date');
    if (!signature) missing.push('signature');
    const doubt = signature?.kind === 'drawn' && !draft.pen.meant ? doubtOf(signature.strokes) : null;
    if (doubt) missing.push(`signature-${doubt}`);
  }
  if (!cleanFileName(draft.fileName)) missing.push('file-name');
  if (missing.length > 0 || date.kind !== 'date' || !signature) return { kind: 'missing', missing };
  const { title, signer, answers, paper } = blanks(draft);
  // The brand exists for the type checker alone; no other line makes a SignedAgreement.
  const signed = {
    kind: 'signed',
    agreement,
    title,
    signer,
    answers,
    signature,
    ink: draft.ink,
    date: date.date,
    dateForm: dateFormOf(draft.date),
    paper,
  } as SignedAgreement;
  return { kind: 'signed', signed };
}

/** The form to print and sign by hand: whatever is filled in, blank lines for the rest. Nothing is required. */
export function unsignedForm(draft: Draft): UnsignedForm {
  return { kind: 'unsigned', ...blanks(draft) };
}

/** The form as it stands, whether or not something is missing; what the pen must write stays empty. */
export function formSoFar(draft: Draft): FormSoFar {
  const date = parseDate(draft.date);
  const written = blanks(draft);
  const { inkOnly } = written.agreement;
  return {
    kind: 'so-far',
    ...written,
    signature: inkOnly ? null : signatureOf(draft.pen),
    ink: draft.ink,
    date: date.kind === 'date' && !inkOnly ? date.date : null,
    dateForm: dateFormOf(draft.date),
  };
}

/** What the author is warned of before signing. */
export function warnings(draft: Draft, now = new Date()): readonly Warning[] {
  const found: Warning[] = [];
  const signer = draft.signer.trim();
  const names = allNames(draft.paper?.authors ?? []);
  if (signer && names.length > 0 && !names.some((name) => sameName(name, signer))) {
    found.push('signer-no-author');
  }
  const signature = signatureOf(draft.pen);
  const written = signature && 'text' in signature ? signature.text : '';
  if (written && signer && !sameName(written, signer)) found.push('signature-differs');
  const date = parseDate(draft.date);
  if (date.kind === 'date' && new Date(date.date.year, date.date.month - 1, date.date.day) > now) {
    found.push('date-in-future');
  }
  return found;
}

function blanks(draft: Draft) {
  const paper: PaperRecord = {
    portal: draft.paper?.portal ?? '',
    key: draft.paper?.key ?? '',
    url: draft.paper?.url ?? '',
    authors: knownNames(draft.paper?.authors ?? []),
  };
  const agreement = agreementById(draft.agreement);
  const asked = questionsOf(agreement).map(({ id }) => [id, foundText(draft.answers[id] ?? '')] as const);
  return {
    agreement,
    answers: Object.fromEntries(asked.filter(([, text]) => text !== '')),
    title: foundText(draft.title),
    signer: foundText(draft.signer),
    paper,
  };
}
