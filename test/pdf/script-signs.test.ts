import { describe, expect, it } from 'vitest';
import { scriptSigns } from '../../src/pdf/typesetting/script-signs';

/** The title as it is printed: raised letters after ↑, lowered ones after ↓, signs left out. */
function printed(title: string): string {
  const { shifts, hidden } = scriptSigns(title);
  return [...Array(title.length).keys()]
    .map((i) => (hidden.has(i) ? '' : `${{ 1: '↑', '-1': '↓', 0: '' }[shifts.get(i) ?? 0]}${title.charAt(i)}`))
    .join('');
}

describe('a superscript or subscript that Unicode lacks', () => {
  it.each([
    ['𝒪(ε^(−4/7))', '𝒪(ε↑−↑4↑/↑7)'],
    ['ℓ_∞-Bounds', 'ℓ↓∞-Bounds'],
    ['max_(x∈X) f', 'max↓x↓∈↓X f'],
    ['L_p and ‖A‖', 'L↓p and ‖A‖'],
  ])('is printed raised or lowered: %s', (title, expected) => {
    expect(printed(title)).toBe(expected);
  });

  it.each([
    'k_means',
    'GPT_J',
    'file_name_2',
    '_private',
    'a ^ b',
    '^(start)',
    'H_2O',
    'x_',
    '2^10',
    ':^)',
    '$5 and $10',
  ])('is left alone where the sign is part of the words: %s', (title) => {
    expect(printed(title)).toBe(title);
  });
});
