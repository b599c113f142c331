import type { Desk } from '../desk';
import type { ListedAuthor } from '../listed-paper';
import type { Problem } from '../read-form';
import { csvOf } from './csv';
import type { MessageWords } from './output-words';
import { placeOf, type RowFacts, rowsOf } from './row-facts';

/** What there is to say to the authors of one paper. */
export interface AuthorMessage {
  readonly why: /** No form came. */ 'missing' | /** Its best form is wrong, or the chair sent it back. */ 'wrong';
  /** The addresses of those whom the list marks as the ones to write to, else of the first author who has one; empty for none. */
  readonly to: readonly string[];
  /** Whose addresses they are; the first author where there is no address. Empty where the list names nobody. */
  readonly names: readonly string[];
  readonly key: string;
  readonly number: string;
  /** As people read it. */
  readonly title: string;
  /** Of its best form, what is certainly wrong first; empty where there is no form, or the chair sent back one that shows nothing. */
  readonly problems: readonly Problem[];
  /** Where that form stands among the files; '' where there is none. */
  readonly file: string;
  /** What the chair said when sending it back; '' for nothing. */
  readonly note: string;
}

/** A message for the authors of each paper whose form is wrong or missing, in the order of the table; none for a form of no paper. */
export function authorMessages({ rows }: Desk): readonly AuthorMessage[] {
  const papers = rows.filter(({ kind }) => kind === 'paper');
  return rowsOf({ rows: papers }).flatMap((row) => messageOf(row) ?? []);
}

/** One message a line for a mail merge; no cell is a formula. */
export function messagesCsv(desk: Desk, words: MessageWords): string {
  const columns = ['to', 'name', 'paper', 'subject', 'message'] as const;
  const lines = authorMessages(desk).map((message) => [
    message.to.join(', '),
    message.names.join(', '),
    message.key || message.number || message.title,
    words.subject(message),
    words.text(message),
  ]);
  return csvOf([columns.map((column) => words.column(column)), ...lines]);
}

function messageOf({ key, number, title, authors, state, form }: RowFacts): AuthorMessage | null {
  if (state !== 'wrong' && state !== 'missing') return null;
  const problems = form?.form.problems ?? [];
  const addressed = addressedOf(authors);
  return {
    why: state,
    to: addressed.flatMap(({ email }) => email ?? []),
    names: addressed.map(({ name }) => name),
    key,
    number,
    title,
    problems: [...problems].sort((a, b) => Number(a.weight === 'look') - Number(b.weight === 'look')),
    file: form ? placeOf(form).file : '',
    note: form?.decision?.said === 'sent-back' ? form.decision.note : '',
  };
}

function addressedOf(authors: readonly ListedAuthor[]): readonly ListedAuthor[] {
  const reachable = authors.filter(({ email }) => email !== null);
  const contacts = reachable.filter(({ isContact }) => isContact);
  return contacts.length > 0 ? contacts : [...reachable, ...authors].slice(0, 1);
}
