import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, drawnAmong } from '../../../src/checking';
import { laidOut, wordsOf } from '../laid-out';
import { formWith } from '../tamperings';

/** The form on pages of forty lines; its words stand from 90 to 450 points, the first line at 60. */
const text = formWith({}, 'lines');
const form = laidOut(text, 40);
const [first] = form.placed;
const [label] = wordsOf('Signed:', text, form).slice(-1);
if (!first || !label) throw new Error('The form has no words');

/** Whether a drawing of this size, its middle at this point, is one that may say something. */
function isNamed(page: number, x: number, y: number, width: number, height: number, laid = form): boolean {
  const result = checkText(text, pmlr);
  if (result.kind !== 'checked') throw new Error(result.kind);
  const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return drawnAmong(result, { ...laid, beside: [{ page, box, fill: 0.3, below: null }] }).length === 1;
}

describe('what is drawn beside the words of a form', () => {
  it('is named where it stands among them, above or below', () => {
    expect(isNamed(1, 300, 300, 80, 30)).toBe(true);
    expect(isNamed(1, 300, 300, 10, 10)).toBe(true);
    expect(isNamed(1, 300, 700, 200, 100)).toBe(true);
  });

  it.each([
    ['a logo above the heading of the first page', 1, 300, 30, 100, 40, false],
    ['what reaches from there into the heading', 1, 300, 50, 100, 40, true],
    ['a letterhead of the next page, in its first tenth', 2, 300, 50, 200, 60, false],
    ['a stamp that reaches below the first tenth', 2, 300, 60, 200, 60, true],
  ])('is no letterhead: %s', (_, page, x, y, width, height, named) => {
    expect(isNamed(page, x, y, width, height)).toBe(named);
  });

  it('is a letterhead above the first words of the page that comes first, wherever those stand in the text', () => {
    const swapped = { ...form, placed: form.placed.map((word) => ({ ...word, page: word.page === 1 ? 2 : 1 })) };
    expect(isNamed(1, 300, 60, 100, 20, swapped)).toBe(true);
    expect(isNamed(2, 300, 60, 100, 20, swapped)).toBe(false);
    const fromBelow = { ...form, placed: form.placed.toReversed() };
    expect(isNamed(1, 300, 60, 100, 20, fromBelow)).toBe(true);
  });

  it('is named where the places of no words are known', () => {
    expect(isNamed(1, 300, 300, 100, 20, { placed: [], pages: [] })).toBe(true);
    expect(isNamed(3, 300, 300, 100, 20)).toBe(true);
  });

  it.each([
    ['initials on the right', 520, 40, 20, false],
    ['initials on the left', 50, 40, 20, false],
    ['a bar of the height of a clause', 60, 4, 59, false],
    ['a longer one', 60, 4, 61, true],
    ['words by hand across the margin', 520, 70, 12, true],
    ['what stands in the margin for less than half', 445, 40, 20, true],
    ['what stands at the edge of the words on the left', 92, 40, 20, true],
  ])('is no initials or tick in a margin: %s', (_, x, width, height, named) => {
    expect(isNamed(1, x, 400, width, height)).toBe(named);
  });

  const { box } = label;
  const middle = (box.top + box.bottom) / 2;
  it.each([
    ['on its line', box.right + 100, middle, false],
    ['well above it', box.right + 100, box.top - 50, false],
    ['two lines below it', box.right + 100, box.bottom + 20, false],
    ['far to its right', box.right + 300, middle, false],
    ['over the clauses', box.right + 100, box.top - 60, true],
    ['below the form', box.right + 100, box.bottom + 30, true],
  ])('is no signature: %s', (_, x, y, named) => {
    expect(isNamed(label.page, x, y, 90, 20)).toBe(named);
  });

  it('is no signature on another page, or where the form has no place to sign', () => {
    expect(isNamed(1, box.right + 100, middle, 90, 20)).toBe(true);
    const unsigned = text.slice(0, text.indexOf('– Signed:'));
    const result = checkText(unsigned, pmlr);
    if (result.kind !== 'checked') throw new Error(result.kind);
    const beside = [
      {
        page: label.page,
        box: { left: 200, right: 290, top: middle - 10, bottom: middle + 10 },
        fill: 0.3,
        below: null,
      },
    ];
    expect(drawnAmong(result, { ...laidOut(unsigned, 40), beside })).toEqual(beside);
  });

  it('is a signature behind the typed name where it hangs together with what stands on the line to sign on', () => {
    const [name] = wordsOf('Corresponding Author: Jianfei Chen', text, form).slice(-1);
    if (!name) throw new Error('Nobody has signed');
    const result = checkText(text, pmlr);
    if (result.kind !== 'checked') throw new Error(result.kind);
    const behind = { ...name.box, left: name.box.right + 20, right: name.box.right + 90 };
    const named = (below: typeof behind | null) =>
      drawnAmong(result, { ...form, beside: [{ page: name.page, box: behind, fill: 0.1, below }] }).length === 1;
    expect(named(null)).toBe(true);
    expect(named({ ...behind, top: box.top, bottom: box.bottom })).toBe(false);
    expect(named({ ...behind, top: 100, bottom: 110 })).toBe(true);
  });

  it('to the right of all that a signature takes, on a page as wide as two, is named', () => {
    const apart = {
      ...form,
      placed: form.placed.map((word) => (word === first ? { ...word, box: { ...word.box, right: 900 } } : word)),
    };
    expect(isNamed(label.page, box.right + 375, middle, 90, 20, apart)).toBe(false);
    expect(isNamed(label.page, box.right + 385, middle, 90, 20, apart)).toBe(true);
  });
});
