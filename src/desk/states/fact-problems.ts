import { dateOddity, daysOf, nameIn, sameName, titleRelation } from '../../checking';
import { lettersOf, likeness } from '../../checking/scan';
import type { Expected } from '../desk';
import type { FormReading } from '../file-reading';
import type { Problem } from '../read-form';
import type { KnownPaper } from './for-paper';
import { problem } from './problem';

/** Titles and names that a machine read from a picture are the same where they are as alike as this, from 0 to 1. */
const SAME_TITLE = 0.9;
const SAME_NAME = 0.8;

/** What else is known for the title. */
export interface TitleCircumstances {
  /** Whether all that stands in the title's blank is the paper's title. */
  readonly isWhole: boolean;
  /** Whether a title is another listed paper's. */
  readonly isAnothers: (title: string) => boolean;
}

/** What is odd about a form's title. */
export function titleProblems(
  { title, check }: FormReading,
  paper: KnownPaper | null,
  { isWhole, isAnothers }: TitleCircumstances,
): Problem[] {
  if (title.kind === 'empty') return [problem('look', 'no-title')];
  if (title.kind !== 'read' || !paper) return [];
  const { text } = title;
  const isPicture = check.kind === 'scan';
  const relation = (other: string) => {
    if (isPicture && likeness(lettersOf(text), lettersOf(other)) >= SAME_TITLE) return { kind: 'same' } as const;
    return titleRelation(text, other);
  };
  const toList = isWhole ? ({ kind: 'same' } as const) : relation(paper.title);
  const told = { found: text, expected: paper.title };
  if (toList.kind === 'shortened') return [problem('look', 'title-shortened', told)];
  if (toList.kind === 'different') {
    return [problem(!isPicture && isAnothers(text) ? 'wrong' : 'look', 'title-differs', told)];
  }
  const { cameraReady } = paper;
  if (cameraReady === null || relation(cameraReady).kind === 'same') return [];
  return [problem('look', 'title-not-camera-ready', { found: text, expected: cameraReady })];
}

/** What is odd about who signs, and how. */
export function signerProblems(form: FormReading, paper: KnownPaper | null): Problem[] {
  const { signer, party, signed, otherSignature, check } = form;
  const isPicture = check.kind === 'scan';
  const isSame = (a: string, b: string) =>
    a === b || sameName(a, b) || (isPicture && likeness(lettersOf(a), lettersOf(b)) >= SAME_NAME);
  const authors = paper?.authors ?? [];
  const isAuthor = (name: string) =>
    authors.includes(name) ||
    authors.some((author) => isSame(author, name)) ||
    (nameIn(name, authors)?.isKnown ?? false);
  const found: Problem[] = [];
  if (signer.kind === 'empty' || party.kind === 'empty') found.push(problem('look', 'no-signer'));
  if (signer.kind === 'read' && authors.length > 0 && !isAuthor(signer.text)) {
    found.push(problem('look', 'signer-no-author', { found: signer.text }));
  }
  if (signer.kind === 'read' && party.kind === 'read' && !isSame(signer.text, party.text)) {
    found.push(problem('look', 'names-differ', { found: party.text, expected: signer.text }));
  }
  if (signed === 'none') {
    // What is drawn elsewhere, or on pages that nobody looked at, may be the signature.
    const isCertain = check.kind === 'text' && check.lookedAt && check.beside === 0;
    found.push(problem(isCertain ? 'wrong' : 'look', 'no-signature'));
  }
  if (otherSignature !== '') {
    const expected = signer.kind === 'read' ? signer.text : '';
    found.push(problem('look', 'signature-differs', { found: otherSignature, expected }));
  }
  return found;
}

/** What is odd about a form's date. */
export function dateProblems({ date, check }: FormReading, { deadline, now }: Expected): Problem[] {
  if (date.kind === 'empty') return [problem('look', 'no-date')];
  if (date.kind !== 'read') return [];
  const found = date.text;
  const [odd] = dateOddity(found, now);
  if (odd?.kind === 'date-in-future') return [problem('look', 'date-in-future', { found })];
  const days = daysOf(found);
  if (typeof days !== 'string' && deadline !== null) {
    const late = days.filter(({ year, month, day }) => isoDay(year, month, day) > deadline.slice(0, 10));
    if (late.length === days.length) return [problem('look', 'date-past-deadline', { found, expected: deadline })];
    if (late.length > 0) return [problem('look', 'date-doubtful', { found })];
  }
  // Which of two days is meant does not matter where both are early enough; a picture's digits may be misread.
  if (!odd || odd.kind === 'date-ambiguous' || check.kind === 'scan') return [];
  return [problem('look', 'date-doubtful', { found })];
}

const isoDay = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
