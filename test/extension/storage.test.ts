import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forget,
  forgetEverything,
  forgetPrivate,
  loadKept,
  saveDraft,
  saveSettings,
} from '../../src/extension/storage';
import { afterSigning, type Draft } from '../../src/signing/draft';
import { prefill } from '../../src/signing/prefill';
import { paper } from '../signing/papers';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const DAY = 24 * 60 * 60 * 1000;
const draft: Draft = {
  ...prefill(paper({ sources: { title: 'citation-metadata' } }), '', { signer: '', pen: null, taken: () => false }),
  authority: true,
  agreed: true,
  pen: { tab: 'draw', strokes: [[{ x: 1, y: 2.5 }]], typed: 'Jianfei' },
  ideographs: 'japanese',
};

beforeEach(() => {
  for (const area of [local, session]) {
    area.data = {};
    area.refusal = null;
  }
});

describe('a draft', () => {
  it('comes back as it was left', async () => {
    expect(await saveDraft(draft, false)).toBe('saved');
    expect((await loadKept(false)).draft(draft.key)).toMatchObject({ draft, damaged: false });
  });

  it('leaves neither signature nor confirmations on the disk', async () => {
    await saveDraft(draft, false);
    const onDisk = JSON.stringify(local.data);
    expect(onDisk).toContain('Jianfei Chen');
    expect(onDisk).not.toMatch(/strokes|typed|authority|agreed/);
  });

  it('comes back after a restart of the browser without signature and confirmations', async () => {
    await saveDraft(draft, false);
    session.data = {};
    expect((await loadKept(false)).draft(draft.key)).toMatchObject({
      damaged: false,
      draft: { title: draft.title, authority: false, agreed: false, pen: { strokes: [], typed: '' } },
    });
  });

  it('leaves nothing at all on the disk in a private window', async () => {
    await saveDraft(draft, true);
    await saveSettings({ signer: 'Jianfei Chen', pen: null }, true);
    expect(local.data).toEqual({});
    const kept = await loadKept(true);
    expect(kept.draft(draft.key)?.draft).toEqual(draft);
    expect(kept.settings.signer).toBe('Jianfei Chen');
  });

  it('of a private window is never seen by another, and goes with the last private window', async () => {
    await saveDraft({ ...draft, title: 'A private title' }, true);
    await saveSettings({ signer: 'Somebody Private', pen: null }, true);
    const elsewhere = await loadKept(false);
    expect([elsewhere.draft(draft.key), elsewhere.settings.signer]).toEqual([null, '']);

    await saveDraft({ ...draft, authority: false }, false);
    expect((await loadKept(true)).draft(draft.key)?.draft.title).toBe('A private title');
    await forget(draft.key, true);
    expect((await loadKept(false)).draft(draft.key)?.draft.title).toBe(draft.title);

    await saveDraft(draft, true);
    await forgetPrivate();
    expect(JSON.stringify(session.data)).not.toContain('private');
    expect((await loadKept(false)).draft(draft.key)).not.toBeNull();
  });

  it('of another window lends a private one its facts, never its signature or confirmations', async () => {
    await saveDraft(draft, false);
    expect((await loadKept(true)).draft(draft.key)?.draft).toMatchObject({
      title: draft.title,
      authority: false,
      agreed: false,
      pen: { strokes: [] },
    });
  });

  it('that is damaged expires as well', async () => {
    await saveDraft(draft, false);
    Object.assign(local.data[`draft:${draft.key}`] as object, { title: 7 });
    expect((await loadKept(false, Date.now() + 91 * DAY)).draft(draft.key)).toBeNull();
  });

  it('is forgotten on demand', async () => {
    await saveDraft(draft, false);
    await forget(draft.key, false);
    expect([local.data, session.data]).toEqual([{}, {}]);
  });

  it('expires after ninety days, and not before', async () => {
    await saveDraft(draft, false);
    expect((await loadKept(false, Date.now() + 89 * DAY)).draft(draft.key)).not.toBeNull();
    expect((await loadKept(false, Date.now() + 91 * DAY)).draft(draft.key)).toBeNull();
    expect(local.data).toEqual({});
  });
});

describe('a full disk', () => {
  it('is said, not thrown', async () => {
    local.refusal = new Error('QUOTA_BYTES quota exceeded');
    expect(await saveDraft(draft, false)).toBe('full');
    local.refusal = new Error('no such thing');
    expect(await saveDraft(draft, false)).toBe('failed');
  });
});

describe('stored data that is corrupt', () => {
  const key = draft.key;
  it.each<[string, unknown]>([
    ['a number', 7],
    ['null', null],
    ['text', '<script>'],
    ['a list', []],
    ['an object of other things', { title: { toString: 'x' }, edited: 'all', paper: { authors: 3 } }],
    ['a title of a million characters', { title: 'x'.repeat(1e6) }],
    ['a signature of text', { title: 'T', pen: 'x' }],
  ])('(%s) gives a draft that can be used, and is said to be damaged', async (_, stored) => {
    local.data = { [`draft:${key}`]: stored };
    session.data = { [`signing:${key}`]: { pen: { tab: 'draw', strokes: [[{ x: 'NaN' }]] }, agreed: 'yes' } };
    const kept = (await loadKept(false)).draft(key);
    expect(kept?.damaged).toBe(true);
    expect(kept?.draft).toMatchObject({ authority: false, agreed: false, pen: { strokes: [] } });
    expect(typeof kept?.draft.title).toBe('string');
  });

  it('in one field loses that field only', async () => {
    await saveDraft(draft, false);
    Object.assign(local.data[`draft:${key}`] as object, { date: 12 });
    expect((await loadKept(false)).draft(key)).toMatchObject({
      damaged: true,
      draft: { title: draft.title, signer: draft.signer, date: '' },
    });
  });

  it('in the settings is as good as none', async () => {
    local.data = { settings: [1, 2] };
    expect((await loadKept(false)).settings).toEqual({ signer: '', pen: null });
  });
});

describe('a file name', () => {
  it('is taken once another paper was signed under it', async () => {
    await saveDraft(afterSigning(draft, 'June 10, 2021'), false);
    const kept = await loadKept(false);
    expect(kept.taken('chen21Permission.pdf', 'openreview:other')).toBe(true);
    expect(kept.taken('chen21Permission.pdf', draft.key)).toBe(false);
    expect(kept.taken('chen22Permission.pdf', 'openreview:other')).toBe(false);
  });
});

describe('forgetting everything', () => {
  it('leaves nothing', async () => {
    await saveDraft(draft, false);
    await saveSettings({ signer: 'X', pen: draft.pen }, false);
    expect((await loadKept(false)).settings.pen?.strokes).toEqual(draft.pen.strokes);
    await forgetEverything();
    expect([local.data, session.data]).toEqual([{}, {}]);
  });
});
