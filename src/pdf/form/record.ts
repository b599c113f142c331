import type { Agreement } from '../../agreements/agreement';
import { canonicalText } from '../../agreements/canonical-text';
import { type Question, questionsOf } from '../../agreements/parts';
import type { Form } from '../../signing/form';
import { sha256 } from '../file/sha256';

/** The schema of `AgreementRecord`; a change that a reader must know of raises it. docs/agreement-record.md describes it. */
export const RECORD_VERSION = 1;

/** What an agreement asks besides title, signer and date, and what was answered; '' where nothing was. */
export interface AnswerRecord {
  /** The id of the agreement's field. */
  readonly field: string;
  /** In the publisher's words. */
  readonly question: string;
  readonly answer: string;
}

/**
 * What a form says, for programs: embedded in the PDF as `agreement.json`. No email, no secret, and of affiliations and
 * the like only what the form itself asks for. The order of the fields is the order in the file.
 */
export interface AgreementRecord {
  readonly schema: 'imprimatur-agreement';
  readonly version: typeof RECORD_VERSION;
  readonly agreement: {
    readonly id: string;
    readonly publisher: string;
    readonly version: string;
    readonly source: string;
    /** SHA-256 of `canonicalText`, in hexadecimal. */
    readonly sha256: string;
  };
  readonly paper: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly portal: string;
    /** The address as its portal rebuilds it, '' where the form was filled in by hand. */
    readonly url: string;
    readonly key: string;
  };
  readonly signer: string;
  /** Whether the form carries a signature; never that of a certificate. */
  readonly signed: boolean;
  /** "2021-06-10"; absent on an unsigned form. */
  readonly date?: string;
  /** Absent where the agreement asks nothing else, and in records of before there were such agreements. */
  readonly answers?: readonly AnswerRecord[];
}

/** The record of a form. */
export async function recordOf(form: Form): Promise<AgreementRecord> {
  const { id, publisher, version, source } = form.agreement;
  const { authors, portal, url, key } = form.paper;
  const questions = questionsOf(form.agreement);
  return {
    schema: 'imprimatur-agreement',
    version: RECORD_VERSION,
    agreement: { id, publisher, version, source, sha256: await digestOf(form.agreement) },
    paper: { title: form.title, authors, portal, url, key },
    signer: form.signer,
    signed: form.kind === 'signed',
    ...(form.kind === 'signed' && { date: isoDate(form.date) }),
    ...(questions.length > 0 && {
      answers: questions.map((question) => answerTo(question, form.answers[question.id])),
    }),
  };
}

const answerTo = ({ id, label }: Question, answer = ''): AnswerRecord => ({ field: id, question: label, answer });

const digests = new WeakMap<Agreement, Promise<string>>();

function digestOf(agreement: Agreement): Promise<string> {
  const digest = digests.get(agreement) ?? sha256(canonicalText(agreement));
  digests.set(agreement, digest);
  return digest;
}

/** A day as "2021-06-10". */
export function isoDate({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
