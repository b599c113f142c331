import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Paper } from '../../paper/paper';
import { allNames } from '../../paper/unnamed';
import { sha256 } from '../../pdf/file/sha256';
import { Reader } from './reader';
import type { Subject } from './subject';

/** What is checked, and the camera-ready paper's title; a later file or text replaces an earlier one. */
export function useSubject(paper: Paper | null) {
  const reader = useMemo(() => new Reader(), []);
  const [subject, setSubject] = useState<Subject>({ kind: 'nothing' });
  const [cameraReady, setCameraReady] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const callback = requestIdleCallback(() => reader.start(), { timeout: 1000 });
    return () => cancelIdleCallback(callback);
  }, [reader]);
  const turn = useRef(0);
  const last = useRef<File | string | null>(null);
  const about = {
    paper: paper && { title: paper.title, authors: allNames(paper.authors) },
    cameraReadyTitle: cameraReady ?? null,
  };

  async function checkFile(file: File) {
    const own = ++turn.current;
    last.current = file;
    setSubject({ kind: 'busy', name: file.name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [digest, answer] = await Promise.all([sha256(bytes), reader.ask({ kind: 'check-pdf', bytes, about })]);
    if (own !== turn.current) return;
    if (answer === 'late' || answer.kind !== 'checked-pdf') return setSubject({ kind: 'late' });
    const { reading, result } = answer;
    setSubject({ kind: 'pdf', name: file.name, bytes, sha256: digest, reading, result, at: new Date() });
  }

  async function checkPasted(text: string) {
    const own = ++turn.current;
    last.current = text;
    setSubject({ kind: 'busy', name: null });
    const answer = await reader.ask({ kind: 'check-text', text, about });
    if (own !== turn.current) return;
    if (answer === 'late' || answer.kind !== 'checked-text') return setSubject({ kind: 'late' });
    setSubject({ kind: 'text', length: [...text].length, result: answer.result, at: new Date() });
  }

  async function takeCameraReady(file: File) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await reader.ask({ kind: 'first-title', bytes });
    setCameraReady(answer !== 'late' && answer.kind === 'title' ? answer.title : null);
  }

  // What is known beside the form has changed: hold it against that too.
  useEffect(() => {
    if (last.current instanceof File) void checkFile(last.current);
    else if (last.current !== null) void checkPasted(last.current);
  }, [paper, cameraReady]);

  return { reader, subject, cameraReady, checkFile, checkPasted, takeCameraReady };
}
