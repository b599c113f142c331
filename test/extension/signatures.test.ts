import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFrom } from '../../src/extension/passphrase';
import { changeSignatures, forgetSignatures, loadSignatures, relock, unlock } from '../../src/extension/signatures';
import { loadKept, saveSettings } from '../../src/extension/storage';
import { signaturesFromStored } from '../../src/extension/stored-signatures';
import { USUAL } from '../../src/signing/habits';
import type { KeptSignature } from '../../src/signing/kept-signatures';
import browser from './fake-browser';

vi.mock('webextension-polyfill', async () => await import('./fake-browser'));

const { local, session } = browser.storage;
beforeEach(() => {
  for (const area of [local, session]) Object.assign(area, { data: {}, refusal: null, changes: 0 });
});

const typed: KeptSignature = { name: 'Nora Lindqvist', signature: { kind: 'typed', text: 'N. Lindqvist' } };
const drawn: KeptSignature = {
  name: 'Nora Lindqvist',
  signature: { kind: 'drawn', strokes: [[{ x: 1, y: 2, pressure: 0.5 }], [{ x: 3, y: 4, pressure: 1 }]] },
};
const keep = (...more: KeptSignature[]) => changeSignatures(null, (kept) => [...kept, ...more]);
const open = { kind: 'open', damaged: false, lock: null };

describe('kept signatures', () => {
  it('come back as they were, beside what else is kept', async () => {
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [] });
    expect(await keep(typed, drawn)).toBe('saved');
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [typed, drawn] });
    expect(Object.keys(local.data)).toEqual(['signatures']);
    expect(session.changes).toBe(0);
  });

  it('change as they stand on disk at that moment, which another window may have changed', async () => {
    await keep(typed);
    expect(await changeSignatures(null, (kept) => kept.filter(({ name }) => name !== typed.name))).toBe('saved');
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [] });
    expect(await changeSignatures(null, () => null)).toBe('no-room');
  });

  it.each(['QuotaExceededError: full', 'no space left'])('say that the disk is full: %s', async (words) => {
    await keep(typed);
    local.refusal = new Error(words);
    expect(await keep(drawn)).toBe('full');
    local.refusal = null;
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [typed] });
  });

  it('that cannot be read are said and left out, the others stay', async () => {
    local.data = { signatures: { version: 2, kept: [typed, { name: 7 }, 'x', drawn] } };
    expect(await loadSignatures(null)).toEqual({ ...open, damaged: true, kept: [typed, drawn] });
    for (const stored of [7, null, [], { kept: {} }, { kept: null }, { sealed: { rounds: 1e12 } }])
      expect(signaturesFromStored(stored)).toEqual({ kind: 'open', kept: [], damaged: true });
  });

  it('of a later version are left alone', async () => {
    const signatures = { version: 99, kept: 'elsewhere' };
    local.data = { signatures };
    expect(await loadSignatures(null)).toEqual({ kind: 'later-version' });
    expect(await keep(typed)).toBe('later-version');
    expect(local.data).toEqual({ signatures });
  });

  it('are not written over where the disk cannot be read', async () => {
    await keep(typed);
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
    expect(await loadSignatures(null)).toEqual({ kind: 'failed' });
    expect(await keep(drawn)).toBe('failed');
    get.mockRestore();
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [typed] });
  });
});

describe('the signature that was kept with the settings', () => {
  const pen = { tab: 'draw', strokes: [[{ x: 1, y: 2 }]], typed: 'N. L.', meant: true };
  const moved = { name: 'Nora Lindqvist', signature: { kind: 'drawn', strokes: pen.strokes } };

  it.each(['chrome', 'firefox'])('moves to the kept ones under its name: version 1 of %s', async (name) => {
    local.data = JSON.parse(readFileSync(`test/fixtures/stored/version-1-${name}.json`, 'utf8')).local;
    await loadKept(false);
    const signatures = await loadSignatures(null);
    expect(signatures).toMatchObject({ kind: 'open', damaged: false });
    const kept = signatures.kind === 'open' ? signatures.kept : [];
    expect(kept.map(({ name: each, signature }) => [each, signature.kind])).toEqual([['Jianfei Chen', 'drawn']]);
    expect(local.data.settings).not.toHaveProperty('pen');
    await saveSettings({ signer: 'Somebody Else', keepsFiles: false, habits: USUAL }, false);
    expect(await loadSignatures(null)).toEqual(signatures);
  });

  it('is seen before it was moved, and stays when a signature is kept first', async () => {
    local.data = { settings: { version: 2, signer: 'Nora Lindqvist', pen } };
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [moved] });
    await keep(typed);
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [moved, typed] });
    expect(local.data.settings).toEqual({ version: 2, signer: 'Nora Lindqvist' });
  });

  it('is the one of the other tab where the open one is empty, and none where both are', async () => {
    local.data = { settings: { version: 2, signer: 'X', pen: { ...pen, strokes: [] } } };
    const signature = { kind: 'typed', text: 'N. L.' };
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [{ name: 'X', signature }] });
    local.data = { settings: { version: 2, signer: 'X', pen: { ...pen, strokes: [], typed: '' } } };
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [] });
  });

  it('stays where it is from a private window, and while five are kept', async () => {
    local.data = { settings: { version: 2, signer: 'X', pen } };
    await loadKept(true);
    expect(local.changes).toBe(0);
    const five = Array.from({ length: 5 }, (_, i) => ({ ...typed, name: `Nora ${i}` }));
    const settings = { version: 2, signer: 'X', pen };
    local.data = { settings, signatures: { version: 2, kept: five } };
    await loadKept(false);
    expect(local.data.settings).toEqual(settings);
  });
});

describe('under a passphrase', () => {
  it('nobody reads them in the raw storage, and the right one alone opens them', async () => {
    await keep(typed, drawn);
    const lock = await lockFrom('correct horse battery');
    expect(lock.recipe.rounds).toBeGreaterThanOrEqual(600_000);
    expect(await relock(null, lock)).toBe('saved');
    const raw = JSON.stringify([local.data, session.data]);
    for (const word of ['Lindqvist', 'typed', 'strokes', 'pressure', 'correct', btoa('N. Lindqvist').slice(0, 12)])
      expect(raw).not.toContain(word);

    const locked = await loadSignatures(null);
    if (locked.kind !== 'locked') throw new Error(locked.kind);
    expect(await unlock(locked.sealed, 'correct horse batterx')).toBeNull();
    const opened = await unlock(locked.sealed, 'correct horse battery');
    expect(await loadSignatures(opened)).toEqual({ kind: 'open', damaged: false, kept: [typed, drawn], lock: opened });
    expect(await keep(typed)).toBe('locked');
    expect(await changeSignatures(opened, () => [drawn])).toBe('saved');
    expect(await loadSignatures(opened)).toMatchObject({ kept: [drawn] });

    expect(await relock(opened, null)).toBe('saved');
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [drawn] });
  });

  it('no two sealings are alike, and what was tampered with does not open', async () => {
    const lock = await lockFrom('correct horse battery', { salt: btoa('0123456789abcdef'), rounds: 10 });
    await relock(null, lock);
    const first = structuredClone(local.data);
    await relock(lock, lock);
    expect(local.data).not.toEqual(first);
    const record = local.data.signatures as { sealed: { sealed: string } };
    const { sealed } = record.sealed;
    record.sealed.sealed = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
    expect(await loadSignatures(lock)).toMatchObject({ kind: 'locked' });
    expect(await changeSignatures(lock, () => [])).toBe('locked');
  });

  it('forgetting it loses only them', async () => {
    await saveSettings({ signer: 'Nora Lindqvist', keepsFiles: false, habits: USUAL }, false);
    await relock(null, await lockFrom('lost', { salt: btoa('0123456789abcdef'), rounds: 10 }));
    expect(await forgetSignatures()).toBe('saved');
    expect(await loadSignatures(null)).toEqual({ ...open, kept: [] });
    expect((await loadKept(false)).signer).toBe('Nora Lindqvist');
  });
});
