import { knownAgreements } from '../../agreements';
import type { Agreement } from '../../agreements/agreement';
import { partsOf } from '../../agreements/parts';
import type { Judged } from '../look/different';
import { PdfFile } from '../pdfium/pdf-file';
import type { Pdfium } from '../pdfium/pdfium';
import { strayActualTexts } from './actual-text';
import { assemble, isWorthALook } from './assemble';
import { knownFile } from './fingerprint';
import { FORM_LIMITS, type Limits, PAPER_LIMITS } from './limits';
import { type OpenPage, openPage, type Page } from './page';
import type { PdfReading, Refusal } from './reading';
import { unpackedFile } from './streams';
import type { Trick } from './tricks';

/** Pages that are looked at; no form has more. */
const MOST_LOOKED_AT = 12;

/** Pages of a file, from 1, both included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** How to read. */
export interface ReadOptions {
  /** Whose files are known, and the labels before a signature; every agreement's where it is left out. */
  readonly known?: readonly Agreement[];
  /** Reads no more than this many of the first pages: a paper's, for its title. */
  readonly firstPages?: number;
  /** Reads these pages alone, from 1, as though they were the file; null for all. */
  readonly pages?: PageRange | null;
  /**
   * Whether to look at the pages as well: at what covers words or is drawn over and beside them. Never done where a page
   * is a picture or none has text.
   */
  readonly look?: boolean;
}

/**
 * Reads a PDF within the limits of time and size.
 * @throws where PDFium breaks down or runs out of memory over the file: then it is of no further use
 */
export async function readPdf(pdfium: Pdfium, bytes: Uint8Array, options: ReadOptions = {}): Promise<PdfReading> {
  const { known: agreementsKnown = knownAgreements(), firstPages, pages: some = null, look = true } = options;
  const limits = firstPages === undefined ? FORM_LIMITS : PAPER_LIMITS;
  const deadline = Date.now() + limits.time;
  if (bytes.length > limits.bytes) return { kind: 'refused', why: 'too-large' };
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    return { kind: 'refused', why: 'not-a-pdf' };
  }
  const unpacked = firstPages === undefined ? await unpackedFile(bytes, limits.unpacked) : { mayHaveLayers: true };
  if (!unpacked) return { kind: 'refused', why: 'too-complex' };
  const { mayHaveLayers } = unpacked;
  const found = pagesOf(pdfium, bytes, limits, some, firstPages ?? limits.pages, look, mayHaveLayers, deadline);
  if (typeof found === 'string') return { kind: 'refused', why: found };
  const { pages, holdsSecondForm } = found;
  const reading = assemble(pages, signedLabels(agreementsKnown));
  if (reading.kind !== 'read') return reading;
  const known = some ? null : await knownFile(bytes, agreementsKnown);
  if (known) return { ...reading, known };
  const actual = pages.flatMap(({ actualTexts }) => actualTexts);
  const stray = strayActualTexts(actual, `${reading.text}${reading.margins.map(({ text }) => text).join('')}`);
  const tricks = stray.map((text): Trick => ({ kind: 'actual-text', page: null, text }));
  if (holdsSecondForm) tricks.push({ kind: 'second-form', page: null, text: '' });
  return { ...reading, tricks: [...reading.tricks, ...tricks] };
}

/** The labels before a signature. */
function signedLabels(known: readonly Agreement[]): string[] {
  return known
    .flatMap(partsOf)
    .flatMap((part) => (part.kind === 'label' && part.field.asks === 'signature' ? [part.text] : []));
}

function pagesOf(
  pdfium: Pdfium,
  bytes: Uint8Array,
  limits: Limits,
  some: PageRange | null,
  most: number,
  look: boolean,
  mayHaveLayers: boolean,
  deadline: number,
): { readonly pages: Page[]; readonly holdsSecondForm: boolean } | Refusal {
  const file = PdfFile.open(pdfium, bytes);
  if (typeof file === 'string') return file;
  const open: OpenPage[] = [];
  try {
    const { from, to } = some ?? { from: 1, to: file.pages };
    const last = Math.min(file.pages, to);
    if (last - from + 1 > limits.pages) return 'too-many-pages';
    const pages: Page[] = [];
    let left = limits.characters;
    for (let number = from; number <= Math.min(last, from + most - 1); number++) {
      const index = number - from;
      const opened = openPage(file, number - 1, index + 1, { ...limits, characters: left });
      if (opened === 'damaged') return opened;
      if (!opened) return 'too-complex';
      left -= opened.page.glyphs.length;
      pages.push(opened.page);
      if (look && index < MOST_LOOKED_AT) open.push(opened);
      else opened.close();
      if (Date.now() > deadline) return 'too-complex';
    }
    const judged: Judged = [];
    if (isWorthALook(pages)) {
      for (const [index, own] of open.entries()) {
        pages[index] = own.look(judged, mayHaveLayers);
        if (Date.now() > deadline) return 'too-complex';
      }
    }
    return { pages, holdsSecondForm: file.holdsSecondForm() };
  } finally {
    for (const own of open) own.close();
    file.close();
  }
}
