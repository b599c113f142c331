import { describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { t } from '../../src/extension/i18n';
import { listed } from '../../src/ui/components/listed';

const getMessage = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { i18n: { getMessage } } }));
getMessage.mockImplementation((name: keyof typeof messages, substitutions: readonly string[] = []) =>
  messages[name].message.replace(/\$(\d)/g, (_, i) => substitutions[Number(i) - 1] ?? ''),
);

describe('names in a row', () => {
  it.each([
    [[], ''],
    [['your name'], 'your name'],
    [['your name', 'the date'], 'your name and the date'],
    [['your name', 'the date', 'a title'], 'your name, the date, and a title'],
    [['a', 'b', 'c', 'd'], 'a, b, c, and d'],
  ])('%j', (names, sentence) => {
    expect(listed(names, 'and')).toBe(sentence);
    expect(listed(names, 'or')).toBe(sentence.replace(/\band\b/, 'or'));
    expect(listed(names, 'and')).toBe(new Intl.ListFormat('en').format(names));
  });
});

describe('a string', () => {
  it('is asked of the browser once, whatever is put into it', () => {
    const before = getMessage.mock.calls.length;
    expect(t('signAs', 'Helen $1 Tang')).toBe('You sign as Helen $1 Tang, for all authors.');
    expect(t('signAs', 'Jianfei Chen')).toBe('You sign as Jianfei Chen, for all authors.');
    expect(getMessage.mock.calls.length).toBe(before + 1);
  });
});
