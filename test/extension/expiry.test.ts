import { describe, expect, it } from 'vitest';
import { dateOf, overdue } from '../../src/extension/expiry';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 27);
const draft = (savedAt: unknown) => ({ version: 2, savedAt, title: 'T' });
const NOTHING = { write: {}, remove: [] };

describe('a draft', () => {
  it('is kept for ninety days, to the millisecond', () => {
    expect(overdue({ 'draft:a': draft(NOW), 'draft:b': draft(NOW - 90 * DAY) }, NOW)).toEqual(NOTHING);
    expect(overdue({ 'draft:a': draft(NOW - 90 * DAY - 1), 'draft:b': draft(NOW) }, NOW)).toEqual({
      write: {},
      remove: ['draft:a'],
    });
  });

  it('of an earlier version expires as well, and is brought up to date before', () => {
    const old = { savedAt: NOW - DAY, title: 'T' };
    expect(overdue({ 'draft:a': old, 'draft:b': { ...old, savedAt: NOW - 91 * DAY } }, NOW)).toEqual({
      write: { 'draft:a': { version: 2, savedAt: NOW - DAY, title: 'T' } },
      remove: ['draft:b'],
    });
  });

  it('of a later version expires as well, and is left alone before', () => {
    const other = { version: 3, savedAt: NOW - DAY, facts: {} };
    expect(overdue({ 'draft:a': other, 'draft:b': { ...other, savedAt: NOW - 91 * DAY } }, NOW)).toEqual({
      write: {},
      remove: ['draft:b'],
    });
  });

  it('is all that expires', () => {
    const old = draft(NOW - 1000 * DAY);
    expect(overdue({ settings: old, 'choice:x': old, 'signing:x': old, xdraft: old }, NOW)).toEqual(NOTHING);
  });
});

describe('a date that cannot be becomes today’s, once', () => {
  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    0,
    1_795_762_104,
    Date.UTC(2026, 0, 1) - 1,
    NOW + 732 * DAY + 1,
    NOW * 1000,
    String(NOW),
    new Date(NOW),
    null,
    undefined,
  ])('%s', (savedAt) => {
    const { write, remove } = overdue({ 'draft:a': draft(savedAt) }, NOW);
    expect([write, remove]).toEqual([{ 'draft:a': draft(NOW) }, []]);
    expect(overdue(write, NOW + 90 * DAY)).toEqual(NOTHING);
    expect(overdue(write, NOW + 90 * DAY + 1).remove).toEqual(['draft:a']);
  });

  it('and all else of the draft stays, be it of another version', () => {
    expect(overdue({ 'draft:a': { title: 'T' }, 'draft:b': { version: 9, x: 1 } }, NOW).write).toEqual({
      'draft:a': { version: 2, savedAt: NOW, title: 'T' },
      'draft:b': { version: 9, savedAt: NOW, x: 1 },
    });
  });

  it.each([7, null, 'x', []])('and a draft that is no record is kept as one that was lost: %s', (stored) => {
    const { write } = overdue({ 'draft:a': stored }, NOW);
    expect(write).toEqual({ 'draft:a': { version: 2, savedAt: NOW, lost: true } });
    expect(overdue(write, NOW + 91 * DAY).remove).toEqual(['draft:a']);
  });
});

describe('a clock that was changed', () => {
  it.each([1, 30, 365, 700])(
    'back by %d days changes nothing, and costs nobody a draft once it is right again',
    (days) => {
      const later = NOW + 800 * DAY;
      expect(overdue({ 'draft:a': draft(later) }, later - days * DAY)).toEqual(NOTHING);
      expect(overdue({ 'draft:a': draft(later) }, later + 90 * DAY)).toEqual(NOTHING);
      expect(overdue({ 'draft:a': draft(later) }, later + 91 * DAY).remove).toEqual(['draft:a']);
    },
  );

  it('to a day before the first version (an empty battery) costs nobody a draft', () => {
    const all = { 'draft:a': draft(NOW), 'draft:b': draft(0), 'draft:c': { title: 'T' } };
    for (const wrong of [0, Date.UTC(2000, 0, 1), Date.UTC(2026, 0, 1) - 1])
      expect(overdue(all, wrong)).toEqual(NOTHING);
    expect(overdue({ 'draft:a': draft(Date.UTC(2000, 0, 1)) }, NOW).write).toEqual({ 'draft:a': draft(NOW) });
    expect(overdue({ 'draft:a': draft(0) }, Date.UTC(2026, 0, 1)).write).toEqual({
      'draft:a': draft(Date.UTC(2026, 0, 1)),
    });
  });
});

it('a draft says when it was kept, where that can be', () => {
  expect([draft(NOW), draft(NOW + 365 * DAY), draft(Date.UTC(2026, 0, 1))].map((facts) => dateOf(facts, NOW))).toEqual([
    NOW,
    NOW + 365 * DAY,
    Date.UTC(2026, 0, 1),
  ]);
  expect([draft(NOW + 733 * DAY), draft('x'), {}, null, 7].map((facts) => dateOf(facts, NOW))).toEqual(
    Array(5).fill(null),
  );
});
