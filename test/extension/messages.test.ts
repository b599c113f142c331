import { describe, expect, it } from 'vitest';
import { isBadgeNotice, isReading, isReadRequest } from '../../src/extension/messages';

const NO_MESSAGES = [undefined, null, '', 'read', 'badge', 7, true, [], {}, { type: 'other' }, { type: null }];

describe('what comes in as a message', () => {
  it.each(NO_MESSAGES)('%j is neither question nor notice', (message) => {
    expect(isReadRequest(message)).toBe(false);
    expect(isBadgeNotice(message)).toBe(false);
  });

  it('a question to read', () => {
    expect(isReadRequest({ type: 'read', most: null })).toBe(true);
    expect(isReadRequest({ type: 'read', most: 200 })).toBe(true);
    for (const most of [undefined, 0, -1, 1.5, '200', Number.NaN])
      expect(isReadRequest({ type: 'read', most })).toBe(false);
    expect(isBadgeNotice({ type: 'read', venues: null })).toBe(false);
  });

  it.each([
    [{ type: 'badge', venues: ['ICML 2025', ''] }, true],
    [{ type: 'badge', venues: [] }, true],
    [{ type: 'badge', venues: null }, true],
    // Venues of another kind would break the background's search for them, and the badge with it.
    [{ type: 'badge' }, false],
    [{ type: 'badge', venues: undefined }, false],
    [{ type: 'badge', venues: 'ICML 2025' }, false],
    [{ type: 'badge', venues: [2025] }, false],
    [{ type: 'badge', venues: ['ICML 2025', null] }, false],
    [{ type: 'badge', venues: { length: 3 } }, false],
    [{ type: 'badge', venue: 'ICML 2025' }, false],
    [{ type: 'read', venues: ['ICML 2025'] }, false],
  ])('%j is a word about the badge: %s', (message, is) => {
    expect(isBadgeNotice(message)).toBe(is);
  });

  it.each([
    [{ kind: 'nothing' }, true],
    [{ kind: 'paper', paper: {} }, true],
    // The on-demand script, or another listener of the page, may answer with something else.
    [{}, false],
    [{ type: 'here' }, false],
    [{ kind: null }, false],
    [{ kind: 7 }, false],
    [[], false],
    [null, false],
    [undefined, false],
    ['paper', false],
  ])('%j is a reading: %s', (answer, is) => {
    expect(isReading(answer)).toBe(is);
  });
});
