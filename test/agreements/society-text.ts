import { canonicalText } from '../../src/agreements/canonical-text';
import { society } from './society';

const VALUES = [
  'Notes on an Engine',
  'Ada Byron',
  'Institute of Invented Studies',
  'Proceedings of the First Meeting',
  'Mary Somerville',
];
const ROWS = ['Ada Byron', 'Example', 'Ada Byron', 'June 10, 2021'];

const LABELS = society.blocks.flatMap((block) =>
  block.kind === 'signature-block' ? block.rows.map(({ label }) => `${label}:`) : [],
);

/** The society's form as text, filled in: the words of its blanks in their order, a change made to its text before. */
export function societyText(
  change: (text: string) => string = (text) => text,
  values: readonly string[] = VALUES,
): string {
  let [blank, row] = [0, 0];
  const lines = change(canonicalText(society))
    .split('\n')
    .map((line) => {
      if (line === '____') return values[blank++] ?? '';
      return LABELS.includes(line) ? `${line} ${ROWS[row++]}` : line;
    });
  return lines.join('\n');
}

/** What stands in the blanks where nothing else is given. */
export const SOCIETY_VALUES: readonly string[] = VALUES;
