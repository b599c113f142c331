import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Lock } from '../../../extension/passphrase';
import {
  changeSignatures,
  forgetSignatures,
  loadSignatures,
  relock,
  type Signatures,
  type SignaturesChanged,
  unlock,
  unlockFilesToo,
} from '../../../extension/signatures';
import { unlockFiles } from '../../../extension/signed-forms';
import { type KeptSignature, sameKept, withOneMore } from '../../../signing/kept-signatures';

/** The signatures that are kept on this computer, and what can be done with them. Each change is on disk at once. */
export interface KeptSignatures {
  /** Null until they were read. */
  readonly signatures: Signatures | null;
  /** Whether they may be changed: a private window changes nothing on disk. */
  readonly mayChange: boolean;
  /** What became of the last change. */
  readonly changed: SignaturesChanged;
  /** The one that was just removed and can be brought back, or null. */
  readonly removed: KeptSignature | null;
  /** Keeps a signature, in place of another where that one is given; returns whether it is kept. */
  keep(signature: KeptSignature, instead: KeptSignature | null): Promise<boolean>;
  remove(signature: KeptSignature): Promise<void>;
  bringBack(): Promise<void>;
  /** Opens them, and the PDFs that are kept here; returns whether the passphrase was right. */
  open(passphrase: string): Promise<boolean>;
  /** Keeps them, and the PDFs that are kept here, under another key; null for none. Returns how that went. */
  lockWith(lock: Lock | null): ReturnType<typeof relock>;
  forgetAll(): Promise<void>;
}

/** Reads the kept signatures once it is known which window this is (`ofPrivate` is no longer null). */
export function useKeptSignatures(ofPrivate: boolean | null): KeptSignatures {
  const [signatures, setSignatures] = useState<Signatures | null>(null);
  const [changed, setChanged] = useState<SignaturesChanged>('saved');
  const [removed, setRemoved] = useState<KeptSignature | null>(null);
  const lock = useRef<Lock | null>(null);
  // One change after the other: a stroke may follow before the last one is on disk.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const load = useCallback(async () => setSignatures(await loadSignatures(lock.current)), []);
  useEffect(() => {
    if (ofPrivate !== null) void load();
  }, [ofPrivate, load]);

  /** Returns whether the change is on disk. */
  function inTurn(change: () => Promise<SignaturesChanged>): Promise<boolean> {
    const done = last.current.then(async () => {
      const what = await change();
      setChanged(what);
      await load();
      return what === 'saved';
    });
    last.current = done;
    return done;
  }
  const change = (next: (kept: readonly KeptSignature[]) => readonly KeptSignature[] | null) =>
    ofPrivate === false ? inTurn(() => changeSignatures(lock.current, next)) : Promise.resolve(false);

  return {
    signatures,
    mayChange: ofPrivate === false,
    changed,
    removed,
    async keep(signature, instead) {
      const done = await change((kept) =>
        withOneMore(instead ? kept.filter((each) => !sameKept(each, instead)) : kept, signature),
      );
      if (done) setRemoved((before) => (before && sameKept(before, signature) ? null : before));
      return done;
    },
    async remove(signature) {
      if (await change((kept) => kept.filter((each) => !sameKept(each, signature)))) setRemoved(signature);
    },
    async bringBack() {
      if (removed && (await change((kept) => withOneMore(kept, removed)))) setRemoved(null);
    },
    async open(passphrase) {
      if (signatures?.kind !== 'locked') return unlockFiles(passphrase);
      lock.current = await unlock(signatures.sealed, passphrase);
      if (!lock.current) return false;
      await unlockFilesToo(lock.current, ofPrivate === false);
      await load();
      return true;
    },
    async lockWith(next) {
      let went: Awaited<ReturnType<typeof relock>> = 'failed';
      await inTurn(async () => {
        went = await relock(lock.current, next);
        if (went !== 'saved' && went !== 'files-left') return went;
        lock.current = next;
        return 'saved';
      });
      return went;
    },
    async forgetAll() {
      await inTurn(async () => {
        setRemoved(null);
        lock.current = null;
        return forgetSignatures();
      });
    },
  };
}
