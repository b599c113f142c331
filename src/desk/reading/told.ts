import type { CheckResult, Finding, Addition as Found, Range } from '../../checking';
import { isDifference, readsAsTerm } from '../../checking';
import type { Addition, Difference } from '../file-reading';

type Checked = Extract<CheckResult, { kind: 'checked' }>;

/** More differences, or additions, are not told one by one. */
export const MOST_TOLD = 40;
/** Of what was found so many UTF-16 units are told. */
const LONGEST = 400;
/** A longer blank holds no title, in UTF-16 units. */
const LONGEST_BLANK = 2000;

/** Where all that stands in the blank of the title stands, between the agreement's words before it and behind it; null where they are not found. */
export function titleBlankIn({ anchors }: Checked): Range | null {
  const blank = anchors.blanks.find(({ field }) => field.asks === 'title');
  if (!blank || blank.before.start < blank.after.end) return null;
  const range = { start: blank.after.end, end: blank.before.start };
  return range.end - range.start > LONGEST_BLANK ? null : range;
}

/** The places that differ, each with a few words. */
export function differencesIn({ findings }: Checked, blank: Range | null, text: string): Difference[] {
  return findings
    .filter(isDifference)
    .slice(0, MOST_TOLD)
    .map((finding) => ({
      kind: finding.kind,
      place: finding.place,
      ...wordsOf(finding, text),
      isInTitle:
        blank !== null &&
        finding.ranges.length > 0 &&
        finding.ranges.every(({ start, end }) => start >= blank.start && end <= blank.end),
    }));
}

/** What of the publisher's words, and of the form's, tells a difference. */
function wordsOf(finding: Finding, text: string): { readonly found: string; readonly expected: string } {
  const told = (found: string, expected = '') => ({ found: cut(found), expected: cut(expected) });
  switch (finding.kind) {
    case 'changed': {
      const words = (op: 'added' | 'removed') =>
        finding.redline.flatMap((part) => (part.op === op && part.text.trim() !== '' ? [part.text.trim()] : []));
      return told(words('added').join(' … '), words('removed').join(' … '));
    }
    case 'address':
    case 'renumbered':
      return told(finding.found, finding.expected);
    case 'missing':
      return told('', finding.text);
    case 'added':
      // Lines as they are: what stands beside a signature is told apart by them.
      return told(finding.ranges.map(({ start, end }) => text.slice(start, end)).join('\n') || finding.text);
    case 'struck':
    case 'covered':
    case 'undrawn':
      return told(finding.text);
    case 'invisible':
      return told(
        finding.codePoints.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' '),
      );
    default:
      return told('');
  }
}

function cut(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : plain;
}

const BLANKS: Readonly<Record<Found['blank'], Addition['blank']>> = {
  title: 'title',
  party: 'name',
  signer: 'name',
  signed: 'name',
  'signature-block': 'name',
  date: 'date',
  answer: 'answer',
  heading: null,
};

/** What the form says beside what it asks for, and in its margins: what is usual left out. */
export function additionsIn({ additions, margins }: Checked, text: string): Addition[] {
  return [
    ...additions
      .filter(({ isUsual }) => !isUsual)
      .map(({ blank, range }) => ({ blank: BLANKS[blank], text: text.slice(range.start, range.end) })),
    ...margins.filter(({ isUsual }) => !isUsual).map((margin) => ({ blank: null, text: margin.text })),
  ]
    .slice(0, MOST_TOLD)
    .map(({ blank, text: words }) => ({ blank, text: cut(words), isReservation: readsAsTerm(words) }));
}
