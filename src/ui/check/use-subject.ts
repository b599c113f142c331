import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Paper } from '../../paper/paper';
import { allNames } from '../../paper/unnamed';
import { sha256 } from '../../pdf/file/sha256';
import { arePictures } from '../../pdf/read/are-pictures';
import { formatOf } from '../../scan/source/format';
import { Reader } from './reader';
import { type GivenFile, type MovedCorners, nameOf, UNMOVED } from './scan/scan-subject';
import { useScan } from './scan/use-scan';
import type { Subject } from './subject';

/** What was given last, to be held against what is known beside it when that changes. */
type Given =
  | { readonly kind: 'nothing' | 'scan' }
  | { readonly kind: 'file'; readonly file: GivenFile }
  | { readonly kind: 'text'; readonly text: string };

/**
 * What is checked, and the camera-ready paper's title; later files or text replace earlier ones.
 * @param known settles when it is known which agreements were brought: nothing is compared before that.
 */
export function useSubject(paper: Pick<Paper, 'title' | 'authors'> | null, known: Promise<unknown>) {
  const reader = useMemo(() => new Reader(), []);
  const [subject, setSubject] = useState<Subject>({ kind: 'nothing' });
  const [cameraReady, setCameraReady] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const callback = requestIdleCallback(() => reader.start(), { timeout: 1000 });
    return () => cancelIdleCallback(callback);
  }, [reader]);
  const turn = useRef(0);
  const reading = useRef<readonly File[]>([]);
  const last = useRef<Given>({ kind: 'nothing' });
  const about = useMemo(
    () => ({
      paper: paper && { title: paper.title, authors: allNames(paper.authors) },
      cameraReadyTitle: cameraReady ?? null,
    }),
    [paper, cameraReady],
  );
  const scan = useScan(setSubject, about);

  /** Checks one PDF, or the pictures of one form's pages in their order. */
  async function checkFiles(given: readonly File[]) {
    const own = ++turn.current;
    scan.stop();
    reading.current = given;
    const name = nameOf(given);
    setSubject({ kind: 'busy', name });
    const [files] = await Promise.all([Promise.all(given.map(opened)), known]);
    if (own !== turn.current) return;
    const [first] = files;
    if (first && files.length === 1 && !isPicture(first)) return checkPdf(first, own);
    for (const file of files.filter(({ bytes }) => formatOf(bytes).kind === 'pdf')) {
      const answer = await reader.ask({ kind: 'check-pdf', bytes: file.bytes, about });
      if (own !== turn.current) return;
      const holdsText = answer !== 'late' && answer.kind === 'checked-pdf' && !arePictures(answer.reading);
      if (holdsText)
        return setSubject({ kind: 'unread-scan', files, corners: UNMOVED, why: { kind: 'several', name: file.name } });
    }
    return readScan(files);
  }

  function readScan(files: readonly GivenFile[], corners?: MovedCorners) {
    last.current = { kind: 'scan' };
    return scan.read(files, corners);
  }

  async function checkPdf(file: GivenFile, own: number) {
    last.current = { kind: 'file', file };
    const { name, bytes, sha256: digest } = file;
    const answer = await reader.ask({ kind: 'check-pdf', bytes, about });
    if (own !== turn.current) return;
    if (answer === 'late' || answer.kind !== 'checked-pdf') return setSubject({ kind: 'late' });
    const { reading, result } = answer;
    if (arePictures(reading)) return readScan([file]);
    setSubject({ kind: 'pdf', name, bytes, sha256: digest, reading, result, at: new Date() });
  }

  async function checkPasted(text: string) {
    const own = ++turn.current;
    last.current = { kind: 'text', text };
    scan.stop();
    reading.current = [];
    setSubject({ kind: 'busy', name: null });
    await known;
    const answer = await reader.ask({ kind: 'check-text', text, about });
    if (own !== turn.current) return;
    if (answer === 'late' || answer.kind !== 'checked-text') return setSubject({ kind: 'late' });
    setSubject({ kind: 'text', length: [...text].length, result: answer.result, at: new Date() });
  }

  /** Ends the reading of a file, or a comparison. */
  function stop() {
    turn.current++;
    reader.stop();
    setSubject({ kind: 'stopped', files: reading.current });
  }

  async function takeCameraReady(file: File) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await reader.ask({ kind: 'first-title', bytes });
    setCameraReady(answer !== 'late' && answer.kind === 'title' ? answer.title : null);
  }

  // What is known beside the form has changed: hold it against that too.
  useEffect(() => {
    const given = last.current;
    if (given.kind === 'file') void checkPdf(given.file, ++turn.current);
    else if (given.kind === 'text') void checkPasted(given.text);
    else if (given.kind === 'scan') void scan.compareAgain();
  }, [about]);

  return { reader, subject, cameraReady, checkFiles, checkPasted, takeCameraReady, stop, scan, readScan };
}

/** Whether a file is a picture, one that cannot be read included. */
function isPicture({ bytes }: GivenFile): boolean {
  const { kind } = formatOf(bytes);
  return kind !== 'pdf' && kind !== 'unknown';
}

async function opened(file: File): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, sha256: await sha256(bytes) };
}
