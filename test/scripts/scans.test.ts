import { beforeAll, describe, expect, it } from 'vitest';
import { type Alteration, reworded, struckOut } from '../../scripts/scans/alterations';
import { scanner } from '../../scripts/scans/devices';
import { judge } from '../../scripts/scans/judge';
import { makeListed } from '../../scripts/scans/listed';
import { ScanChecker } from '../../scripts/scans/read';
import { BY_PRODUCT, ownFacts, paperOf, type Spec, typed } from '../../scripts/scans/spec';
import { pmlr } from '../../src/agreements/pmlr';

const FOUR = 'You retain ownership of all rights under copyright in all versions of the article,';
const LOSE: Alteration = { way: 'replaced', clause: '4', printed: 'retain', now: 'lose' };
const STRUCK: Alteration = { way: 'struck', clause: '4', printed: FOUR, now: '' };

/** The first page of a form, scanned at 200 dots an inch, and what the product makes of it. */
async function judged(checker: ScanChecker, spec: Omit<Spec, 'device' | 'pages'>) {
  const page = { ...spec, device: scanner(200), pages: [1] };
  const { listed, files } = await makeListed(page, spec.alterations ? 'altered' : 'unaltered', 'set');
  const outcome = await checker.read(files.map((bytes) => new Uint8Array(bytes)));
  const doubts =
    outcome.kind === 'checked' && 'comparison' in outcome.result ? outcome.result.comparison?.doubts : null;
  return { ...judge(listed, outcome), doubts };
}

describe('the first page of a form, scanned', () => {
  let checker: ScanChecker;
  beforeAll(async () => {
    checker = await ScanChecker.start();
  }, 60_000);

  it('raises few doubts where its wording is the publisher’s, and gives title and party', async () => {
    const clean = await judged(checker, { name: 'clean', producer: 'official', facts: paperOf(0), filling: typed() });
    expect(clean.falseDoubts[0]).toBeLessThanOrEqual(2);
    expect(clean.facts).toMatchObject({ title: 'right', party: 'right' });
  }, 60_000);

  it('has a word to look at where one was replaced, and few others', async () => {
    const agreement = reworded(pmlr, LOSE);
    const spec = { producer: 'ours', facts: ownFacts(1), filling: BY_PRODUCT, alterations: [LOSE] } as const;
    const altered = await judged(checker, { ...spec, name: 'lose', agreement });
    expect(altered.doubts).toContainEqual(expect.objectContaining({ expected: 'retain', read: 'lose' }));
    expect(altered.falseDoubts[0]).toBeLessThanOrEqual(2);
  }, 60_000);

  it('has a clause to look at where a pen went through it', async () => {
    const spec = { producer: 'official', facts: paperOf(2), filling: typed(), alterations: [STRUCK] } as const;
    const struck = await judged(checker, {
      ...spec,
      name: 'struck',
      onPaper: (form, random) => struckOut(form, FOUR, 'line', random),
    });
    const place = { kind: 'clause', number: '4' };
    expect(struck.doubts).toContainEqual(expect.objectContaining({ kind: 'stroke', place }));
    expect(struck.falseDoubts[0]).toBeLessThanOrEqual(2);
  }, 60_000);
});
