import { actualTextsIn, strayActualTexts } from './actual-text';
import { assemble } from './assemble';
import { knownFile } from './fingerprint';
import { FORM_LIMITS, PAPER_LIMITS } from './limits';
import { openToRead, type PdfjsData } from './open';
import { readPages } from './page';
import { withoutPictures } from './pictures';
import type { PdfReading } from './reading';
import type { Trick } from './tricks';

/** How to read. */
export interface ReadOptions {
  readonly data: PdfjsData;
  /** The label before a signature ("Signed"). */
  readonly signedLabel?: string;
  /** Reads no more than this many of the first pages: a paper's, for its title. */
  readonly firstPages?: number;
}

/** Reads a PDF within the limits of time and size. Never throws because of the file. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<PdfReading> {
  const { data, signedLabel = 'Signed', firstPages } = options;
  const limits = firstPages === undefined ? FORM_LIMITS : PAPER_LIMITS;
  const deadline = Date.now() + limits.time;
  if (bytes.length > limits.bytes) return { kind: 'refused', why: 'too-large' };
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    return { kind: 'refused', why: 'not-a-pdf' };
  }
  const actual = firstPages === undefined ? await actualTextsIn(bytes, limits.unpacked) : [];
  if (actual === null || Date.now() > deadline) return { kind: 'refused', why: 'too-complex' };
  let spent: (value: null) => void = () => {};
  const stopped = new Promise<null>((resolve) => {
    spent = resolve;
  });
  const opening = openToRead(withoutPictures(bytes), data, limits, deadline, () => spent(null));
  const opened = await Promise.race([opening, stopped]);
  if (!opened) return { kind: 'refused', why: 'too-complex' };
  if (opened.kind === 'refused') return opened;
  try {
    const pages = await Promise.race([readPages(opened.document, firstPages ?? limits.pages, limits), stopped]);
    if (!pages) return { kind: 'refused', why: 'too-complex' };
    const reading = assemble(pages, signedLabel);
    if (reading.kind !== 'read') return reading;
    const known = await knownFile(bytes);
    if (known) return { ...reading, known };
    const stray = strayActualTexts(actual, `${reading.text}${reading.margins.map(({ text }) => text).join('')}`);
    const tricks = stray.map((text): Trick => ({ kind: 'actual-text', page: null, text }));
    return { ...reading, tricks: [...reading.tricks, ...tricks] };
  } catch {
    return { kind: 'refused', why: 'damaged' };
  } finally {
    await opened.close();
  }
}
