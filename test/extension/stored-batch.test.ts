import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadKept, saveBatch, saveChoice } from '../../src/extension/storage';
import { type Batch, batchOf, MOST_TOGETHER } from '../../src/signing/batch';
import { EMPTY_PEN } from '../../src/signing/draft';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const batch: Batch = {
  papers: ['openreview:a', 'openreview:b'],
  signed: ['openreview:a'],
  agreed: ['terms'],
  authority: { 'openreview:b': '["B","Ada Byron","terms"]' },
  pens: [{ signer: 'Ada Byron', pen: { ...EMPTY_PEN, strokes: [[{ x: 1, y: 2.5 }]] } }],
  date: 'June 10, 2021',
};

beforeEach(() => {
  for (const area of [local, session]) area.data = {};
});

describe('papers that are being signed together', () => {
  it('come back as they were left, for their own list; their ink is never on disk', async () => {
    expect(await saveBatch('list', batch, false)).toBe('saved');
    const kept = await loadKept(false);
    expect([kept.batch('list'), kept.batch('other')]).toEqual([batch, null]);
    expect(local.data).toEqual({});
    await saveBatch('list', null, false);
    expect((await loadKept(false)).batch('list')).toBeNull();
  });

  it('of a private window are seen by private windows alone', async () => {
    await saveBatch('list', batch, true);
    expect((await loadKept(true)).batch('list')).toEqual(batch);
    expect((await loadKept(false)).batch('list')).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a text', 'openreview:a'],
    ['no papers', { ...batch, papers: [] }],
    ['too many papers', { ...batch, papers: Array.from({ length: MOST_TOGETHER + 1 }, String) }],
    ['a paper without a key', { ...batch, papers: [7] }],
    ['a tick that is no statement', { ...batch, authority: { a: true } }],
    ['a pen of nobody', { ...batch, pens: [{ pen: EMPTY_PEN }] }],
    ['what a later version left', { version: 99, ...batch }],
  ])('that cannot be read are none: %s', async (_, stored) => {
    session.data = { 'batch:list': stored };
    expect((await loadKept(false)).batch('list')).toBeNull();
  });

  it('and a paper chosen alone are forgotten apart', async () => {
    await saveBatch('list', batchOf(['a']), false);
    await saveChoice('list', 'a', false);
    expect((await loadKept(false)).choice('list')).toBe('a');
    await saveChoice('list', null, false);
    const kept = await loadKept(false);
    expect([kept.choice('list'), kept.batch('list')?.papers]).toEqual([null, ['a']]);
  });
});
