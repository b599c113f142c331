import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreementById, isKnown, useBrought } from '../../src/agreements';
import { termsOf } from '../../src/agreements/canonical-text';
import {
  type BroughtForm,
  blankFile,
  broughtForms,
  keepBroughtForm,
  loadBrought,
  newFormId,
  removeBroughtForm,
  removeBroughtForms,
} from '../../src/extension/brought-forms';
import { broughtFormFrom } from '../../src/extension/brought-forms/brought-form';
import { forgetPrivate, loadKept, saveDraft } from '../../src/extension/storage';
import { sha256 } from '../../src/pdf/file/sha256';
import { broughtAgreement } from '../agreements/brought-forms';
import { full } from './drafts';
import browser from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const { local, session } = browser.storage;
const BYTES = new TextEncoder().encode('%PDF-1.7 a blank form');
const HASH = await sha256(BYTES);
const OTHER = new TextEncoder().encode('%PDF-1.7 another');

function form(id: string, about: Partial<BroughtForm> = {}): BroughtForm {
  const file = { sha256: HASH, bytes: BYTES.length, name: 'consent.pdf', ...about.file };
  const agreement = broughtAgreement(id);
  return {
    id,
    name: 'The workshop’s consent',
    source: 'https://forms.example/consent.pdf',
    provenance: { kind: 'served', host: 'forms.example', on: '2026-11-28' },
    added: '2026-11-28',
    at: 1,
    supersedes: null,
    retired: false,
    corrections: {
      changed: { 'a blank': { wants: ['event'], label: 'Event', isOn: true, given: null } },
      added: [
        {
          page: 2,
          box: { left: 1, top: 2, right: 30, bottom: 40 },
          label: '',
          wants: ['job', 'signer'],
          asks: 'text',
          given: 'x',
        },
      ],
    },
    venue: null,
    values: { event: 'Invented Forms 2027' },
    given: { series: 'Tidy Forms' },
    handIn: {
      fileName: '<number>-consent',
      megabytes: 5,
      ink: true,
      where: { kind: 'words', text: 'to the chair' },
      by: '2027-03-01',
      source: null,
    },
    finder: 1,
    ...about,
    file,
    agreement: {
      ...agreement,
      file: {
        sha256: file.sha256,
        places: agreement.file?.places ?? [],
        shows: { tricks: [], margins: [], links: [], beside: [], ticked: [] },
      },
      ...about.agreement,
    },
  };
}
const listed = async (ofPrivate = false) => {
  const all = await broughtForms(ofPrivate);
  if (all.kind !== 'forms') throw new Error(all.why);
  return all;
};

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
  for (const area of [local, session]) {
    area.data = {};
    area.refusal = null;
    area.changes = 0;
  }
});
afterEach(() => useBrought([]));

describe('forms that were brought', () => {
  it('are kept with their files, and listed with the latest first', async () => {
    expect(await keepBroughtForm(form('brought-a', { at: 1 }), BYTES, false)).toBe('saved');
    expect(await keepBroughtForm(form('brought-b', { at: 2 }), BYTES, false)).toBe('saved');
    expect(await listed()).toEqual({
      kind: 'forms',
      forms: [form('brought-b', { at: 2 }), form('brought-a', { at: 1 })],
      damaged: 0,
    });
    expect(await blankFile(HASH, false)).toEqual(BYTES);
    expect(await blankFile('00'.repeat(32), false)).toBeNull();
  });

  it('are changed under their id, and keep their file', async () => {
    await keepBroughtForm(form('brought-a'), BYTES, false);
    const retired = form('brought-a', { retired: true, name: 'Of last year', supersedes: 'brought-0' });
    expect(await keepBroughtForm(retired, null, false)).toBe('saved');
    expect((await listed()).forms).toEqual([retired]);
    expect(await blankFile(HASH, false)).toEqual(BYTES);
  });

  it('take their file along when they are removed, where no other form is of it', async () => {
    for (const id of ['brought-a', 'brought-b']) await keepBroughtForm(form(id), BYTES, false);
    const hash = await sha256(OTHER);
    await keepBroughtForm(form('brought-c', { file: { sha256: hash, bytes: 1, name: 'c.pdf' } }), OTHER, false);
    expect(await removeBroughtForm('brought-a', false)).toBe('saved');
    expect(await blankFile(HASH, false)).toEqual(BYTES);
    expect(await removeBroughtForm('brought-b', false)).toBe('saved');
    expect([await blankFile(HASH, false), await blankFile(hash, false)]).toEqual([null, OTHER]);
    expect((await listed()).forms.map(({ id }) => id)).toEqual(['brought-c']);
    expect(await removeBroughtForms(false)).toBe('saved');
    expect([await listed(), local.data]).toEqual([{ kind: 'forms', forms: [], damaged: 0 }, {}]);
  });

  it('have ids that no agreement has which ships, and that are read again', () => {
    const id = newFormId();
    expect(id).not.toBe(newFormId());
    expect(isKnown(id)).toBe(false);
    expect(broughtFormFrom(form(id))).toEqual(form(id));
  });

  it('of a later version are left alone', async () => {
    (await openDB('brought-forms', 2)).close();
    expect(await broughtForms(false)).toEqual({ kind: 'unreadable', why: 'later-version' });
    expect(await keepBroughtForm(form('brought-a'), BYTES, false)).toBe('later-version');
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ])('are not kept, and that is said, when the browser answers %s', async (name, said) => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('', name);
      },
    });
    expect(await keepBroughtForm(form('brought-a'), BYTES, false)).toBe(said);
    expect(await broughtForms(false)).toEqual({ kind: 'unreadable', why: said });
    expect(await blankFile(HASH, false)).toBeNull();
    expect(await loadBrought(false)).toEqual({ kind: 'unreadable', why: said });
  });
});

describe('what is damaged', () => {
  it('is left out and counted, and a file that is another now is none', async () => {
    await keepBroughtForm(form('brought-a'), OTHER, false);
    const db = await openDB('brought-forms', 1);
    await db.put('forms', { ...form('brought-b'), agreement: 7 }, 'brought-b');
    await db.put('forms', 'nothing', 'nothing');
    db.close();
    expect(await listed()).toMatchObject({ forms: [{ id: 'brought-a' }], damaged: 2 });
    // These bytes do not have that hash.
    expect(await blankFile(HASH, false)).toBeNull();
    // What cannot be read may be of any file: none goes with another form.
    await removeBroughtForm('brought-a', false);
    const after = await openDB('brought-forms', 1);
    expect(await after.getAllKeys('files')).toEqual([HASH]);
    after.close();
  });

  const own = form('brought-a');
  const withAgreement = (part: object) => ({ ...own, agreement: { ...own.agreement, ...part } });
  const nested = (depth: number): object => ({
    number: '1',
    text: 'x',
    note: '',
    clauses: depth > 0 ? [nested(depth - 1)] : [],
  });
  const endless = { number: '1', text: 'x', note: '', clauses: [] as object[] };
  endless.clauses.push(endless);

  it.each<[string, unknown]>([
    ['of an id that ships', { ...form('pmlr-2017') }],
    ['whose agreement has another id', withAgreement({ id: 'brought-b' })],
    ['whose agreement has the id of one that ships', withAgreement({ id: 'pmlr-2017' })],
    ['whose agreement is of another file', withAgreement({ file: { sha256: '00'.repeat(32), places: [] } })],
    ['whose agreement has no file', withAgreement({ file: null })],
    ['that a publisher is said to offer', withAgreement({ provenance: { kind: 'publisher' } })],
    ['from an address that is not https', { ...own, source: 'http://forms.example/' }],
    ['with a pattern', withAgreement({ editions: [{ at: { kind: 'heading', number: '' }, text: /(a+)+/ }] })],
    ['with a block of a kind that is not known', withAgreement({ blocks: [{ kind: 'script', text: 'x' }] })],
    ['with a blank of no field', withAgreement({ blocks: [{ kind: 'blank', field: 'nowhere' }] })],
    ['with a choice that is none', withAgreement({ blocks: [{ kind: 'choice', field: 'title' }] })],
    ['with a place of no field', withAgreement({ fields: [] })],
    ['with a field twice', withAgreement({ fields: [...own.agreement.fields, { id: 'title', asks: 'title' }] })],
    ['with a length that is none', withAgreement({ layout: { ...own.agreement.layout, text: { size: Number.NaN } } })],
    ['with clauses a hundred deep', withAgreement({ blocks: [{ kind: 'clauses', clauses: [nested(100)] }] })],
    ['with a clause in itself', withAgreement({ blocks: [{ kind: 'clauses', clauses: [endless] }] })],
    ['with a text that no form has', withAgreement({ blocks: [{ kind: 'heading', text: 'x'.repeat(20_001) }] })],
    [
      'with corrections of what no blank has',
      { ...own, corrections: { changed: { a: { asks: 'money' } }, added: [] } },
    ],
    ['with a day that no calendar has', { ...own, added: '2026-02-30' }],
  ])('is no form %s', (_, kept) => {
    expect(broughtFormFrom(kept)).toBeNull();
  });

  it('is nothing that a file may have: a field off its page, a line without height, a long address', () => {
    const [place] = own.agreement.file?.places ?? [];
    const box = { left: -30, top: -12.5, right: 10, bottom: -12.5 };
    const odd = {
      ...own,
      source: `https://forms.example/${'a'.repeat(500)}`,
      agreement: { ...own.agreement, file: { ...own.agreement.file, places: [{ ...place, box, baseline: -3 }] } },
    };
    expect(broughtFormFrom(odd)).toEqual(odd);
  });

  it('is left out alone where the form is one without it', () => {
    const odd = { ...own, at: 'x', supersedes: 7, retired: 'no', given: { series: 12 }, handIn: { by: 'soon' } };
    expect(broughtFormFrom(odd)).toEqual({ ...own, at: 0, supersedes: null, retired: false, given: {}, handIn: null });
  });
});

describe('their agreements', () => {
  it('are known once what is kept was read, before the drafts that are of them', async () => {
    const kept = form('brought-a');
    await keepBroughtForm(kept, BYTES, false);
    const draft = { ...full, agreement: kept.id, terms: termsOf(kept.agreement) };
    await saveDraft(draft, false);
    useBrought([]);
    const all = await loadKept(false);
    expect(all.brought).toEqual({ kind: 'forms', forms: [kept], damaged: 0 });
    expect(agreementById(kept.id)).toEqual(kept.agreement);
    expect(all.draft(draft.key)?.draft).toMatchObject({ agreement: kept.id, agreed: true, terms: draft.terms });
    await removeBroughtForm(kept.id, false);
    await loadKept(false);
    expect(isKnown(kept.id)).toBe(false);
  });

  it('keep nobody waiting who never brought a form', async () => {
    const open = vi.fn();
    vi.stubGlobal('indexedDB', { open });
    expect((await loadKept(false)).brought).toEqual({ kind: 'forms', forms: [], damaged: 0 });
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a private window', () => {
  it('keeps its forms in memory, and sees no others', async () => {
    await keepBroughtForm(form('brought-a'), BYTES, false);
    const onDisk = structuredClone(local.data);
    const hash = await sha256(OTHER);
    const secret = form('brought-s', { file: { sha256: hash, bytes: OTHER.length, name: 's.pdf' } });
    expect(await keepBroughtForm(secret, OTHER, true)).toBe('saved');
    expect((await listed(true)).forms).toEqual([secret]);
    expect(await blankFile(hash, true)).toEqual(OTHER);
    expect((await loadKept(true)).brought).toMatchObject({ forms: [{ id: 'brought-s' }] });
    expect([isKnown('brought-s'), isKnown('brought-a')]).toEqual([true, false]);
    expect((await loadKept(false)).brought).toMatchObject({ forms: [{ id: 'brought-a' }] });
    expect([local.data, await blankFile(hash, false)]).toEqual([onDisk, null]);
    await forgetPrivate();
    expect([(await listed(true)).forms, session.data]).toEqual([[], {}]);
  });

  it('removes one with its file, or all, and leaves the others', async () => {
    session.data = { 'private:settings': { version: 2 } };
    for (const id of ['brought-a', 'brought-b']) await keepBroughtForm(form(id), BYTES, true);
    await removeBroughtForm('brought-a', true);
    expect(await blankFile(HASH, true)).toEqual(BYTES);
    await removeBroughtForms(true);
    expect(session.data).toEqual({ 'private:settings': { version: 2 } });
  });

  it('says when its memory is full', async () => {
    session.refusal = new Error('Session storage quota bytes exceeded');
    expect(await keepBroughtForm(form('brought-a'), BYTES, true)).toBe('full');
    session.refusal = null;
    session.data = { [`private:brought:file:${HASH}`]: '*' };
    expect(await blankFile(HASH, true)).toBeNull();
  });
});
