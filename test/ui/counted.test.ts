import { describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { counted, numeral } from '../../src/extension/i18n';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage(name: string, places: readonly string[] = []) {
        const found = Object.entries(messages).find(([each]) => each === name)?.[1].message ?? '';
        return found.replace(/\$(\d)/g, (_, i) => places[Number(i) - 1] ?? '');
      },
    },
  },
}));

describe('a string that says a number', () => {
  it.each([
    [1, '1 draft (facts, names and dates), for 90 days.'],
    [2, '2 drafts (facts, names and dates), for 90 days each.'],
    [1204, '1,204 drafts (facts, names and dates), for 90 days each.'],
  ])('has the form for %i', (count, words) => {
    expect(counted('optionsKept', count)).toBe(words);
  });

  it('writes a number as the language does', () => {
    expect(numeral(12_345)).toBe('12,345');
  });
});
