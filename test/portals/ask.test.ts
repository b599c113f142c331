import { describe, expect, it, vi } from 'vitest';
import { portals } from '../../src/portals';
import { askPortal } from '../../src/portals/ask';
import { isStillLoading, readSettled } from '../../src/portals/list/settled';
import { isAsked, ownsAddress, type Reading, type SameOriginGet } from '../../src/portals/portal';
import { saved } from './answers';

it('two portals can be asked; a question that fails changes nothing', async () => {
  expect(portals.map(({ id }) => id).filter(isAsked)).toEqual(['openreview', 'hotcrp']);
  const failing: SameOriginGet = () => Promise.reject(new Error('gone'));
  expect(await askPortal('hotcrp', saved('hotcrp', 'author-view').page, failing)).toBeNull();
});

describe('a portal owns the addresses of its patterns', () => {
  it.each([
    ['https://hotcrp.com/', false],
    ['https://stoc26.hotcrp.com/paper/1', true],
    ['https://nothotcrp.com/', false],
    ['http://stoc26.hotcrp.com/', false],
    ['https://proceedings.mlr.press/v139/', true],
    ['https://www.proceedings.mlr.press/', false],
    ['https://proceedings.mlr.press.example.org/', false],
  ])('%s', (address, owned) => {
    const matches = ['https://*.hotcrp.com/*', 'https://proceedings.mlr.press/*'];
    expect(ownsAddress({ matches }, new URL(address))).toBe(owned || address === 'https://hotcrp.com/');
  });
});

describe('a page that is still loading', () => {
  const LOADING: Reading = { kind: 'unreadable', why: 'still-loading' };
  it('is read again until it is there, for three seconds at most', async () => {
    vi.useFakeTimers();
    const readings: Reading[] = [LOADING, LOADING];
    const later = readSettled(() => readings.shift() ?? { kind: 'nothing' });
    const never = readSettled(() => LOADING);
    await vi.advanceTimersByTimeAsync(100);
    expect(await later).toEqual({ kind: 'nothing' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await never).toEqual(LOADING);
    vi.useRealTimers();
  });

  it('is none that failed or wants a login', () => {
    expect(isStillLoading(LOADING)).toBe(true);
    expect(isStillLoading({ kind: 'unreadable', why: 'login' })).toBe(false);
    expect(isStillLoading({ kind: 'nothing' })).toBe(false);
  });
});
