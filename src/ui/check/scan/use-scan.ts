import { useMemo, useRef } from 'preact/hooks';
import type { Decision, Doubt, ScanOptions } from '../../../checking/scan';
import { withDecision } from '../decisions';
import type { Subject } from '../subject';
import { ScanSession } from './scan-session';
import {
  type GivenFile,
  type MovedCorners,
  type ReadScan,
  type SeenFact,
  UNMOVED,
  type UnreadReason,
  withSeen,
} from './scan-subject';

type SetSubject = (change: (before: Subject) => Subject) => void;

/** Reading scans and deciding on what is doubtful in them; what comes of it becomes the page's subject. */
export function useScan(setSubject: SetSubject, about: ScanOptions) {
  const session = useMemo(() => new ScanSession(), []);
  // What is known may change while a scan is read.
  const known = useRef(about);
  known.current = about;

  const ofScan = (change: (scan: ReadScan) => ReadScan) =>
    setSubject((before) => (before.kind === 'scan' ? change(before) : before));

  /** Reads pictures, with the corners where a person moved them to. What was read before is forgotten. */
  async function read(files: readonly GivenFile[], corners: MovedCorners = UNMOVED): Promise<void> {
    session.stop();
    setSubject(() => ({ kind: 'reading-scan', files, corners, progress: null }));
    const settle = (next: Subject) =>
      setSubject((before) => (before.kind === 'reading-scan' && before.files === files ? next : before));
    const outcome = await session.ask({ kind: 'read', given: { files, corners }, about }, (progress) =>
      setSubject((before) => (before.kind === 'reading-scan' ? { ...before, progress } : before)),
    );
    if (outcome.kind !== 'read') return settle({ kind: 'unread-scan', files, corners, why: reasonOf(outcome) });
    const { pages, pictures, result } = outcome;
    settle({
      kind: 'scan',
      files,
      corners,
      pages,
      pictures,
      result,
      decisions: new Map(),
      seen: new Map(),
      at: new Date(),
    });
    if (known.current !== about) await compareAgain();
  }

  /** Holds what was read against what is known now. */
  async function compareAgain(): Promise<void> {
    const outcome = await session.ask({ kind: 'compare', about: known.current });
    if (outcome.kind === 'compared') ofScan((scan) => ({ ...scan, result: outcome.result }));
  }

  return {
    session,
    read,
    compareAgain,
    stop: () => session.stop(),
    decide: (key: Doubt['key'], decision: Decision) => ofScan((scan) => withDecision(scan, key, decision)),
    typeSeen: (fact: SeenFact, text: string) => ofScan((scan) => withSeen(scan, fact, text)),
  };
}

function reasonOf(outcome: Exclude<Awaited<ReturnType<ScanSession['ask']>>, { kind: 'read' }>): UnreadReason {
  if (outcome.kind === 'refused') return outcome.why;
  return { kind: outcome.kind === 'stopped' ? 'stopped' : 'failed' };
}
