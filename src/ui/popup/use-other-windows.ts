import { useEffect } from 'preact/hooks';
import { onDraftChange } from '../../extension/draft-changes';
import { loadKept } from '../../extension/storage';
import { type FormState, formFor } from './form-state';

/**
 * Lets the open form follow what another window does to the same draft: it goes on with what was filled in or signed
 * there; what was forgotten there is gone here too, and can be brought back. What could not be kept here stays.
 */
export function useOtherWindows(
  state: FormState | null,
  current: { readonly current: FormState | null },
  put: (next: FormState) => void,
) {
  const key = state?.draft.key ?? null;
  const incognito = state?.tab.incognito ?? false;
  useEffect(() => {
    if (key === null) return;
    return onDraftChange(key, incognito, async () => {
      const kept = await loadKept(incognito);
      const now = current.current;
      if (now?.draft.key !== key) return;
      const { screen, left, declined } = now;
      const next = formFor(now.paper, key, now, kept);
      if (next.savedAt > now.savedAt) put({ ...next, screen, left, declined });
      else if (next.savedAt === 0 && now.savedAt > 0 && now.saved === 'saved') {
        const draft = now.keeping.fresh(now.paper, key, kept);
        put({ ...now, kept, draft, touched: false, savedAt: 0, damaged: false, forgotten: now.draft, left: null });
      }
    });
  }, [key, incognito]);
}
