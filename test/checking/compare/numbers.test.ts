import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { align, gapsOf, referenceOf } from '../../../src/checking/align';
import { areNumbered, numberBefore, numberFindings, type PrintedNumber } from '../../../src/checking/compare';
import { formWith } from '../tamperings';

const reference = referenceOf(pmlr);
const form = formWith({}, 'paragraphs');
const at = reference.units.findIndex(({ place }) => place.number === '4');

/** What is read before a clause: its number, the signs behind it, where it stands, and words between it and the clause. */
function readBefore4(text: string) {
  const gap = gapsOf(align(text, reference)).find(({ right }) => right === at);
  const unit = reference.units[at];
  if (!gap || !unit) throw new Error('There is no clause 4');
  const { number, after, start, runsOn, into } = numberBefore(text, gap, unit);
  return [number, after, text.slice(start, gap.end), into && text.slice(into.start, into.end), runsOn];
}

describe('before a clause', () => {
  it.each([
    ['\n\n4. ', '4', '.', '4. ', null],
    ['\n\n(4) ', '4', ')', '(4) ', null],
    ['\n\n[4] ', '4', ']', '[4] ', null],
    ['\n\n4.: ', '4', '.:', '4.: ', null],
    ['\n\n4\\. ', '4', '\\.', '4\\. ', null],
    ['\n\n³ ', '³', '', '³ ', null],
    ['\n\nIV. ', 'IV', '.', 'IV. ', null],
    ['\n- (d) ', 'd', ')', '(d) ', null],
    ['\n3.4. ', '3.4', '.', '3.4. ', null],
    ['\n> 4. ', '4', '.', '4. ', null],
    ['\n\n• 4) Please: ', '4', ')', '4) Please: ', 'Please:'],
    ['\n\nSee 12: ', '12', ':', ' 12: ', null],
    ['\nof 4 ', '4', '', ' 4 ', null],
    [' 4. ', '4', '.', ' 4. ', null],
    [' 12. ', '12', '.', ' 12. ', null],
    ['\n\n4\n', '4', '', '\n4\n', null],
    ['\n\n12\n\n4. ', '4', '.', '4. ', null],
  ])('%j bears its number', (between, ...read) => {
    expect(readBefore4(form.replace('\n\n4. ', between))).toEqual([...read, false]);
  });

  it.each([
    ['\n\n', '', null],
    ['\n\n12\n\n', '', null],
    ['\n5\n', '', null],
    ['\n\nPlease: ', 'Please: ', 'Please:'],
    ['\n\n4.\nPlease: ', 'Please: ', 'Please:'],
    ['\n\n4.x ', '4.x ', '4.x'],
    [' iv. ', '', null],
    [' 5. Please: ', '', null],
  ])('%j bears none', (between, ...read) => {
    expect(readBefore4(form.replace('\n\n4. ', between))).toEqual(['', '', ...read, false]);
  });

  it.each([' ', ''])('%j lets it run on', (between) => {
    expect(readBefore4(form.replace('\n\n4. ', between))).toEqual(['', '', '', null, true]);
  });

  it('at the beginning of a text, where a page was cut out', () => {
    const words = form.slice(form.indexOf('You retain'));
    expect(readBefore4(`4. ${words}`)).toEqual(['4', '.', '4. ', null, false]);
    expect(readBefore4(`4. Please: ${words}`)).toEqual(['4', '.', '4. Please: ', 'Please:', false]);
    expect(readBefore4(words)).toEqual(['', '', '', null, false]);
  });
});

const printed = (number: string, after: string, runsOn = false): PrintedNumber => {
  return { number, after, start: 0, runsOn, into: null };
};

describe('what is said of a number', () => {
  const said = (kind: 'clause' | 'footnote' | 'preamble', number: string, found: PrintedNumber | undefined) => {
    const [unit] = reference.units;
    if (!unit) throw new Error('The agreement is empty');
    const marker = kind === 'preamble' ? null : (number.split('.').at(-1) ?? number);
    return numberFindings({ ...unit, place: { kind, number }, marker }, found, true).map((finding) => {
      expect(finding.ranges).toEqual([]);
      if (finding.kind === 'renumbered') return `${finding.expected} → ${finding.found}`;
      return finding.kind === 'typographic'
        ? finding.examples.map((one) => `${one.expected} ~ ${one.found}`).join()
        : '';
    });
  };

  it.each([
    ['1', 'i'],
    ['2', 'II'],
    ['3', 'c'],
    ['4', 'iv'],
    ['5', 'V'],
    ['6', 'vi'],
    ['7', 'vii'],
    ['8', 'viii'],
    ['9', 'ix'],
    ['10', 'x'],
    ['6.3', 'iii'],
    ['10', 'J'],
  ])('clause %s may be counted as %s', (number, written) => {
    expect(said('clause', number, printed(written, '.'))).toEqual([`${number.split('.').at(-1)}. ~ ${written}.`]);
  });

  it.each([
    ['1', 'ii'],
    ['4', 'iiii'],
    ['2', 'bb'],
    ['2', '2b'],
    ['2', '20'],
    ['6.1', '7.1'],
    ['4', '^a'],
    ['1', ''],
  ])('clause %s is another as %j', (number, written) => {
    expect(said('clause', number, printed(written, '.', true))).toEqual([`${number} → ${written}`]);
  });

  it.each([
    ['clause', '2', '2', '.'],
    ['clause', '2', '２', '.'],
    ['clause', '6.1', '1', '.'],
    ['clause', '6.1', '6.1', '.'],
    ['footnote', '1', '1', ''],
    ['footnote', '1', '¹', ''],
    ['footnote', '1', '^language', ':'],
    ['preamble', '1', '3', '.'],
  ] as const)('%s %s is right as %s%s', (kind, number, written, after) => {
    expect(said(kind, number, printed(written, after))).toEqual([]);
  });

  it.each([
    ['clause', '2', '2', ')', false, '2. ~ 2)'],
    ['clause', '2', '', '', false, '2. ~ '],
    ['footnote', '1', '', '', false, '1. ~ '],
    ['footnote', '1', '', '', true, '1. ~ '],
    ['footnote', '1', '2', '', false, '1 → 2'],
  ] as const)('%s %s as %s%s', (kind, number, written, after, runsOn, finding) => {
    expect(said(kind, number, printed(written, after, runsOn))).toEqual([finding]);
  });

  it('nothing, where none was looked for', () => expect(said('clause', '2', undefined)).toEqual([]));
});

it.each([
  ['1. 2.', true],
  ['1. -', false],
  ['1. - 3.', true],
  ['- -', false],
])('of the clauses most are numbered: %s', (written, are) => {
  const numbers = written.split(' ').map((number, unit) => [unit, printed(number === '-' ? '' : number, '.')] as const);
  expect(areNumbered(new Map(numbers))).toBe(are);
});
