import type { Doubt, ScanComparison, ScanFact } from '../../src/checking/scan';
import type { ScannedPage } from '../../src/scan/scanned-page';
import type { ReadScan } from '../../src/ui/check/scan/scan-subject';
import type { ScreenPicture } from '../../src/ui/check/scan/screen-picture';
import { AT } from './subjects';

const BOX = { left: 10, top: 10, right: 60, bottom: 30 };
/** An empty page. */
export const PAGE: ScannedPage = {
  picture: { width: 1700, height: 2200, pixels: new Uint8Array(1700 * 2200).fill(255) },
  words: [],
  marks: [],
  quality: { kind: 'enough', dpi: 200 },
  corners: null,
  turned: 0,
};

const SHOWN: ScreenPicture = { width: 1700, height: 2200, png: new Blob([], { type: 'image/png' }) };

/** A fact that the machine read. */
const read = (text: string): ScanFact => ({ kind: 'read', text, page: 1, box: BOX });
/** One that only a person can read. */
export const PICTURE: ScanFact = { kind: 'picture', page: 2, box: BOX };

/** A word that reads otherwise than the agreement's, in that clause. */
export const doubt = (expected: string, otherwise: string, clause: string): Doubt => ({
  key: `${clause} ${expected}`,
  kind: 'reads-otherwise',
  place: { kind: 'clause', number: clause },
  page: 1,
  box: BOX,
  expected,
  read: otherwise,
  confidence: 90,
});

/** A scan of a form that is complete and signed, and what else is said of it. */
export function scanOf(comparison: Partial<ScanComparison> = {}, about: Partial<ReadScan> = {}): ReadScan {
  const facts = {
    title: read('On Norms'),
    party: read('Nora Lindqvist'),
    correspondingAuthor: read('Nora Lindqvist'),
    signature: { kind: 'ink' as const, page: 2, box: BOX },
    date: PICTURE,
    answers: [],
  };
  const nothing = { agreement: 'pmlr-2017', doubts: [], pages: [], oddities: [], specks: [], share: 1 };
  return {
    kind: 'scan',
    files: [{ name: 'scan.pdf', bytes: new Uint8Array(1234), sha256: 'ab'.repeat(32) }],
    corners: new Map(),
    pages: [PAGE, PAGE],
    pictures: [SHOWN, SHOWN],
    result: { kind: 'checked', comparison: { ...nothing, facts, ...comparison } },
    decisions: new Map(),
    seen: new Map(),
    at: AT,
    ...about,
  };
}
