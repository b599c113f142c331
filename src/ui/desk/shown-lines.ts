import type { FormState } from '../../desk/desk';
import { folded } from './folded';
import type { DeskLine } from './line';

/** The columns that lines are sorted by; `list` is the order of the list of papers. */
export type Column = 'number' | 'title' | 'signer' | 'state' | 'found' | 'dated';

/** Which lines are shown, and in which order. */
export interface View {
  readonly state: FormState | 'missing' | 'all';
  readonly query: string;
  /** Null for the order of the list of papers. */
  readonly sort: { readonly by: Column; readonly down: boolean } | null;
}

/** All lines, as the list has them. */
export const EVERYTHING: View = { state: 'all', query: '', sort: null };

/** What is worst comes first. */
const STATES: readonly DeskLine['state'][] = ['missing', 'wrong', 'to-look-at', 'no-difference', 'right'];

/** The lines of a state that have every word of a query, sorted. */
export function shownLines(lines: readonly DeskLine[], { state, query, sort }: View): readonly DeskLine[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const shown = lines.filter(
    (line) => (state === 'all' || line.state === state) && wanted.every((word) => line.words.includes(word)),
  );
  if (!sort) return shown;
  const sign = sort.down ? -1 : 1;
  return sorted(shown, sort.by, sign);
}

function sorted(lines: readonly DeskLine[], by: Column, sign: 1 | -1): readonly DeskLine[] {
  const keyed = lines.map((line) => ({ line, key: keyOf(line, by) }));
  keyed.sort((a, b) => Number(isEmpty(a.key)) - Number(isEmpty(b.key)) || sign * compared(a.key, b.key));
  return keyed.map(({ line }) => line);
}

type Key = readonly [number, string];

/** What is empty comes last, up and down. */
const EMPTY: Key = [Number.POSITIVE_INFINITY, ''];
const isEmpty = (key: Key) => key === EMPTY;

/** Numbers come before words. */
function keyOf(line: DeskLine, by: Column): Key {
  if (by === 'state') return [STATES.indexOf(line.state), ''];
  const text = by === 'dated' ? line.day : line[by];
  if (text === '') return EMPTY;
  if (by === 'dated') return [0, text];
  return /^\d{1,15}$/.test(text) ? [Number(text), ''] : [Number.MAX_SAFE_INTEGER, folded(text)];
}

function compared([a, words]: Key, [b, others]: Key): number {
  if (a !== b) return a < b ? -1 : 1;
  return words === others ? 0 : words < others ? -1 : 1;
}
