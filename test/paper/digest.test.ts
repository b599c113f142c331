import { expect, it } from 'vitest';
import { shortDigest } from '../../src/paper/digest';

it('is the same everywhere and ever: keys and confirmations on disk hold it', () => {
  expect(['', 'a', 'Æther ℓ₁', 'word '.repeat(1000)].map(shortDigest)).toEqual([
    '1j7qztrky8o',
    '7mdnfcrqvp',
    '1ie55dgvuuf',
    '1l6vfu934o',
  ]);
});

it('differs for texts that differ a little', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `/auth/${i}`);
  const turned = texts.map((text) => `${text.slice(-1)}${text}`);
  const padded = Array.from({ length: 500 }, (_, i) => 'x'.repeat(i));
  expect(new Set([...texts, ...turned, ...padded].map(shortDigest)).size).toBe(40_500);
});

it('is at most eleven letters and digits', () => {
  for (const text of ['', 'x', 'y'.repeat(99)]) expect(shortDigest(text)).toMatch(/^[a-z\d]{1,11}$/);
});
