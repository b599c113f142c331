import type { Agreement, Block } from '../../src/agreements/agreement';
import { pmlr } from '../../src/agreements/pmlr';
import { type Alteration, reworded, withClause } from '../scans/alterations';
import { wrong, wrongOrLook } from './expectations';
import { ANY_PAPER, type Fault, OWN_WORDS } from './fault';

/** The publisher's words replaced before the form was printed. */
const replaced = (clause: string, printed: string, now: string): Agreement => {
  const alteration: Alteration = { way: 'replaced', clause, printed, now };
  return reworded(pmlr, alteration);
};

/** The agreement without one of its clauses; those after it count on. */
function withoutClause(number: string): Agreement {
  const blocks = pmlr.blocks.map((block): Block => {
    if (block.kind !== 'clauses') return block;
    const clauses = block.clauses.filter((clause) => clause.number !== number);
    return { ...block, clauses: clauses.map((clause, i) => ({ ...clause, number: String(i + 1) })) };
  });
  return { ...pmlr, blocks };
}

const worded = (kind: string, count: number, sampled: 0 | 1, agreements: readonly Agreement[]): Fault => {
  let made = 0;
  return {
    kind,
    producers: OWN_WORDS,
    count,
    sampled,
    expected: kind === 'foreign-letter' ? wrongOrLook('altered') : wrong('altered'),
    suits: ANY_PAPER,
    plant: (form) => ({ ...form, agreement: agreements[made++ % agreements.length] ?? pmlr }),
  };
};

const LICENCE = 'http://creativecommons.org/licenses/by/4.0/legalcode';

/** Forms whose words are not the publisher's, printed as they are. */
export const wordingFaults = (): readonly Fault[] => [
  worded('word-changed', 3, 1, [
    replaced('4', 'retain', 'lose'),
    replaced('7', 'Massachusetts', 'Delaware'),
    replaced('6.1', 'peerreviewed journal', 'printed journal'),
  ]),
  worded('negated', 2, 1, [
    replaced('6.3', 'You agree to indemnify', 'You do not agree to indemnify'),
    replaced('7', 'It will bind', 'It will not bind'),
  ]),
  worded('number-changed', 2, 0, [
    replaced('7', 'within one year', 'within ten years'),
    replaced('5', 'paragraph 2', 'paragraph 3'),
  ]),
  worded('sentence-left-out', 2, 0, [
    replaced('5', 'The publisher agrees to verify with you any such edits that are substantive. ', ''),
    replaced('7', ' It will be governed by the laws of the Commonwealth of Massachusetts.', ''),
  ]),
  worded('clause-left-out', 2, 1, [withoutClause('5'), withoutClause('3')]),
  worded('clause-added', 2, 0, [
    withClause(pmlr, '8', 'The publisher may transfer any of its rights under this agreement to third parties.'),
    withClause(pmlr, '4', 'You will pay the publisher a fee for each page of the article.'),
  ]),
  worded('licence-changed', 2, 1, [
    replaced('2', LICENCE, 'http://creativecommons.org/licenses/by-nc/4.0/legalcode'),
    replaced('2', 'Attribution 4.0', 'Attribution-NonCommercial 4.0'),
  ]),
  worded('foreign-letter', 1, 0, [replaced('4', 'ownership', 'оwnership')]),
];
