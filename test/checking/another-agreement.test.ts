import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement';
import { canonicalText } from '../../src/agreements/canonical-text';
import { checkText } from '../../src/checking';
import { society } from '../agreements/society';

const VALUES = [
  'Notes on an Engine',
  'Ada Byron',
  'Institute of Invented Studies',
  'Proceedings of the First Meeting',
  'Mary Somerville',
];
const ROWS = ['Ada Byron', 'Example', 'Ada Byron', 'June 10, 2021'];

/** The society's form as text, filled in. */
function filledIn(change: (text: string) => string = (text) => text): string {
  let blank = 0;
  let row = 0;
  const lines = change(canonicalText(society))
    .split('\n')
    .map((line) =>
      line === '____' ? VALUES[blank++] : line.endsWith(':') && isLabel(line) ? `${line} ${ROWS[row++]}` : line,
    );
  return lines.join('\n');
}

const isLabel = (line: string) =>
  society.blocks.some(
    (block) => block.kind === 'signature-block' && block.rows.some(({ label }) => `${label}:` === line),
  );

function checked(text: string, agreement: Agreement = society) {
  const result = checkText(text, agreement, { now: new Date(2021, 5, 11) });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result;
}

describe('a form of another agreement, with labels of its own', () => {
  it('is the agreement word for word, its facts found by what their fields ask', () => {
    const { verdict, facts, oddities } = checked(filledIn());
    expect(verdict.kind).not.toBe('differs');
    expect(facts).toMatchObject({
      title: { value: 'Notes on an Engine' },
      party: { value: 'Ada Byron' },
      correspondingAuthor: { value: 'Ada Byron' },
      signature: { kind: 'text' },
      date: { value: 'June 10, 2021' },
    });
    expect(oddities).toEqual([]);
  });

  it.each([
    ['a clause', 'once and as often', 'once and never as often', 'clause', '1'],
    ['an offer', 'keeps every other right', 'keeps no other right', 'choice', '2'],
    ['the second footnote', 'the first secretary', 'the last secretary', 'footnote', '2'],
    ['a label', 'Hand of the author', 'Mark of the author', 'signature-block', ''],
  ])('a word changed in %s is said in its place', (_, words, others, kind, number) => {
    const { findings } = checked(filledIn((text) => text.replace(words, others)));
    const changed = findings.filter((finding) => finding.kind === 'changed').map(({ place }) => place);
    expect(changed).toEqual([{ kind, number }]);
  });

  it('what it does not ask for is not wanting', () => {
    const blocks = society.blocks.filter((block) => block.kind !== 'signature-block');
    const text = filledIn().split('Name of the author in block letters')[0] ?? '';
    const { oddities } = checked(text, { ...society, id: 'society-unsigned', blocks });
    expect(oddities.map(({ kind }) => kind)).toEqual([]);
  });
});
