import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allKept, forgetEverything, forgetPrivate, loadKept, savePerson } from '../../src/extension/storage';
import { personFromStored, toStoredPerson } from '../../src/extension/stored-person';
import { STORED_VERSION } from '../../src/extension/stored-version';
import { NOBODY, type Person } from '../../src/signing/person';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const ADA: Person = {
  affiliation: 'Lund University',
  address: 'Box 118, Lund',
  email: 'ada@lu.example',
  job: 'Lecturer',
  organization: 'The University',
};

beforeEach(async () => {
  for (const area of [local, session]) {
    area.data = {};
    area.refusal = null;
    area.changes = 0;
  }
  await loadKept(false);
});

describe('what forms ask of a person', () => {
  it('is kept only when somebody says so, and no longer than that', async () => {
    expect((await loadKept(false)).person).toBeNull();
    expect(local.data).toEqual({});
    expect(await savePerson(ADA, false)).toBe('saved');
    expect((await loadKept(false)).person).toEqual(ADA);
    expect(await allKept(false)).toMatchObject({ person: ADA });
    expect(await savePerson(null, false)).toBe('saved');
    expect([local.data, (await loadKept(false)).person]).toEqual([{}, null]);
    await savePerson(ADA, false);
    await forgetEverything();
    expect((await loadKept(false)).person).toBeNull();
  });

  it('in a private window is kept until the last of them is closed, and changes nothing on disk', async () => {
    await savePerson(ADA, false);
    const onDisk = structuredClone(local.data);
    expect((await loadKept(true)).person).toEqual(ADA);
    await savePerson({ ...ADA, job: 'Spy' }, true);
    expect((await loadKept(true)).person?.job).toBe('Spy');
    expect((await loadKept(false)).person?.job).toBe('Lecturer');
    await savePerson(null, true);
    expect((await loadKept(true)).person).toBeNull();
    expect(local.data).toEqual(onDisk);
    await forgetPrivate();
    expect((await loadKept(true)).person).toEqual(ADA);
  });

  it('of a later version is left alone', async () => {
    local.data = { person: { version: STORED_VERSION + 1, affiliation: 'Later' } };
    const kept = await loadKept(false);
    expect([kept.person, kept.settingsDamaged]).toEqual([null, false]);
    expect(await savePerson(ADA, false)).toBe('later-version');
    expect(await savePerson(null, false)).toBe('later-version');
    expect(local.data).toMatchObject({ person: { affiliation: 'Later' } });
  });

  it('that is not kept for want of room is said', async () => {
    local.refusal = new Error('QUOTA_BYTES quota exceeded');
    expect(await savePerson(ADA, false)).toBe('full');
  });
});

describe('a kept person', () => {
  it('comes back as it was, without what an earlier version did not have', () => {
    expect(personFromStored(toStoredPerson(ADA))).toEqual({ person: ADA, damaged: false });
    const { job: _, ...before } = toStoredPerson(ADA);
    expect(personFromStored(before)).toEqual({ person: { ...ADA, job: '' }, damaged: false });
    expect(personFromStored({ ...toStoredPerson(ADA), orcid: '0' })).toEqual({ person: ADA, damaged: false });
  });

  it.each(Object.keys(NOBODY))('that is damaged lacks that alone, and it is said: %s', (name) => {
    for (const odd of [7, null, {}, 'x'.repeat(1001)])
      expect(personFromStored({ ...ADA, [name]: odd })).toEqual({ person: { ...ADA, [name]: '' }, damaged: true });
  });

  it.each([null, 7, 'x', [], true])('that is no record is nobody: %s', (stored) => {
    expect(personFromStored(stored)).toEqual({ person: null, damaged: true });
  });

  it('of whom nothing is written is nobody', () => {
    expect(personFromStored(toStoredPerson(NOBODY))).toEqual({ person: null, damaged: false });
    expect(personFromStored(undefined)).toEqual({ person: null, damaged: false });
  });
});
