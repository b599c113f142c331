import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/agreements/agreement';
import { align, gapsOf, referenceOf } from '../../../src/checking/align';
import { society } from '../../agreements/society';

const clause = (number: string, text: string) => ({ number, text, clauses: [], note: '' });
const KEEPS = 'The author keeps every right that is not named below.';
const PRINTS = 'The society may print the work, and may lend copies of it to readers.';
const ENDS = 'It ends after ten years.';

/** An agreement of short parts: a heading and a clause that are too short to be found by what they share. */
const short: Agreement = {
  ...society,
  id: 'short',
  blocks: [
    { kind: 'heading', text: 'Terms' },
    { kind: 'clauses', clauses: [clause('1', KEEPS), clause('2', 'Notice.'), clause('3', PRINTS), clause('4', ENDS)] },
  ],
};
const reference = referenceOf(short);
const LINES = ['Terms', `1. ${KEEPS}`, '2. Notice.', `3. ${PRINTS}`, `4. ${ENDS}`] as const;

/** What of a text is which part's: its stretches, and how many of the part's characters are found in them. */
function owned(text: string): string[] {
  const { found, owner, pairs } = align(text, reference);
  return reference.units.map((_, unit) => {
    const stretches: string[] = [];
    let from = -1;
    for (let f = 0; f <= owner.length; f++) {
      if (f < owner.length && owner[f] === unit) from = from < 0 ? f : from;
      else if (from >= 0) {
        stretches.push(text.slice(found.starts[from], found.ends[f - 1]));
        from = -1;
      }
    }
    return `${stretches.join(' | ')} ${pairs[unit]?.filter((f) => f >= 0).length}`.trim();
  });
}

const WHOLE = ['Terms 5', `${KEEPS} 44`, 'Notice. 7', `${PRINTS} 56`, `${ENDS} 20`];
const whole = (index: number, other: string) => WHOLE.map((line, i) => (i === index ? other : line));
const written = (index: number, ...lines: readonly string[]) =>
  LINES.flatMap((line, i) => (i === index ? lines : [line])).join('\n');

describe('what of a text is which part of the agreement', () => {
  it.each([
    ['as it is', LINES.join('\n'), WHOLE],
    ['a heading that is a line of its own, below another', written(0, 'Terms and more', 'Terms'), WHOLE],
    ['no heading that is part of a line', written(0, 'Terms and more'), whole(0, '0')],
    ['nor one behind other words', written(0, 'The Terms'), whole(0, '0')],
    ['no heading', LINES.slice(1).join('\n'), whole(0, '0')],
    ['a short clause without its number', written(2, 'Notice.'), WHOLE],
    ['in a line with other words', written(2, '2. See Notice. here'), whole(2, '0')],
    ['under another number', written(2, '5. Notice.'), whole(2, '0')],
    ['another in its place', written(2, '2. Other.'), whole(2, '0')],
    [
      'the last clause reworded',
      written(4, '4. It lapses after some years.'),
      whole(4, 'It lapses after some years. 16'),
    ],
    [
      'a clause reworded throughout',
      written(3, '3. The club could print all work, or may lend copy of it to reader.'),
      whole(3, 'The club could print all work, or may lend copy of it to reader. 37'),
    ],
    [
      'another clause instead',
      written(3, '3. Readers pay a fee of ten pounds to the club, each week, in cash.'),
      ['Terms 5', `${KEEPS} 44`, '0', '0', `${ENDS} 20`],
    ],
    ['the last clause left out', LINES.slice(0, 4).join('\n'), whole(4, '0')],
    ['only its number', written(4, '4.'), whole(4, '0')],
    [
      'words put in',
      written(3, '3. The society may print and sell the work, and may lend a hundred copies of it to readers.'),
      whole(3, 'The society may print and sell the work, and may lend a hundred copies of it to readers. 56'),
    ],
    [
      'a page’s number within',
      written(3, '3. The society may print the work,\n\n 12 \n\nand may lend copies of it to readers.'),
      whole(3, 'The society may print the work, | and may lend copies of it to readers. 56'),
    ],
    [
      'a number that is no page’s',
      written(3, '3. The society may print the work,\n1234\nand may lend copies of it to readers.'),
      whole(3, 'The society may print the work,\n1234\nand may lend copies of it to readers. 56'),
    ],
    [
      'a number on the line',
      written(3, '3. The society may print the work, 12 and may lend copies of it to readers.'),
      whole(3, 'The society may print the work, 12 and may lend copies of it to readers. 56'),
    ],
    [
      'a number on a line of its own in place of a word',
      written(3, '3. The society may print the work,\n12\nmay lend copies of it to readers.'),
      whole(3, 'The society may print the work,\n12\nmay lend copies of it to readers. 53'),
    ],
    [
      'a number that begins a line',
      written(3, '3. The society may print the work,\n12 and may lend copies of it to readers.'),
      whole(3, 'The society may print the work,\n12 and may lend copies of it to readers. 56'),
    ],
    [
      'a number that ends a line',
      written(3, '3. The society may print the work, 12\nand may lend copies of it to readers.'),
      whole(3, 'The society may print the work, 12\nand may lend copies of it to readers. 56'),
    ],
    [
      'white space of any length around a page’s number',
      written(
        3,
        `3. The society may print the work,${'\n'.repeat(20_000)}12 \t\nand may lend copies of it to readers.`,
      ),
      whole(3, 'The society may print the work, | and may lend copies of it to readers. 56'),
    ],
    [
      'the first letters of a clause left out, behind its number',
      written(3, '3. society may print the work, and may lend copies of it to readers.'),
      whole(3, 'society may print the work, and may lend copies of it to readers. 53'),
    ],
    ['words behind the last of a clause, before the next one’s number', written(1, `1. ${KEEPS} Or so.`), WHOLE],
    ['words behind on the line', written(1, `1. ${KEEPS}More of it`), WHOLE],
    ['words behind everything', `${LINES.join('\n')}\nAnd so on`, WHOLE],
    [
      'a part quoted above',
      `We say that the society may print the work, you see.\n${LINES.join('\n')}`,
      whole(0, 'Terms 5'),
    ],
    ['a clause once more', `${LINES.join('\n')}\n${PRINTS}`, WHOLE],
    ['nothing', 'Something else stands here.', ['0', '0', '0', '0', '0']],
  ])('%s', (_, text, parts) => expect(owned(text)).toEqual(parts));

  it('gaps are what nobody owns, the empty ones between two parts too', () => {
    const text = `To all:\nTerms 1. ${KEEPS}${PRINTS}\n9\n${ENDS} Bye.`;
    const between = gapsOf(align(text, reference)).map(({ left, right, start, end }) => [
      left,
      right,
      text.slice(start, end),
    ]);
    expect(between).toEqual([
      [-1, 1, 'To all:\nTerms 1. '],
      [1, 3, ''],
      [3, 4, '\n9\n'],
      [4, -1, ' Bye.'],
    ]);
  });

  it('a number alone on a line that is no page’s is its clause’s', () => {
    const text = written(3, '3. The society may print the work,\n12\nand may lend copies of it to readers.');
    const alignment = align(text, reference, new Set([text.indexOf('12')]));
    expect(alignment.owner.filter((unit) => unit === 3)).toHaveLength(58);
    const between = gapsOf(alignment).map(({ left, right, start, end }) => [left, right, text.slice(start, end)]);
    expect(between).toEqual([
      [-1, 0, ''],
      [0, 1, '\n1. '],
      [1, 2, '\n2. '],
      [2, 3, '\n3. '],
      [3, 4, '\n4. '],
      [4, -1, ''],
    ]);
  });
});
