// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { download } from '../../src/extension/files';
import { heldFile } from '../../src/extension/unsure-download';
import { afterSigning, type Draft } from '../../src/signing/draft';
import { prefill } from '../../src/signing/prefill';
import type { FormActions } from '../../src/ui/popup/form-actions';
import type { FormState } from '../../src/ui/popup/form-state';
import { keepingOf } from '../../src/ui/popup/keeping';
import { type Signing, useSigning } from '../../src/ui/popup/use-signing';
import fake from '../extension/fake-browser';
import { paper } from '../signing/papers';
import { NOTHING_KEPT as kept } from './nothing-kept';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/files', () => ({ download: vi.fn() }));
vi.mock('../../src/extension/page', () => ({ tellSigned: vi.fn() }));

const ready: Draft = {
  ...prefill(paper(), '', kept),
  authority: true,
  agreed: true,
  pen: { tab: 'type', strokes: [], typed: 'Jianfei Chen', hand: null, picture: null, meant: false },
};
const other: Draft = { ...ready, key: 'openreview:other', title: 'Another paper' };
const state: FormState = {
  tab: { id: 7, url: null, incognito: false, clicked: true },
  reading: { kind: 'paper', paper: paper() },
  screen: { kind: 'form' },
  address: 'by-hand',
  paper: paper(),
  kept,
  keeping: keepingOf(false),
  rest: 0,
  draft: ready,
  touched: true,
  savedAt: 0,
  saved: 'saved',
  remembered: 'saved',
  damaged: false,
  left: null,
  declined: null,
  forgotten: null,
};

let signing: Signing;
const keep = vi.fn();

/** Shows the form; on looking at the page again it is found to have gone on to another paper, or not. */
function show(moved: boolean, shown: FormState = state): void {
  const actions: FormActions = {
    now: () => (moved ? { ...shown, draft: other } : shown),
    change: () => {},
    meet: () => {},
    keep,
    remember: () => {},
    keepPerson: () => {},
    choose: async () => {},
    chooseTogether: () => {},
    changeBatch: () => {},
    forgetBatch: () => {},
    backToList: async () => {},
    readAgain: async () => moved,
    forgetDraft: () => {},
    bringBack: () => {},
    goBack: () => {},
    closeToast: () => {},
    rememberAgreed: () => {},
  };
  const maker = async () => ({
    make: async () => ({ kind: 'pdf' as const, bytes: new Uint8Array([1]) }),
    missingCharacters: async () => [],
  });
  function Form() {
    signing = useSigning(shown, actions, maker, null);
    return null;
  }
  render(h(Form, {}), document.body);
}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', () => 1);
  vi.stubGlobal('cancelIdleCallback', () => {});
  vi.clearAllMocks();
  fake.storage.session.data = {};
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('signing gives the form of the paper that is open', async () => {
  show(false);
  await signing.signAndDownload();
  expect(download).toHaveBeenCalledTimes(1);
  expect(keep.mock.lastCall?.[0]).toMatchObject({ key: ready.key, signed: { title: ready.title } });
});

it.each(['signAndDownload', 'downloadUnsigned'] as const)(
  '%s gives nothing where the page has gone on to another paper: its form was never read',
  async (way) => {
    show(true);
    await signing[way]();
    expect(download).not.toHaveBeenCalled();
    expect(keep).not.toHaveBeenCalled();
  },
);

it('a popup that closes while its file is being downloaded loses nothing: the next one has the file', async () => {
  const before: unknown[] = [];
  vi.mocked(download).mockImplementationOnce(() => before.push(Object.keys(fake.storage.session.data)));
  show(false);
  await signing.signAndDownload();
  // Nothing is lost between the two: the file is held before it is downloaded, the draft signed only after.
  expect(before).toEqual([[`unsure:${ready.key}`]]);
  expect(keep).toHaveBeenCalledTimes(1);
  render(null, document.body);

  show(false, { ...state, draft: afterSigning({ ...ready, fileName: 'chen21Permission.pdf' }, 'June 10, 2021') });
  await vi.waitFor(() =>
    expect(signing.files.file).toMatchObject({ from: 'closed-popup', bytes: new Uint8Array([1]) }),
  );
  signing.files.file?.save();
  expect(download).toHaveBeenCalledTimes(2);
});

it('a file whose download is sure is held no longer, nor one that was tampered with', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  show(false);
  await signing.signAndDownload();
  expect(await heldFile(ready.key, false)).toMatchObject({ bytes: new Uint8Array([1]) });
  await vi.advanceTimersByTimeAsync(2900);
  expect(await heldFile(ready.key, false)).not.toBe(null);
  const held = fake.storage.session.data[`unsure:${ready.key}`];
  fake.storage.session.data[`unsure:${ready.key}`] = { ...Object(held), pdf: 'Ag==' };
  expect(await heldFile(ready.key, false)).toBe(null);
  await vi.advanceTimersByTimeAsync(200);
  expect(fake.storage.session.data).toEqual({});
});

it('where there is no room to hold the file it is downloaded all the same', async () => {
  fake.storage.session.refusal = new Error('QuotaExceededError');
  show(false);
  await signing.signAndDownload();
  fake.storage.session.refusal = null;
  expect(download).toHaveBeenCalledTimes(1);
  expect(keep).toHaveBeenCalledTimes(1);
});
