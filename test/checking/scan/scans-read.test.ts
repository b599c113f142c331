import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan, type ScanComparison, verdictOnScan } from '../../../src/checking/scan';
import { readFixture } from './read-fixture';

const NOW = new Date(2026, 10, 27);

function compared(name: string): ScanComparison {
  const result = checkScan(readFixture(name), pmlr, { now: NOW });
  if (result.kind !== 'checked') throw new Error(`${name}: ${result.kind}`);
  return result.comparison;
}
const told = ({ doubts }: ScanComparison) => doubts.map(({ expected, read }) => `${expected} > ${read}`);

describe('forms as they are', () => {
  it.each([
    ['latex-200', []],
    ['libreoffice-150', []],
    ['long-title-150', []],
    ['printed-heads-200', []],
    ['noise-200', []],
    ['latex-100', ['you > yon']],
    ['signature-across-200', []],
    ['fax-200', ['peerreviewed > pecrreviewed', "I HAVE > T'HAVE"]],
    ['neat-hand-200', []],
  ])('leave nothing else to look at: %s', (name, doubts) => {
    expect(told(compared(name))).toEqual(doubts);
  });

  it('show what was filled in', () => {
    const { facts, oddities } = compared('latex-200');
    expect(facts).toMatchObject({
      title: {
        kind: 'read',
        text: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
      },
      party: { kind: 'read', text: 'Jianfei Chen' },
      correspondingAuthor: { kind: 'read', text: 'Jianfei Chen' },
      signature: { kind: 'ink' },
      date: { kind: 'read', text: 'June 10, 2021' },
    });
    expect(oddities).toEqual([]);
  });

  it('show a date that a signature crosses as its picture', () => {
    const { facts } = compared('signature-across-200');
    expect(facts.date.kind).toBe('picture');
    expect(facts.signature.kind).toBe('ink');
  });

  it('have a title that runs over two lines', () => {
    const { facts } = compared('long-title-150');
    expect(facts.title).toMatchObject({
      text: 'Learning to Act without Acting: A Study of Reinforcement Learning under Partial and Noisy Observations in Large Action Spaces with Many Agents and Long Horizons',
    });
  });

  it('lack a page where one was scanned alone', () => {
    expect(compared('fax-200').pages).toMatchObject([{ kind: 'missing', after: null }]);
    expect(compared('neat-hand-200').pages).toMatchObject([{ kind: 'missing', after: 1 }]);
  });
});

describe('altered forms', () => {
  it.each([
    ['lose-150', 'clause 4', 'retain > lose'],
    ['struck-200', 'clause 4', /^article, and all rights not expressly granted in this agreement\. > /],
    ['not-by-hand-200', 'clause 6.3', 'to indemnify > nd'],
    ['version-200', 'clause 2', /4\.0\/legalcode > .*3\.0\/legalcode$/],
    ['witness-200', 'signature-block', ' > Witness only: Maria Oliveira-Lund'],
    ['clause-at-end-200', 'signature-block', ' > This agreement is void if the fee is not paid within thirty days.'],
    ['partly-200', 'attestation', 'FULLY > PARTLY'],
    ['clause-under-party-200', 'preamble 2', ' > The author keeps the right to withdraw this agreement at any time.'],
    ['modern-200', 'clause 7', ' > modern'],
    ['not-only-in-writing-150', 'clause 7', 'only > '],
    ['painted-over-200', 'clause 6.1', 'and is not under consideration for any such publication. > '],
  ])('leave the words to look at: %s', (name, place, words) => {
    const comparison = compared(name);
    const there = comparison.doubts.filter((doubt) => `${doubt.place.kind} ${doubt.place.number}`.trim() === place);
    const texts = there.map(({ expected, read }) => `${expected} > ${read}`);
    expect(texts).toContainEqual(typeof words === 'string' ? words : expect.stringMatching(words));
    expect(comparison.doubts.length).toBeLessThanOrEqual(4);
    expect(verdictOnScan({ kind: 'checked', comparison }).kind).not.toBe('no-difference');
  });
});
