import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkScan, type LookReading, secondLooks, withSecondLooks } from '../../../src/checking/scan';
import { formWith, reword } from '../tamperings';
import { readFixture } from './read-fixture';
import { scannedText } from './scanned-text';

const look = (text: string, confidence = 90): LookReading => ({ text, confidence });

/** What stays of a word that was read with this confidence, after these looks. */
function stays(from: string, to: string, confidence: number, ...looks: readonly LookReading[]): string[] {
  const edit = reword(from.includes('creativecommons') ? 'clause 2' : 'clause 7', from, to);
  const words = new Set(to.split(' '));
  const pages = scannedText(formWith({}, 'pages', edit), (text) => ({
    text,
    confidence: words.has(text) ? confidence : 95,
  }));
  const result = checkScan(pages, pmlr);
  const answers = new Map(secondLooks(result, pmlr).map(({ key }) => [key, looks]));
  const after = withSecondLooks(result, answers, pmlr);
  return after.kind === 'checked' ? after.comparison.doubts.map(({ expected, read }) => `${expected} > ${read}`) : [];
}

describe('a second look', () => {
  it('clears a word that looks like the publisher’s, once it is read', () => {
    expect(stays('medium,', 'rnediurn,', 40, look('rnediurn,'), look('medium,'))).toEqual([]);
    expect(stays('one year', 'onc year', 40, look('one'))).toEqual([]);
  });

  it('clears what is no word, though it was read with confidence, once the publisher’s is read', () => {
    expect(stays('medium,', 'rnediurn,', 93, look('rnediurn,'), look('medium,', 0))).toEqual([]);
    expect(stays('not publish', 'nol publish', 93, look('nol'), look('not'))).toEqual([]);
    expect(stays('one year', 'one vear', 93, look('year'), look('vear'))).toEqual([]);
    expect(stays('one year', 'on year', 93, look('one'), look('one'))).toHaveLength(1);
    expect(stays('only in writing', 'only it writing', 40, look('in'), look('in'))).toHaveLength(1);
  });

  it('clears a long word with one letter off, unless that was read with confidence', () => {
    const looks = [look('Comrnonwcaltth', 0), look('Commonwealth', 0)];
    expect(stays('Commonwealth', 'Commonweaalth', 28, ...looks)).toEqual([]);
    expect(stays('Commonwealth', 'Commonweaalth', 93, ...looks)).toHaveLength(1);
    expect(stays('Commonwealth', 'Cormonweaalth', 28, ...looks)).toHaveLength(1);
    expect(stays('heirs.', 'heiirss.', 28, look('heirs.'))).toHaveLength(1);
  });

  it('clears no number, in an address neither', () => {
    const address = (end: string) => `http://creativecommons.org/licenses/${end}/legalcode`;
    expect(stays(address('by/4.0'), address('by/3.0'), 40, look(address('by/4.0')))).toHaveLength(1);
    expect(stays(address('by/4.0'), address('hy/4.0'), 40, look(address('by/4.0')))).toEqual([]);
    expect(
      stays(address('by/4.0'), address('hy/4.0'), 40, look(address('by/4.0')), look(address('by/3.0'))),
    ).toHaveLength(1);
  });

  it('clears nothing where none reads the publisher’s word', () => {
    expect(stays('medium,', 'rnediurn,', 40, look('rnediurn,'), look('medlurn'))).toHaveLength(1);
    expect(stays('medium,', 'rnediurn,', 40)).toHaveLength(1);
    expect(stays('in writing', 'iu writing', 40, look('in', 20))).toHaveLength(1);
    expect(stays('in writing', 'iu writing', 40, look('in', 60))).toEqual([]);
  });

  it('clears no other word, and no digit', () => {
    expect(stays('heirs.', 'hairs.', 40, look('heirs.'))).toEqual(['heirs. > hairs.']);
    expect(stays('any medium', 'anv medium', 93, look('and'), look('any'))).toHaveLength(1);
    expect(stays('only in writing', 'in writing', 40, look('only'))).toHaveLength(1);
    expect(stays('one year', 'ten year', 40, look('one'))).toHaveLength(1);
  });

  it('clears no real word, even one that looks like the publisher’s', () => {
    // "ease" and "case" have one shape.
    expect(stays('one year', 'one ycar', 40, look('year'), look('ycar'))).toEqual([]);
    expect(stays('one year', 'one ycar', 40, look('year'), look('case'))).toHaveLength(1);
    expect(stays('not publish', 'nol publish', 40, look('not'), look('no'))).toHaveLength(1);
  });

  it('clears an address, of which a reader is never sure', () => {
    const result = checkScan(
      readFixture('neat-hand-200').map((page) => ({
        ...page,
        words: page.words.map((word) =>
          word.text.includes('bit.ly') ? { ...word, text: 'http://bit.ly/1in9UsNt.' } : word,
        ),
      })),
      pmlr,
    );
    expect(secondLooks(result, pmlr)).toHaveLength(1);
    const looks = [look('http://bit.ly/1m9UsNt.', 8), look('itp bit AmOUN.', 26), look('http://bit.ly/Im9UsNt.', 0)];
    const answers = new Map(secondLooks(result, pmlr).map(({ key }) => [key, looks]));
    expect(withSecondLooks(result, answers, pmlr)).toMatchObject({ comparison: { doubts: [] } });
  });

  it('leaves altered words of real scans', () => {
    for (const name of ['lose-150', 'version-200', 'partly-200', 'modern-200', 'painted-over-200']) {
      const result = checkScan(readFixture(name), pmlr);
      if (result.kind !== 'checked') throw new Error(name);
      const { doubts } = result.comparison;
      const answers = new Map(doubts.map(({ key, expected }) => [key, [look(expected), look(expected)]]));
      const after = withSecondLooks(result, answers, pmlr);
      const left = after.kind === 'checked' ? after.comparison.doubts : [];
      const altered = doubts.filter(({ expected }) => !expected.includes('bit.ly'));
      expect(altered.length, name).toBeGreaterThan(0);
      expect(left, name).toEqual(expect.arrayContaining(altered));
    }
  });

  it('is asked for where it may clear something only', () => {
    const asked = (name: string) => secondLooks(checkScan(readFixture(name), pmlr), pmlr).length;
    expect(asked('fax-200')).toBe(2);
    expect(asked('latex-200')).toBe(0);
    expect(asked('partly-200')).toBe(0);
  });
});
