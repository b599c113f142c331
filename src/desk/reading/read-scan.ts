import { knownAgreements } from '../../agreements';
import { nearestAgreement, pagesThatBegin } from '../../checking';
import type { PageRange } from '../../pdf/read';
import type { ScannedPage } from '../../scan/scanned-page';
import { formatOf } from '../../scan/source/format';
import type { FormReading } from '../file-reading';
import type { WhyUnread } from '../read-form';
import type { ReadingParts } from './reading-parts';
import { scanForm } from './scan-form';
import { unread } from './unread';

/** Milliseconds for reading a page, and for comparing a form and reading its doubtful words once more: many times what honest ones take. */
const PAGE = 60_000;
const COMPARING = 120_000;
/** Pages in a row that begin no form: a file of more is none, and the rest of it is not read. */
const MOST_IN_VAIN = 4;
/** No form has more pages. */
const LONGEST_FORM = 40;

/** What is known of the pages beforehand. */
export interface ScanCircumstances {
  /** The pages that are pictures where others are text. */
  readonly pictures?: readonly number[];
  /** Whether they stand behind a paper: then what comes before the first that begins a form is the paper's, and no form's. */
  readonly isBehindPaper?: boolean;
}

/**
 * The forms of a file of pictures, page by page, so that the pages of one form at a time are held; of a PDF those on
 * the pages of a range.
 */
export async function readScanForms(
  parts: ReadingParts,
  bytes: Uint8Array<ArrayBuffer>,
  range: PageRange | null,
  { pictures = [], isBehindPaper = false }: ScanCircumstances = {},
): Promise<FormReading[]> {
  const forms: FormReading[] = [];
  let own: ScannedPage[] = [];
  let from = range?.from ?? 1;
  let hasBegun = false;
  const close = async (to: number, isWhole: boolean) => {
    parts.onStep(COMPARING);
    const { scans } = await parts.pictures();
    const pages = isWhole && !isBehindPaper ? range : { from, to };
    const within = pictures.filter((page) => page >= from && page <= to);
    forms.push(scanForm(own, scans, pages, within));
    [own, from] = [[], to + 1];
  };
  let number = from - 1;
  for await (const page of pagesOf(parts, bytes, range)) {
    if ('why' in page) {
      // What was read before it stays.
      if (own.length > 0) await close(number, forms.length === 0);
      return [...forms, unread(page.why, forms.length > 0 ? { from, to: from } : range)];
    }
    number++;
    const begins = beginsForm(page);
    if (begins && hasBegun) await close(number - 1, false);
    else if (begins && isBehindPaper) [own, from] = [[], number];
    hasBegun ||= begins;
    own.push(page);
    if (!hasBegun && own.length === MOST_IN_VAIN) break;
    if (own.length === LONGEST_FORM) break;
  }
  if (own.length > 0) await close(number, forms.length === 0);
  return forms;
}

/** Whether a form begins on a page. */
function beginsForm({ words }: ScannedPage): boolean {
  const text = words.map((word) => word.text).join(' ');
  return pagesThatBegin([text], nearestAgreement(text, knownAgreements())).length > 0;
}

type Page = ScannedPage | { readonly why: WhyUnread };

/** The pages of a file one after another, and why the next is not read. */
async function* pagesOf(
  { pdf, pictures, onStep }: ReadingParts,
  bytes: Uint8Array<ArrayBuffer>,
  range: PageRange | null,
): AsyncGenerator<Page> {
  onStep(PAGE);
  const isPdf = formatOf(bytes).kind === 'pdf';
  const count = isPdf ? await pdf.countPages(bytes) : null;
  if (typeof count === 'string') return yield { why: count };
  const { from, to } = range ?? { from: 1, to: count ?? 1 };
  for (let number = from; number <= (count === null ? from : Math.min(to, count)); number++) {
    onStep(PAGE);
    const { scans } = await pictures();
    // The pages of a TIFF file are read together.
    const reading = await scans.read([{ bytes, pages: isPdf ? [number] : null }], () => onStep(PAGE));
    if (reading.kind === 'refused') return yield { why: reading.why.kind };
    yield* reading.pages;
  }
}
