import { useRef, useState } from 'preact/hooks';
import { pagesToSee } from '../../../checking/drawn';
import type { Decision, Doubt } from '../../../checking/scan';
import { withDecision } from '../decisions';
import type { ScanSession } from '../scan/scan-session';
import type { FillableForm } from '../use-fill';
import type { Drawing, SeenDrawing } from './drawn-file';

/** What the pages of so many files showed is kept: their pictures take some megabytes each. */
const KEPT = 4;
const WAITING: Drawing = { kind: 'waiting' };
/** In the publisher's very file nothing is drawn but what the publisher drew. */
const PUBLISHERS: SeenDrawing = { kind: 'seen', doubts: [], unread: [], pictures: new Map(), decisions: new Map() };

/**
 * Reads the drawn pages of files, once for each file, and keeps what a person decided on what differs there. Files are
 * told apart by their SHA-256.
 */
export function useDrawings(session: ScanSession) {
  const [drawings, setDrawings] = useState<ReadonlyMap<string, Drawing>>(new Map());
  // What is read or being read, the latest last.
  const readings = useRef(new Map<string, Promise<Drawing>>()).current;

  const put = (sha256: string, change: (before: Drawing) => Drawing) =>
    setDrawings((all) => {
      const kept = [...all].filter(([key]) => key !== sha256 && readings.has(key));
      return new Map([...kept, [sha256, change(all.get(sha256) ?? WAITING)]]);
    });

  async function read({ sha256, bytes, pdf, result }: FillableForm): Promise<Drawing> {
    put(sha256, () => ({ kind: 'reading', progress: null }));
    const outcome = await session.ask({ kind: 'drawn', bytes, pages: pagesToSee(result, pdf) }, (progress) =>
      put(sha256, () => ({ kind: 'reading', progress })),
    );
    const came: Drawing =
      outcome.kind === 'drawn'
        ? { kind: 'seen', ...outcome.drawn, decisions: new Map() }
        : { kind: outcome.kind === 'stopped' ? 'stopped' : 'failed' };
    if (came.kind !== 'seen') readings.delete(sha256);
    put(sha256, () => came);
    return came;
  }

  return {
    /** How far the reading of a form's drawn pages is. */
    of: ({ sha256, pdf }: FillableForm): Drawing =>
      pdf.known === null ? (drawings.get(sha256) ?? WAITING) : PUBLISHERS,
    /** Begins to read the drawn pages, unless they are read or being read, and gives what comes of it. */
    see(form: FillableForm): Promise<Drawing> {
      if (form.pdf.known !== null) return Promise.resolve(PUBLISHERS);
      const before = readings.get(form.sha256);
      if (before) return before;
      const reading = read(form);
      readings.set(form.sha256, reading);
      for (const old of [...readings.keys()].slice(0, -KEPT)) readings.delete(old);
      return reading;
    },
    /** Ends the reading that is under way. */
    stop: () => session.stop(),
    decide: ({ sha256 }: FillableForm, key: Doubt['key'], decision: Decision) =>
      put(sha256, (before) => (before.kind === 'seen' ? withDecision(before, key, decision) : before)),
  };
}

/** The drawn pages of files, as the check page reads them. */
export type Drawings = ReturnType<typeof useDrawings>;
