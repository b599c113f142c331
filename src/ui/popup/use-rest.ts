import { useEffect, useState } from 'preact/hooks';
import { afterPainting } from '../components/after-painting';

/** The screens and panels that the popup opens without. */
export type Rest = typeof import('./after-first-view');

/**
 * The rest of the popup; null until it is there. Loading begins once the popup's first view has been painted, so that
 * no click has to wait for it; at once where that view is itself of the rest.
 */
export function useRest(view: 'none-yet' | 'first' | 'of-the-rest'): Rest | null {
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(() => {
    if (view === 'none-yet' || rest) return;
    const load = () => void import('./after-first-view').then(setRest);
    if (view === 'first') afterPainting(load);
    else load();
  }, [view]);
  return rest;
}
