import type { ProblemKind } from '../../desk/read-form';
import { type MessageName, t } from '../../extension/i18n';
import { inRow } from '../components/listed';
import type { DeskLine } from './line';
import { problemWords } from './problem-words';

/** A message to the author of a paper: nothing sends it but the chair. */
export interface AuthorMessage {
  /** The address of who is to be written to, or ''. */
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

const SAME_FORM: MessageName = 'deskMessageDoOwn';

/** What an author is asked to do. What is not named asks for the publisher's own form once more. */
const TO_DO: Readonly<Partial<Record<ProblemKind, MessageName>>> = {
  'pages-missing': 'deskMessageDoScan',
  doubts: 'deskMessageDoScan',
  'too-little': 'deskMessageDoScan',
  'part-scan': 'deskMessageDoScan',
  'no-title': 'deskMessageDoTitle',
  'title-differs': 'deskMessageDoTitle',
  'title-shortened': 'deskMessageDoTitle',
  'title-not-camera-ready': 'deskMessageDoTitle',
  'no-signer': 'deskMessageDoSigner',
  'signer-no-author': 'deskMessageDoSigner',
  'names-differ': 'deskMessageDoSigner',
  'signature-differs': 'deskMessageDoSigner',
  'no-signature': 'deskMessageDoSign',
  'no-date': 'deskMessageDoDate',
  'date-in-future': 'deskMessageDoDate',
  'date-doubtful': 'deskMessageDoDate',
  'date-past-deadline': 'deskMessageDoDate',
  unreadable: 'deskMessageDoFile',
};

/** Whether a paper's author is to be written to: it has no form, a wrong one, or one that was sent back. */
export const needsMessage = ({ row, state }: DeskLine): boolean =>
  row.kind === 'paper' && (state === 'missing' || state === 'wrong');

/** What is said to the author of a paper: what is wrong, in plain words, and what to do; null for no paper of the list. */
export function messageTo({ row, form, title }: DeskLine): AuthorMessage | null {
  if (row.kind !== 'paper') return null;
  const { authors } = row.paper;
  const author = authors.find(({ isContact }) => isContact) ?? authors.find(({ email }) => email) ?? authors[0];
  const name = author?.name ?? '';
  const problems = form?.form.problems ?? [];
  const note = form?.decision?.note ?? '';
  const what = inRow('listSemicolon', problems.map(problemWords));
  const said = form ? t('deskMessageWrong', title, what || note) : t('deskMessageMissing', title);
  const toDo = form ? problems.map(({ kind }) => TO_DO[kind] ?? SAME_FORM) : (['deskMessageDoMissing'] as const);
  const asked = [...new Set(toDo)].map((message) => t(message));
  const paragraphs = [
    name ? t('deskMessageDear', name) : t('deskMessageNobody'),
    said,
    what ? note : '',
    inRow('sentences', asked),
  ];
  return {
    to: author?.email ?? '',
    name,
    subject: t('deskMessageSubject', title),
    body: paragraphs.filter(Boolean).join('\n\n'),
  };
}
