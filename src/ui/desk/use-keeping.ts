import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Decided } from '../../desk/desk';
import { decidedInTab, keepDecidedFirst } from '../../extension/desk-kept';
import { isInPrivateWindow } from '../../extension/page';
import { allReadings, takeReadings } from './kept-readings';
import { OnDisk } from './on-disk';

/** Milliseconds after the last change until it is written to disk. */
const LULL = 500;

interface Kept {
  readonly decided: Decided;
  restore(kept: Decided): void;
  /** What changes when files were read. */
  readonly read: unknown;
}

/**
 * Keeps decisions until the tab is closed, and on this computer where the chair asks for it; a page that is left with
 * decisions that are neither kept nor saved is asked about. Private windows write nothing to disk.
 */
export function useKeeping({ decided, restore, read }: Kept) {
  const disk = useMemo(() => new OnDisk(), []);
  const [keeps, setKeeps] = useState(false);
  /** Whether the last changes are kept where they should be. */
  const [isKept, setIsKept] = useState(true);
  const [loaded, setLoaded] = useState(false);
  const [saved, setSaved] = useState(decided);
  useEffect(() => {
    restore(decidedInTab());
    if (isInPrivateWindow()) return setLoaded(true);
    void disk.read().then((kept) => {
      if (kept) {
        takeReadings(kept.readings);
        restore(kept.decided);
        setKeeps(true);
      }
      setLoaded(true);
    });
  }, []);
  useEffect(() => {
    if (!loaded) return;
    const inTab = keepDecidedFirst(decided);
    if (!keeps) return setIsKept(inTab);
    const lull = setTimeout(
      () => void disk.keep(decided, allReadings()).then((saved) => setIsKept(saved === 'saved')),
      LULL,
    );
    return () => clearTimeout(lull);
  }, [decided, keeps, loaded, read]);
  const isUnsaved = !keeps && decided.decisions.size > 0 && saved !== decided;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return {
    keeps,
    isKept,
    mayKeep: !isInPrivateWindow(),
    keep(on: boolean) {
      setKeeps(on);
      if (!on) void disk.forget();
    },
    /** The decisions as they stand were saved as a file. */
    wasSaved: () => setSaved(decided),
  };
}
