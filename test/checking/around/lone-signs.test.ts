import { describe, expect, it } from 'vitest';
import { ownNumbers, withoutTypesetting } from '../../../src/checking/around/lone-signs';
import { strangeNumbers } from '../../../src/checking/around/strange-numbers';

const NONE: ReadonlySet<number> = new Set();
const left = (text: string, units: readonly string[], strange = NONE) =>
  withoutTypesetting(
    text,
    strange,
    units.map((unit) => ({ text: unit })),
  )
    .split(/\s+/)
    .filter(Boolean);

describe('what the next program sets otherwise', () => {
  it('is left out: numbers of pages, bullets, rules, signs of no meaning', () => {
    expect(left('• The shelf ____\n\n12\n\ue000 keeps', [])).toEqual(['The', 'shelf', 'keeps']);
  });

  it('stays where it is the form’s own', () => {
    expect(left('• The shelf\n12\n13', ['• one', '12'])).toEqual(['•', 'The', 'shelf', '12']);
  });

  it('is no number that is none of a page’s', () => {
    expect(left('The shelf\n12', [], new Set([10]))).toEqual(['The', 'shelf', '12']);
  });
});

it('numbers of a table’s rows are none that are strange to the form, wherever its pages break', () => {
  const rows = ['1', '2', '3', '77'].map((number) => `${number}\nname\n\n`).join('');
  expect(strangeNumbers(rows, [], ownNumbers([{ text: '77' }])).size).toBe(0);
  expect(strangeNumbers(rows, [], ownNumbers([{ text: 'No. 77' }])).size).toBe(1);
  // One more than the form has.
  expect(strangeNumbers(`${rows}77\n`, [], ownNumbers([{ text: '77' }])).size).toBe(2);
});
