import { loadKept, type Saved, saveBatch, saveChoice } from '../../extension/storage';
import { type Batch, batchOf } from '../../signing/batch';
import type { FormActions } from './form-actions';
import { type FormState, formFor, openedOn } from './form-state';

/** How long a choice in a list must stand before the portal is asked about that paper, in milliseconds. */
const SETTLED = 300;

/** The form as the actions work on it. */
interface Form {
  now(): FormState | null;
  put(next: FormState): void;
  sayHow(saving: Promise<Saved>): Promise<void>;
  /** Lets the portal's own answer fill in. */
  improve(state: FormState): Promise<void>;
}

/** What can be done with a page's list of papers: one is chosen, or several, and back. */
export function listActions({
  now: current,
  put,
  sayHow,
  improve,
}: Form): Pick<FormActions, 'choose' | 'chooseTogether' | 'changeBatch' | 'forgetBatch' | 'backToList'> {
  function showBatch(now: FormState, batch: Batch) {
    put({ ...now, screen: { kind: 'batch', batch } });
    void sayHow(saveBatch(now.address, batch, now.tab.incognito));
  }
  /** The page as it is known by now: the rest of its list may have come meanwhile. */
  function samePage(before: FormState): FormState {
    const now = current();
    return now?.address === before.address ? now : before;
  }
  return {
    async choose(paper) {
      const before = current();
      if (!before) return;
      const { tab, address } = before;
      const key = paper?.key ?? address;
      void saveChoice(address, key, tab.incognito);
      const kept = await loadKept(tab.incognito);
      const next = formFor(paper, key, samePage(before), kept);
      put(next);
      if (!paper) return;
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      if (current()?.draft.key === paper.key) await improve(next);
    },
    chooseTogether(keys) {
      const now = current();
      if (now) showBatch(now, batchOf(keys));
    },
    changeBatch(next) {
      const now = current();
      if (now?.screen.kind === 'batch') showBatch(now, next(now.screen.batch));
    },
    forgetBatch() {
      const now = current();
      if (now) void saveBatch(now.address, null, now.tab.incognito);
    },
    async backToList() {
      const now = current();
      if (!now) return;
      await saveChoice(now.address, null, now.tab.incognito);
      const kept = await loadKept(now.tab.incognito);
      put(openedOn(samePage(now), kept));
    },
  };
}
