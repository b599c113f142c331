import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BroughtForm } from '../../extension/brought-forms';
import { sha256 } from '../../pdf/file/sha256';
import { Reader } from '../check/reader';
import type { Adding, KnownForms } from './adding';

/** What is being added, and the ways to give a file, to stop reading it, and to be done with it. */
export interface AddingForm {
  readonly reader: Reader;
  readonly adding: Adding;
  /** @param address of the site that served the file; null where a person brought it. */
  take(file: File, address: string | null): Promise<void>;
  /** Reads the file of a form that is kept once more, to change what was said of it; null where it is not kept any more. */
  takeKept(kept: BroughtForm, bytes: Uint8Array<ArrayBuffer> | null): Promise<void>;
  /** Goes on with a file that may be no form. */
  takeAllTheSame(): void;
  stop(): void;
  done(): void;
}

/**
 * Reads the files that are given, each in a worker that is ended when it takes too long; a later one replaces an earlier.
 * @param known the forms that are kept, besides those that ship.
 * @param nameOf what the form of an agreement's id is called.
 */
export function useAdding(known: KnownForms, nameOf: (agreement: string) => string): AddingForm {
  const reader = useMemo(() => new Reader(), []);
  const [adding, setAdding] = useState<Adding>({ kind: 'nothing' });
  const turn = useRef(0);
  useEffect(() => {
    const callback = requestIdleCallback(() => reader.start(), { timeout: 1000 });
    return () => cancelIdleCallback(callback);
  }, [reader]);

  async function take(given: File, address: string | null) {
    const own = ++turn.current;
    const { name } = given;
    setAdding({ kind: 'reading', name });
    const bytes = new Uint8Array(await given.arrayBuffer());
    const file = { name, bytes, sha256: await sha256(bytes), address };
    if (own !== turn.current) return;
    // The very file, whatever was corrected of its blanks.
    const same = known.find(({ files }) => files.some((each) => each.sha256 === file.sha256));
    if (same) return setAdding({ kind: 'known', name, of: nameOf(same.id) });
    const answer = await reader.ask({ kind: 'read-blank', bytes, known });
    if (own !== turn.current) return;
    const read = answer !== 'late' && answer.kind === 'blank' ? answer.reading : null;
    if (read?.kind === 'form')
      setAdding({
        kind: read.form.doubts.length > 0 ? 'doubted' : 'review',
        blank: { ...read, file, kept: null },
      });
    else if (read?.kind === 'known') setAdding({ kind: 'known', name, of: nameOf(read.agreement) });
    else setAdding({ kind: 'refused', name, why: read?.why ?? 'late' });
  }

  async function takeKept(kept: BroughtForm, bytes: Uint8Array<ArrayBuffer> | null) {
    const own = ++turn.current;
    const { name, sha256: digest } = kept.file;
    setAdding({ kind: 'reading', name });
    const answer = bytes ? await reader.ask({ kind: 'read-blank', bytes, known: [] }) : 'late';
    if (own !== turn.current) return;
    const read = answer !== 'late' && answer.kind === 'blank' ? answer.reading : null;
    if (bytes === null || read?.kind !== 'form') return setAdding({ kind: 'unreadable', name: kept.name });
    const file = { name, bytes, sha256: digest, address: kept.source };
    // What it resembles was said when it was added.
    setAdding({ kind: 'review', blank: { ...read, likeness: { kind: 'new' }, file, kept } });
  }

  function takeAllTheSame() {
    setAdding((now) => (now.kind === 'doubted' ? { kind: 'review', blank: now.blank } : now));
  }

  function stop() {
    turn.current++;
    reader.stop();
    setAdding((now) => (now.kind === 'reading' ? { kind: 'stopped', name: now.name } : now));
  }

  function done() {
    turn.current++;
    setAdding({ kind: 'nothing' });
  }
  return { reader, adding, take, takeKept, takeAllTheSame, stop, done };
}
