import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allKept,
  forget,
  forgetDrafts,
  forgetEverything,
  forgetPrivate,
  loadKept,
  saveChoice,
  saveDraft,
  saveSettings,
  tidyUp,
} from '../../src/extension/storage';
import { afterSigning, type Draft } from '../../src/signing/draft';
import { USUAL } from '../../src/signing/habits';
import { prefill } from '../../src/signing/prefill';
import { paper } from '../signing/papers';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const DAY = 24 * 60 * 60 * 1000;
const draft: Draft = {
  ...prefill(paper({ sources: { title: 'citation-metadata' } }), '', { signer: '', habits: USUAL, taken: () => false }),
  authority: true,
  agreed: true,
  pen: { tab: 'draw', strokes: [[{ x: 1, y: 2.5 }]], typed: 'Jianfei', hand: null, picture: null, meant: true },
  ideographs: 'japanese',
};

beforeEach(async () => {
  for (const area of [local, session]) {
    area.data = {};
    area.refusal = null;
    area.changes = 0;
  }
  // A page of the extension reads first: then nothing is known of what earlier tests kept.
  await loadKept(false);
});

describe('a draft', () => {
  it('comes back as it was left', async () => {
    expect(await saveDraft(draft, false)).toBe('saved');
    expect((await loadKept(false)).draft(draft.key)).toMatchObject({ draft, damaged: false });
  });

  it('says when it was kept, and how many are', async () => {
    const savedAt = Date.now() - DAY;
    await saveDraft(draft, false, savedAt);
    await saveDraft({ ...draft, key: 'openreview:other' }, false);
    const kept = await loadKept(false);
    expect(kept.draft(draft.key)?.savedAt).toBe(savedAt);
    expect([kept.count, kept.draft('openreview:third')]).toEqual([2, null]);
  });

  it('whose date cannot be counts as kept now', async () => {
    await saveDraft(draft, false, Number.NaN);
    const now = Date.now();
    expect((await loadKept(false, now)).draft(draft.key)?.savedAt).toBe(now);
    expect(local.data[`draft:${draft.key}`]).toMatchObject({ savedAt: now, title: draft.title });
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
    await saveSettings({ signer: 'Jianfei Chen', keepsFiles: false, habits: USUAL }, true);
    expect(local.data).toEqual({});
    const kept = await loadKept(true);
    expect(kept.draft(draft.key)?.draft).toEqual(draft);
    expect(kept.settings.signer).toBe('Jianfei Chen');
  });

  it('of a private window is never seen by another, and goes with the last private window', async () => {
    await saveDraft({ ...draft, title: 'A private title' }, true);
    await saveSettings({ signer: 'Somebody Private', keepsFiles: false, habits: USUAL }, true);
    const elsewhere = await loadKept(false);
    expect([elsewhere.draft(draft.key), elsewhere.settings.signer]).toEqual([null, '']);

    await saveDraft({ ...draft, authority: false }, false);
    expect((await loadKept(true)).draft(draft.key)?.draft.title).toBe('A private title');
    expect(await forget(draft.key, true)).toBe('saved');
    expect(Object.values(session.data)).not.toContainEqual(expect.objectContaining({ title: 'A private title' }));
    expect((await loadKept(true)).draft(draft.key)?.draft.title).toBe(draft.title);
    expect((await loadKept(false)).draft(draft.key)?.draft.title).toBe(draft.title);

    await saveDraft(draft, true);
    await forgetPrivate();
    expect(JSON.stringify(session.data)).not.toContain('private');
    expect((await loadKept(false)).draft(draft.key)?.draft).toEqual({ ...draft, authority: false });
  });

  it('of a private window leaves nothing of itself under an ordinary name', async () => {
    await saveDraft(draft, true);
    await saveSettings({ signer: 'X', keepsFiles: false, habits: USUAL }, true);
    await saveChoice('list', 'paper', true);
    const names = ['choice:list', `draft:${draft.key}`, 'settings', `signing:${draft.key}`];
    expect(Object.keys(session.data).sort()).toEqual(names.map((name) => `private:${name}`));
    expect(local.changes).toBe(0);
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

  it('takes its signature along when it expires while the browser is open', async () => {
    await saveDraft(draft, false, Date.now() - 91 * DAY);
    await saveDraft({ ...draft, key: 'openreview:other' }, false);
    expect(await tidyUp()).toBe('saved');
    expect(Object.keys(session.data)).toEqual(['signing:openreview:other']);
  });
});

describe('a choice from a list', () => {
  it('is kept for the session, each list its own', async () => {
    expect(await saveChoice('list', 'paper', false)).toBe('saved');
    expect(session.data).toEqual({ 'choice:list': 'paper' });
    const kept = await loadKept(false);
    expect([kept.choice('list'), kept.choice('other')]).toEqual(['paper', null]);
  });

  it('of a private window is not seen by another, nor the other way round', async () => {
    await saveChoice('list', 'private paper', true);
    expect((await loadKept(false)).choice('list')).toBeNull();
    expect((await loadKept(true)).choice('list')).toBe('private paper');
    await saveChoice('other list', 'paper', false);
    expect((await loadKept(true)).choice('other list')).toBeNull();
  });

  it('that is no text is none', async () => {
    session.data = { 'choice:list': { paper: 7 } };
    expect((await loadKept(false)).choice('list')).toBeNull();
  });
});

describe('a private window', () => {
  it('never takes what another window keeps in the session for its own, whatever it is called', async () => {
    // Eight characters, as many as those of "private:": cut off, the rest would be the settings' name.
    session.data = { 'signing:settings': { signer: 'Of another window' }, 'signing:choice:list': 'of another window' };
    const kept = await loadKept(true);
    expect([kept.settings.signer, kept.choice('list')]).toEqual(['', null]);
  });

  it('leaves the disk as it is, though drafts on it are overdue, and shows none that expired', async () => {
    await saveDraft(draft, false, Date.now() - 91 * DAY);
    local.data['draft:old'] = { savedAt: Date.now(), title: 'Of an earlier version' };
    local.data['draft:never'] = { savedAt: 'never', title: 'Without a date' };
    const before = structuredClone(local.data);
    local.changes = session.changes = 0;
    const kept = await loadKept(true);
    expect(kept.draft(draft.key)).toBeNull();
    expect(kept.draft('old')).toMatchObject({ damaged: false, draft: { title: 'Of an earlier version' } });
    expect(kept.draft('never')?.draft.title).toBe('Without a date');
    expect([local.data, local.changes, session.changes]).toEqual([before, 0, 0]);
  });

  it('forgets on demand what private windows kept, and no more', async () => {
    await saveSettings({ signer: 'On disk', keepsFiles: false, habits: USUAL }, false);
    await saveSettings({ signer: 'In private', keepsFiles: false, habits: USUAL }, true);
    local.changes = 0;
    expect(await forgetPrivate()).toBe('saved');
    expect((await loadKept(true)).settings.signer).toBe('On disk');
    expect(local.changes).toBe(0);
    session.refusal = new Error('no');
    expect(await forgetPrivate()).toBe('failed');
  });
});

describe('what a later version kept', () => {
  const later = { version: 3, savedAt: Date.now(), form: { title: 'Of tomorrow' } };
  const ofKey = { [`draft:${draft.key}`]: later };

  it('is neither read nor replaced, and that is said', async () => {
    local.data = { ...ofKey };
    const kept = await loadKept(false);
    expect([kept.draft(draft.key), kept.ofLaterVersion(draft.key), kept.count]).toEqual([null, true, 1]);
    expect(await saveDraft(draft, false)).toBe('later-version');
    expect([local.data, session.data]).toEqual([ofKey, {}]);
  });

  it('be it the signature only', async () => {
    await saveDraft(draft, false);
    session.data[`signing:${draft.key}`] = { version: 3 };
    const kept = await loadKept(false);
    expect([kept.draft(draft.key), kept.ofLaterVersion(draft.key)]).toEqual([null, true]);
    expect(await saveDraft({ ...draft, title: 'Another' }, false)).toBe('later-version');
    expect(local.data[`draft:${draft.key}`]).toMatchObject({ title: draft.title });
  });

  it('hinders no other draft, and no private window, which writes elsewhere', async () => {
    local.data = { ...ofKey };
    const kept = await loadKept(false);
    expect(kept.ofLaterVersion('openreview:other')).toBe(false);
    expect(await saveDraft({ ...draft, key: 'openreview:other' }, false)).toBe('saved');
    await loadKept(true);
    expect(await saveDraft(draft, true)).toBe('saved');
    expect((await loadKept(true)).draft(draft.key)?.draft).toEqual(draft);
    expect(local.data).toMatchObject(ofKey);
  });

  it('is forgotten on demand, and then the place is free', async () => {
    local.data = { ...ofKey, 'draft:other': later };
    await loadKept(false);
    await forget(draft.key, true);
    expect(await saveDraft(draft, false)).toBe('later-version');
    await forget(draft.key, false);
    expect(await saveDraft(draft, false)).toBe('saved');
    expect(await saveDraft({ ...draft, key: 'other' }, false)).toBe('later-version');
    await forgetEverything();
    expect(await saveDraft({ ...draft, key: 'other' }, false)).toBe('saved');
  });

  it('in the settings stays as well', async () => {
    const settings = { version: 3, signer: 'Of tomorrow' };
    local.data = { settings };
    expect((await loadKept(false)).settings).toEqual({ signer: '', keepsFiles: false, habits: USUAL });
    expect(await saveSettings({ signer: 'X', keepsFiles: false, habits: USUAL }, false)).toBe('later-version');
    expect(local.data).toEqual({ settings });
    expect(await saveSettings({ signer: 'X', keepsFiles: false, habits: USUAL }, true)).toBe('saved');
    local.data = {};
    await loadKept(false);
    expect(await saveSettings({ signer: 'X', keepsFiles: false, habits: USUAL }, false)).toBe('saved');
    expect(local.data).toEqual({ settings: { version: 2, signer: 'X', keepsFiles: false, habits: USUAL } });
  });
});

describe('tidying up', () => {
  it('writes nothing where nothing is overdue', async () => {
    await saveDraft(draft, false);
    local.changes = session.changes = 0;
    expect(await tidyUp()).toBe('saved');
    await loadKept(false);
    expect([local.changes, session.changes]).toEqual([0, 0]);
  });

  it('that the browser refuses keeps nobody from the form', async () => {
    local.data = { 'draft:a': { savedAt: 'never', title: 'T' } };
    local.refusal = new Error('QUOTA_BYTES quota exceeded');
    expect((await loadKept(false)).draft('a')?.draft.title).toBe('T');
    expect(await tidyUp()).toBe('full');
  });

  it('is done for storage that cannot be read, too', async () => {
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'));
    const ofSession = vi.spyOn(session, 'get').mockRejectedValue(new Error('corrupt'));
    expect((await loadKept(false)).count).toBe(0);
    expect(await tidyUp()).toBe('failed');
    get.mockRestore();
    ofSession.mockRestore();
  });
});

describe('a full disk', () => {
  it('is said, not thrown', async () => {
    local.refusal = new Error('QUOTA_BYTES quota exceeded');
    expect(await saveDraft(draft, false)).toBe('full');
    local.refusal = new Error('no such thing');
    expect(await saveDraft(draft, false)).toBe('failed');
  });

  it.each(['QuotaExceededError: ', 'Resource::kQuotaBytes quota exceeded', 'No space left on device', 'disk is FULL'])(
    'is known by its words: %s',
    async (words) => {
      session.refusal = new Error(words);
      expect(await saveDraft(draft, true)).toBe('full');
      expect(await saveDraft(draft, false)).toBe('full');
      expect(await saveChoice('list', 'paper', false)).toBe('full');
      local.refusal = new Error(words);
      expect(await saveSettings({ signer: 'X', keepsFiles: false, habits: USUAL }, false)).toBe('full');
      expect(await forget(draft.key, false)).toBe('full');
      expect(await forgetEverything()).toBe('full');
    },
  );

  it('is over when there is room again', async () => {
    local.refusal = new Error('QUOTA_BYTES quota exceeded');
    await saveDraft(draft, false);
    local.refusal = null;
    expect(await saveDraft(draft, false)).toBe('saved');
    expect((await loadKept(false)).draft(draft.key)?.draft).toEqual(draft);
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
    expect((await loadKept(false)).settings).toEqual({ signer: '', keepsFiles: false, habits: USUAL });
  });
});

describe('a file name', () => {
  it('is taken once another paper was signed under it', async () => {
    await saveDraft(afterSigning(draft, 'June 10, 2021'), false);
    await saveDraft({ ...draft, key: 'openreview:unsigned' }, false);
    const kept = await loadKept(false);
    expect(kept.taken('chen21Permission.pdf', 'openreview:other')).toBe(true);
    expect(kept.taken('chen21Permission.pdf', draft.key)).toBe(false);
    expect(kept.taken('chen22Permission.pdf', 'openreview:other')).toBe(false);
  });
});

describe('forgetting everything', () => {
  it('leaves nothing', async () => {
    await saveDraft(draft, false);
    await saveSettings({ signer: 'X', keepsFiles: false, habits: USUAL }, false);
    expect((await loadKept(false)).settings.signer).toBe('X');
    await forgetEverything();
    expect([local.data, session.data]).toEqual([{}, {}]);
  });
});

describe('all drafts at once', () => {
  const here = { 'draft:a': {}, settings: { signer: 'A' }, agreed: {}, signatures: {} };
  const now = { 'signing:a': {}, 'choice:x': 'a', 'private:draft:b': {}, 'handed-over:1': {} };

  it('are forgotten, and nothing else, by whatever version they were kept', async () => {
    local.data = { ...here, 'draft:later': { version: 99 } };
    session.data = { ...now };
    await loadKept(false);
    expect(await forgetDrafts(false)).toBe('saved');
    expect(Object.keys(local.data)).toEqual(['settings', 'agreed', 'signatures']);
    expect(Object.keys(session.data)).toEqual(['private:draft:b', 'handed-over:1']);
    expect(await saveDraft({ ...draft, key: 'later' }, false)).toBe('saved');
  });

  it('of private windows are forgotten from one of these, and those alone', async () => {
    local.data = { ...here };
    session.data = { ...now, 'private:settings': {} };
    expect(await forgetDrafts(true)).toBe('saved');
    expect(local.data).toEqual(here);
    expect(Object.keys(session.data)).toEqual(['signing:a', 'choice:x', 'handed-over:1', 'private:settings']);
  });

  it('and all else can be taken along; what private windows keep only from one of them', async () => {
    local.data = { ...here };
    session.data = { ...now };
    expect(Object.keys(await allKept(false)).sort()).toEqual(
      [...Object.keys(here), 'signing:a', 'choice:x', 'handed-over:1'].sort(),
    );
    expect(await allKept(true)).toEqual({ 'draft:b': {} });
  });

  it('stay where the browser refuses, which is said', async () => {
    local.data = { ...here };
    local.refusal = new Error('no');
    expect(await forgetDrafts(false)).toBe('failed');
  });
});
