import { knownAgreements } from '../../agreements';
import {
  checkScan,
  isPracticeScan,
  lookAgain,
  nearestToScan,
  type ScanComparison,
  type ScanFact,
  type ScanFacts,
  verdictOnScan,
} from '../../checking/scan';
import type { ScanReader } from '../../scan/scan-reader';
import type { ScannedPage } from '../../scan/scanned-page';
import type { FormReading, SeenFact } from '../file-reading';
import type { SignedHow } from '../read-form';
import { NOTHING } from './unread';

/** Names, titles and dates are no longer, in UTF-16 units. */
const LONGEST = 1000;

/** A form that was read from pictures of its pages, held against the agreement that it is nearest to. */
export function scanForm(
  scanned: readonly ScannedPage[],
  scans: Pick<ScanReader, 'looks'>,
  pages: FormReading['pages'],
  pictures: readonly number[],
): FormReading {
  const agreement = nearestToScan(scanned, knownAgreements());
  const result = lookAgain(checkScan(scanned, agreement), scanned, scans, agreement);
  const compared = result.kind === 'checked' || result.kind === 'too-little' ? result.comparison : null;
  return {
    pages,
    agreement: compared && agreement.id,
    check: {
      kind: 'scan',
      verdict: verdictOnScan(result),
      isPractice: isPracticeScan(scanned),
      missing: compared ? missingIn(compared) : [],
      pictures,
    },
    ...(compared ? factsOf(compared, scanned) : NOTHING),
    record: null,
  };
}

function factsOf({ facts }: ScanComparison, pages: readonly ScannedPage[]): SeenFacts {
  const seen = (fact: ScanFact) => seenFact(fact, pages);
  const [party, author] = [seen(facts.party), seen(facts.correspondingAuthor)];
  const isAuthors = author.kind === 'read' || (author.kind === 'picture' && party.kind !== 'read');
  return {
    title: seen(facts.title),
    signer: isAuthors || party.kind === 'unknown' ? author : party,
    party,
    date: seen(facts.date),
    signed: SIGNED[facts.signature.kind],
    otherSignature: '',
  };
}

function missingIn({ pages }: ScanComparison): string[] {
  const places = pages.flatMap((trouble) => (trouble.kind === 'missing' ? trouble.places : []));
  return places.map(({ kind, number }) => `${kind} ${number}`);
}

type SeenFacts = Pick<FormReading, 'title' | 'signer' | 'party' | 'date' | 'signed' | 'otherSignature'>;

const SIGNED: Readonly<Record<ScanFacts['signature']['kind'], SignedHow>> = {
  ink: 'drawn',
  none: 'none',
  'not-found': 'unknown',
};

function seenFact(fact: ScanFact, pages: readonly ScannedPage[]): SeenFact {
  switch (fact.kind) {
    case 'read':
      return { kind: 'read', text: fact.text.slice(0, LONGEST) };
    case 'picture':
      return { kind: 'picture', guess: wordsIn(fact, pages).slice(0, LONGEST) };
    case 'empty':
      return { kind: 'empty' };
    case 'not-found':
      return { kind: 'unknown' };
  }
}

/** What a machine read in a piece of a page, however sure it is. */
function wordsIn({ page, box }: Extract<ScanFact, { kind: 'picture' }>, pages: readonly ScannedPage[]): string {
  const isIn = ({ box: { left, right, top, bottom } }: ScannedPage['words'][number]) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  };
  const words = pages[page - 1]?.words.filter(isIn) ?? [];
  return words.map(({ text }) => text).join(' ');
}
