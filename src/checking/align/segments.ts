import { foldedWords, type Reference, SEED } from './units';

/** A stretch that the agreement and the checked text share; offsets and length in folded characters. */
export interface Segment {
  readonly unit: number;
  readonly at: number;
  readonly found: number;
  readonly length: number;
}

/** More shared stretches than this in one unit come from a text built to be slow, not from a form. */
const MOST_SEGMENTS = 200;
/** How far apart, beyond three times the publisher's distance, two stretches of one unit may stand: a footnote fits between. */
const INTERRUPTION = 500;

/** The shared stretches of each unit that follow one another in both texts, in the order of the checked text. */
export function segmentsOf(text: string, reference: Reference): Segment[] {
  const { units, seeds } = reference;
  const byUnit = units.map((): Segment[] => []);
  for (let found = 0; found + SEED <= text.length; ) {
    const seed = seeds.get(text.slice(found, found + SEED));
    if (!seed) {
      found++;
      continue;
    }
    const words = foldedWords(reference, seed.unit);
    let before = 0;
    while (
      before < seed.at &&
      before < found &&
      words.charCodeAt(seed.at - before - 1) === text.charCodeAt(found - before - 1)
    ) {
      before++;
    }
    let after = SEED;
    while (seed.at + after < words.length && words.charCodeAt(seed.at + after) === text.charCodeAt(found + after)) {
      after++;
    }
    byUnit[seed.unit]?.push({
      unit: seed.unit,
      at: seed.at - before,
      found: found - before,
      length: before + after,
    });
    // Not past its end: another unit's seed may begin inside ("warrant that" of two clauses).
    found += after - SEED + 1;
  }
  const chains = byUnit.map((all, unit) => believable(chainOf(longest(all)), foldedWords(reference, unit).length));
  return withoutOverlap(chains.flat().sort((a, b) => a.found - b.found));
}

function longest(segments: Segment[]): Segment[] {
  if (segments.length <= MOST_SEGMENTS) return segments;
  const kept = [...segments].sort((a, b) => b.length - a.length).slice(0, MOST_SEGMENTS);
  return kept.sort((a, b) => a.found - b.found);
}

/** The heaviest run of segments that keeps the order of both texts. */
function chainOf(segments: readonly Segment[]): Segment[] {
  const best: { weight: number; previous: number }[] = [];
  let last = -1;
  segments.forEach((segment, i) => {
    let weight = 0;
    let previous = -1;
    for (let j = 0; j < i; j++) {
      const other = segments[j];
      const soFar = best[j];
      if (!other || !soFar || soFar.weight <= weight) continue;
      const gap = segment.at - other.at - other.length;
      const foundGap = segment.found - other.found - other.length;
      if (gap >= 0 && foundGap >= 0 && foundGap <= 3 * gap + INTERRUPTION) {
        weight = soFar.weight;
        previous = j;
      }
    }
    best.push({ weight: weight + segment.length, previous });
    if (last < 0 || weight + segment.length > (best[last]?.weight ?? 0)) last = i;
  });
  const chain: Segment[] = [];
  for (let i = last; i >= 0; i = best[i]?.previous ?? -1) {
    const segment = segments[i];
    if (segment) chain.unshift(segment);
  }
  return chain;
}

/** A few shared words in a text as long as a clause are a coincidence (a title that speaks of copyright). */
function believable(chain: Segment[], length: number): Segment[] {
  const shared = chain.reduce((sum, segment) => sum + segment.length, 0);
  return shared < 25 && shared < length * 0.15 ? [] : chain;
}

/** Where two stretches overlap, the letters are the later one's only if its unit begins with them. */
function withoutOverlap(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let end = 0;
  for (const segment of segments) {
    let cut = Math.max(0, end - segment.found);
    const last = kept.at(-1);
    if (cut > 0 && last && segment.at === 0 && cut < last.length && cut < segment.length) {
      kept[kept.length - 1] = { ...last, length: last.length - cut };
      cut = 0;
    }
    if (cut >= segment.length) continue;
    kept.push({ ...segment, at: segment.at + cut, found: segment.found + cut, length: segment.length - cut });
    end = segment.found + segment.length;
  }
  return kept;
}
