import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, isDifference } from '../../../src/checking';
import { strangeNumbers } from '../../../src/checking/around/strange-numbers';
import type { Placed } from '../../../src/pdf/read';
import { formWith, nameOf } from '../tamperings';

/** A form whose lines are placed on pages of so many lines, 12 points apart; a number alone stands in the middle. */
function placedOn(lines: readonly string[], perPage: number): { text: string; placed: Placed[] } {
  let at = 0;
  const placed = lines.map((line, i): Placed => {
    const top = 60 + (i % perPage) * 12;
    const start = at + (line.length - line.trimStart().length);
    at += line.length + 1;
    return {
      start,
      end: at - 1,
      page: 1 + Math.floor(i / perPage),
      box: { left: 90, right: 500, top, bottom: top + 10 },
      mark: null,
    };
  });
  return { text: lines.join('\n'), placed };
}

const form = formWith({}, 'lines').split('\n');
/** The form's lines with more after some of them. */
const withLines = (more: Readonly<Record<number, string>>) =>
  form.flatMap((line, i) => (more[i] === undefined ? [line] : [line, more[i]]));
const differencesIn = (text: string, placed: readonly Placed[] = []) => {
  const result = checkText(text, pmlr, { placed });
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.findings.filter(isDifference).map(({ place, kind }) => `${nameOf(place)}: ${kind}`);
};
const inClause7 = form.findIndex((line) => line.startsWith('7. '));

describe('a number alone on a line', () => {
  it('inside a clause is said, since no other page has one there', () => {
    const { text, placed } = placedOn(withLines({ [inClause7]: '10' }), 40);
    expect(differencesIn(text, placed)).toEqual(['clause 7: changed']);
  });

  it('is the page’s where other pages have theirs, or where it ends or begins its page', () => {
    const { text, placed } = placedOn(withLines({ 18: '1', 37: '2' }), 20);
    expect(differencesIn(text, placed)).toEqual([]);
    const atFoot = placedOn(withLines({ 38: '1' }), 40);
    expect(differencesIn(atFoot.text, atFoot.placed)).toEqual([]);
  });

  it('is strange where it does not count on from the other page’s', () => {
    const { text, placed } = placedOn(['a', '1', 'b', 'c', 'a', '12', 'b', 'c'], 4);
    expect(strangeNumbers(text, placed).size).toBe(2);
    const counted = placedOn(['a', '11', 'b', 'c', 'a', '12', 'b', 'c'], 4);
    expect(strangeNumbers(counted.text, counted.placed).size).toBe(0);
  });

  it('in pasted text is a page’s where it is small or counts on', () => {
    expect(differencesIn(withLines({ [inClause7]: '10' }).join('\n'))).toEqual(['clause 7: changed']);
    expect(differencesIn(withLines({ 20: '10', [inClause7]: '11' }).join('\n'))).toEqual([]);
    expect(differencesIn(withLines({ [inClause7]: '1' }).join('\n'))).toEqual([]);
  });

  it('between clauses is added text', () => {
    expect(differencesIn(withLines({ [inClause7 - 1]: '12' }).join('\n'))).not.toEqual([]);
  });
});

describe('numbers by their places', () => {
  it('are a sheet’s where two pages stand on it side by side', () => {
    const { placed } = placedOn(['a', '1', 'b', 'c'], 4);
    const [first, number, ...rest] = placed;
    if (!first || !number) throw new Error('no words');
    const second = { ...number, start: 20, end: 21, box: { ...number.box, left: 600, right: 605 } };
    const text = `a\n1\nb\nc\n           \n`.padEnd(20, ' ').replace(/\s$/, '\n');
    expect(strangeNumbers(`${text}2\n`, [first, number, ...rest, second]).size).toBe(0);
    expect(strangeNumbers(`${text}4\n`, [first, number, ...rest, second]).size).toBe(2);
  });

  it('are strange where they stand in another place than on another page', () => {
    const { text, placed } = placedOn(['a', '1', 'b', 'c', 'a', 'b', '2', 'c'], 4);
    expect(strangeNumbers(text, placed).size).toBe(2);
    const close = placed.map((word) =>
      word.page === 2 ? { ...word, box: { ...word.box, top: word.box.top - 7, bottom: word.box.bottom - 7 } } : word,
    );
    expect(strangeNumbers(text, close).size).toBe(0);
  });

  it('are strange amid the words of a page, whatever stands there on another', () => {
    const page = (number: string) => ['a', 'b', 'c', 'd', number, 'e', 'f', 'g', 'h'];
    const { text, placed } = placedOn([...page('5'), ...page('6')], 9);
    expect(strangeNumbers(text, placed).size).toBe(2);
    const foot = (number: string) => ['a', 'b', 'c', 'd', 'e', number, 'f', 'g', 'h'];
    const footed = placedOn([...foot('5'), ...foot('6')], 9);
    expect(strangeNumbers(footed.text, footed.placed).size).toBe(0);
  });

  it('alone on a page is that page’s at its head or foot, whatever other pages have', () => {
    const atHead = placedOn(['7', 'a', 'b', 'c', 'd', 'e', 'f', 'g'], 4);
    expect(strangeNumbers(atHead.text, atHead.placed).size).toBe(0);
    const within = placedOn(['a', '7', 'b', 'c', 'd', 'e', 'f', 'g'], 4);
    expect(strangeNumbers(within.text, within.placed).size).toBe(1);
  });

  it('without places are a page’s up to three, or where one counts on from another', () => {
    const strange = (...numbers: number[]) => strangeNumbers(numbers.map((n) => `a\n${n}`).join('\n'), []).size;
    expect(strange(3)).toBe(0);
    expect(strange(4)).toBe(1);
    expect(strange(10, 11)).toBe(0);
    expect(strange(11, 10)).toBe(0);
    expect(strange(10, 12)).toBe(2);
  });

  it('are all strange where there are more than any file has pages', () => {
    const strange = (count: number) =>
      strangeNumbers(Array.from({ length: count }, (_, i) => `a\n${i % 3}`).join('\n'), []).size;
    expect(strange(200)).toBe(0);
    expect(strange(201)).toBe(201);
  });
});
