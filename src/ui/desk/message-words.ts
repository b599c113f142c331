import type { AuthorMessage, MessageWords } from '../../desk/outputs';
import type { ProblemKind } from '../../desk/read-form';
import { type MessageName, t } from '../../extension/i18n';
import { inRow, listed } from '../components/listed';
import { columnWords } from './output-words';
import { problemWords } from './problem-words';

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
const OWN_FORM: MessageName = 'deskMessageDoOwn';

/** What is said to the authors of a paper: what is wrong, in plain words, the chair's note, and what to do. */
export const MESSAGE_WORDS: MessageWords = {
  column: columnWords,
  subject: ({ title }) => t('deskMessageSubject', title),
  text: (message) =>
    [
      message.names.length > 0 ? t('deskMessageDear', listed(message.names, 'and')) : t('deskMessageNobody'),
      saidOf(message),
      message.note,
      inRow('sentences', askedOf(message)),
    ]
      .filter(Boolean)
      .join('\n\n'),
};

function saidOf({ why, title, problems }: AuthorMessage): string {
  if (why === 'missing') return t('deskMessageMissing', title);
  if (problems.length === 0) return t('deskMessageSentBack', title);
  return t('deskMessageWrong', title, inRow('listSemicolon', problems.map(problemWords)));
}

function askedOf({ why, problems }: AuthorMessage): readonly string[] {
  const asked =
    why === 'missing' ? (['deskMessageDoMissing'] as const) : problems.map(({ kind }) => TO_DO[kind] ?? OWN_FORM);
  return [...new Set(asked)].map((message) => t(message));
}
