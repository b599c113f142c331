import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, differentAmong, verdictOn } from '../../../src/checking';
import { laidOut, wordsOf } from '../laid-out';
import { formWith } from '../tamperings';

const text = formWith({}, 'lines');
const form = laidOut(text, 40);
const checked = checkText(text, pmlr);
if (checked.kind !== 'checked') throw new Error(checked.kind);
const seen = (phrase: string) =>
  wordsOf(phrase, text, form).map(({ page, box, start, end }) => ({ page, box, text: text.slice(start, end) }));
const namedOf = (different: ReturnType<typeof seen>) =>
  differentAmong(checked, { ...form, different }).map((word) => word.text);

describe('words that look different from what is stored', () => {
  it('are named where they are the agreement’s', () => {
    expect(namedOf([...seen('retain ownership'), ...seen('HAVE')])).toEqual(['retain', 'ownership', 'HAVE']);
    const file = { tricks: [], scanned: [], beside: [], lookedAt: true, ...form, different: seen('retain ownership') };
    expect(verdictOn(checked, file)).toEqual({ kind: 'different', words: 2 });
  });

  it('are passed over in what was filled in', () => {
    expect(namedOf([...seen('Reducing Training'), ...seen('June 10, 2021')])).toEqual([]);
    expect(namedOf([...seen('Jianfei Chen'), ...seen('retain')])).toEqual(['retain']);
  });

  it('are passed over where the page has none of the agreement’s words', () => {
    const [word] = seen('retain');
    if (!word) throw new Error('no word');
    const moved = (right: number, down: number, page = word.page) => {
      const { left, top, ...rest } = word.box;
      const box = { left: left + right, right: rest.right + right, top: top + down, bottom: rest.bottom + down };
      return namedOf([{ ...word, page, box }]).length;
    };
    expect(moved(0, 0)).toBe(1);
    expect(moved(0, 4)).toBe(1);
    expect(moved(-600, 0)).toBe(0);
    expect(moved(600, 0)).toBe(0);
    expect(moved(0, -600)).toBe(0);
    expect(moved(0, 600)).toBe(0);
    expect(moved(0, 0, 9)).toBe(0);
  });
});
