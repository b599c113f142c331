import type { Decision, FormState } from '../desk';
import type { Problem } from '../read-form';
import type { AuthorMessage } from './author-messages';

/** Names of the columns of tables, and of the facts of a line. */
export type OutputColumn =
  | 'key'
  | 'number'
  | 'title'
  | 'authors'
  | 'state'
  | 'problems'
  | 'decision'
  | 'note'
  | 'file'
  | 'pages'
  | 'signer'
  | 'date'
  | 'otherForms'
  | 'to'
  | 'name'
  | 'paper'
  | 'subject'
  | 'message';

/** The words in which a desk is written out: the core has none of its own. */
export interface OutputWords {
  column(column: OutputColumn): string;
  state(state: FormState | 'missing'): string;
  problem(problem: Problem): string;
  decision(said: Decision['said']): string;
}

/** The words of messages. */
export interface MessageWords extends Pick<OutputWords, 'column'> {
  subject(message: AuthorMessage): string;
  text(message: AuthorMessage): string;
}
