import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan, type Decision, decided, verdictOnScan } from '../../../src/checking/scan';
import { drop, formWith, reword } from '../tamperings';
import { readFixture } from './read-fixture';
import { scannedLines, scannedText } from './scanned-text';

const result = checkScan(
  scannedText(formWith({}, 'pages', reword('clause 4', 'retain', 'lose'), reword('clause 7', 'heirs', 'hairs'))),
  pmlr,
);
const keys = result.kind === 'checked' ? result.comparison.doubts.map(({ key }) => key) : [];
const withDecisions = (...decisions: readonly Decision[]) =>
  decided(result, new Map(decisions.map((decision, i) => [keys[i] ?? '', decision])));

describe('the verdict on a scan', () => {
  it('is never that it is word for word', () => {
    expect(verdictOnScan(checkScan(readFixture('latex-200'), pmlr))).toEqual({ kind: 'no-difference' });
  });

  it('waits for the author’s decision on every doubt', () => {
    expect(verdictOnScan(result)).toEqual({ kind: 'doubts', doubts: 2, open: 2 });
    expect(withDecisions('same')).toEqual({ kind: 'doubts', doubts: 2, open: 1 });
    expect(withDecisions('same', 'same')).toEqual({ kind: 'all-same', doubts: 2 });
    expect(withDecisions('same', 'other')).toEqual({ kind: 'others', words: 1 });
    expect(withDecisions('other', 'other')).toEqual({ kind: 'others', words: 2 });
  });

  it('counts no decision on what is no doubt', () => {
    expect(decided(result, new Map([['another', 'same']]))).toEqual({ kind: 'doubts', doubts: 2, open: 2 });
  });

  it('is none while a page is missing, whatever was decided', () => {
    const [first] = readFixture('latex-200');
    expect(verdictOnScan(checkScan(first ? [first] : [], pmlr))).toEqual({ kind: 'pages-missing', doubts: 0, open: 0 });
    const part = checkScan(scannedText(formWith({}, 'lines', drop('clause 7', 'attestation'))), pmlr);
    expect(verdictOnScan(part).kind).not.toBe('no-difference');
  });

  it('is none on what is no scan of the agreement', () => {
    expect(verdictOnScan(checkScan([], pmlr)).kind).toBe('empty');
    expect(verdictOnScan(checkScan([scannedLines(['A cat'])], pmlr)).kind).toBe('not-this-agreement');
  });
});
