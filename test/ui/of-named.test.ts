import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useBrought } from '../../src/agreements';
import { pmlr } from '../../src/agreements/pmlr';
import { afterSigning, edit } from '../../src/signing/draft';
import { prefill } from '../../src/signing/prefill';
import { type FormState, formFor } from '../../src/ui/popup/form-state';
import { ofNamed } from '../../src/ui/popup/of-named';
import { namedAgreement, noTab, withoutPage } from '../../src/ui/popup/without-page';
import { broughtAgreement } from '../agreements/brought-forms';
import { NOTHING_KEPT as kept } from './nothing-kept';

vi.mock('webextension-polyfill', () => import('../extension/fake-browser'));
vi.mock('../../src/extension/reader?iife', () => ({ default: 'reader.js' }));

const agreement = broughtAgreement('brought-1');
const blank = prefill(null, 'by-hand', kept);
const page = { tab: noTab(), reading: { kind: 'nothing' }, address: 'by-hand', rest: 0 } as const;
const open = (draft = blank): FormState => ({ ...formFor(null, 'by-hand', page, kept), draft });

beforeEach(() =>
  useBrought([{ agreement, venue: null, values: {}, given: {}, handIn: null, retired: false, supersedes: null }]),
);
afterEach(() => useBrought([]));

it('opens the form that was just added, where its address names it', () => {
  expect([withoutPage('?by-hand=brought-1'), namedAgreement('?by-hand=brought-1')]).toEqual(['by-hand', 'brought-1']);
  const begun = edit(blank, 'title', 'On Looms');
  expect(ofNamed(open(begun), 'brought-1').draft).toMatchObject({ agreement: 'brought-1', title: 'On Looms' });
});

it('opens as it did before where it names none, or one that is gone', () => {
  expect([namedAgreement('?by-hand'), ofNamed(open(), null).draft]).toEqual([null, blank]);
  expect(ofNamed(open(), 'brought-2').draft.agreement).toBe(pmlr.id);
});

it('begins anew after another agreement was signed, and shows what was signed of this one', () => {
  const signed = afterSigning({ ...blank, title: 'On Looms', fileName: 'a.pdf' }, 'November 28, 2026');
  expect(ofNamed(open(signed), 'brought-1').draft).toMatchObject({ agreement: 'brought-1', title: '', signed: null });
  const own = { ...signed, agreement: 'brought-1' };
  expect(ofNamed(open(own), 'brought-1').draft).toBe(own);
});
