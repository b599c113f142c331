import { beforeAll, expect, it } from 'vitest';
import { type Alteration, overprint, struckOut } from '../../scripts/scans/alterations';
import { scanner } from '../../scripts/scans/devices';
import { type Judged, judge } from '../../scripts/scans/judge';
import { makeListed } from '../../scripts/scans/listed';
import { ScanChecker } from '../../scripts/scans/read';
import { paperOf, typed } from '../../scripts/scans/spec';
import type { Doubt } from '../../src/checking/scan';

const STRUCK_WORDS = 'You agree to require that a citation to the original publication of the article';
const LOSE: Alteration = { way: 'replaced', clause: '4', printed: 'retain', now: 'lose' };
const STRUCK: Alteration = { way: 'struck', clause: '3', printed: STRUCK_WORDS, now: '' };

let judged: Judged & { readonly doubts: readonly Doubt[] };

// The first page of a form, scanned at 200 dots an inch: one word printed over another, and words struck out by pen.
beforeAll(async () => {
  const checker = await ScanChecker.start();
  const { listed, files } = await makeListed(
    {
      name: 'altered-twice',
      producer: 'official',
      facts: paperOf(0),
      filling: typed(),
      device: scanner(200),
      pages: [1],
      alterations: [LOSE, STRUCK],
      onPaper(form, random) {
        overprint(form, 'retain', 'lose', 'print', 1, random);
        struckOut(form, STRUCK_WORDS, 'line', random);
      },
    },
    'altered',
    'set',
  );
  const outcome = await checker.read(files.map((bytes) => new Uint8Array(bytes)));
  const comparison = outcome.kind === 'checked' && 'comparison' in outcome.result ? outcome.result.comparison : null;
  judged = { ...judge(listed, outcome), doubts: comparison?.doubts ?? [] };
}, 120_000);

it('a word that was replaced, and words that a pen went through, are said in their clauses', () => {
  expect(judged.said).toEqual([true, true]);
  expect(judged.doubts).toContainEqual(expect.objectContaining({ expected: 'retain', read: 'lose' }));
  const place = { kind: 'clause', number: '3' };
  expect(judged.doubts).toContainEqual(expect.objectContaining({ kind: 'stroke', place }));
});

it('few others are doubted, and title and party are read', () => {
  expect(judged.falseDoubts[0]).toBeLessThanOrEqual(2);
  expect(judged.facts).toMatchObject({ title: 'right', party: 'right' });
});
