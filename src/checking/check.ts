import type { Agreement, BlankName } from '../agreements/agreement';
import { type Alignment, align } from './alignment';
import { findingsIn } from './differences';
import { belongsToEdition } from './editions';
import { type Circumstances, factsFrom, odditiesOf } from './facts';
import {
  type Anchors,
  type CheckResult,
  type Finding,
  type Place,
  type Range,
  samePlace,
  type Verdict,
} from './finding';
import { type Run, runsOf } from './found-unit';
import { betweenUnits, type Leftovers, numberFits, sortLeftovers } from './leftovers';
import { findSignatureBlock, isBeside, SIGNATURE_BLOCK, type SignatureBlock } from './signature-block';
import { type Reference, referenceOf } from './units';

/** A link of the checked file: the text it lies on and where it leads. */
export interface Link extends Range {
  readonly target: string;
}

/** What may be known beside the text. */
export interface CheckOptions extends Circumstances {
  /** The file's links; they must lead where their text says. */
  readonly links?: readonly Link[];
}

/** Forty times the agreement. A longer text is refused: no form is that long. In UTF-16 units. */
export const LONGEST_FORM = 200_000;
/** A text with less of the agreement in it, from 0 to 1, is another document. */
const LEAST_SHARE = 0.25;

/** Compares a text, pasted or read from a file, with an agreement. Never throws, whatever the text. */
export function checkText(text: string, agreement: Agreement, options: CheckOptions = {}): CheckResult {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > LONGEST_FORM) return { kind: 'too-long', length: text.length };
  const original = text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ').replace(/\r/g, '\n') : text;
  const reference = referenceOf(agreement);
  const alignment = align(original, reference);
  if (alignment.share < LEAST_SHARE) return { kind: 'not-this-agreement', share: alignment.share };

  const gaps = betweenUnits(alignment, original.length);
  const block = findSignatureBlock(original, gaps, reference);
  const leftovers = sortLeftovers(block.masked, gaps, reference);
  const edition = attach(leftovers, alignment, original, agreement.id, reference);
  const runs = runsOf(alignment.owner, reference.units.length);
  const units = reference.units.flatMap((unit, index): Finding[] => {
    const found = alignment.pairs[index]?.some((f) => f >= 0);
    if (!found) return [{ place: unit.place, ranges: [], kind: 'missing', text: unit.text }];
    const own = findingsIn(
      unit,
      alignment.pairs[index] ?? new Int32Array(),
      runs[index] ?? [],
      alignment.found,
      original,
    );
    return merged(
      own,
      edition.filter(({ place }) => samePlace(place, unit.place)),
      numbering(unit.place, index, leftovers, reference),
    );
  });
  const findings = [
    ...units,
    ...block.findings,
    ...moved(alignment, reference),
    ...added(leftovers, reference, original, agreement.id, block),
    ...hidden(alignment, reference),
    ...misledLinks(options.links ?? [], alignment, reference),
  ];
  const ordered = inOrder(findings, reference);
  const { signer, signed, date } = block.values;
  const facts = factsFrom(original, { ...leftovers.blanks, signer, signed, date }, options.drawn ?? null);
  return {
    kind: 'checked',
    verdict: verdictOn(ordered),
    findings: ordered,
    facts,
    oddities: odditiesOf(facts, options),
    anchors: { blanks: blankAnchors(alignment, reference, runs), labels: block.labels },
  };
}

/** Whether a finding means that the agreement is not the publisher's, word for word. */
export function isDifference({ kind }: Finding): boolean {
  return kind !== 'identical' && kind !== 'typographic';
}

function verdictOn(findings: readonly Finding[]): Verdict {
  const differing = new Set(findings.filter(isDifference).map(({ place }) => `${place.kind} ${place.number}`));
  if (differing.size > 0) return { kind: 'differs', places: differing.size };
  return { kind: findings.every(({ kind }) => kind === 'identical') ? 'verbatim' : 'typographic' };
}

/** The last words before each blank and the first ones after it. */
function blankAnchors(
  { found }: Alignment,
  { units }: Reference,
  runs: readonly (readonly Run[])[],
): Anchors['blanks'] {
  const rangeOf = (run: Run | undefined): Range | null =>
    run ? { start: found.starts[run.from] ?? 0, end: found.ends[run.to - 1] ?? 0 } : null;
  const anchor = (blank: BlankName) => {
    const at = units.findIndex(({ blankAfter }) => blankAfter === blank);
    const after = rangeOf(runs[at]?.at(-1));
    const before = rangeOf(runs[at + 1]?.[0]);
    return at >= 0 && after && before ? { after, before } : null;
  };
  return { title: anchor('title'), party: anchor('party') };
}

/** Gives text that runs on from a unit to that unit, unless it is an edition's own; then it is only named. */
function attach(
  { attached }: Leftovers,
  { found, owner }: Alignment,
  original: string,
  agreement: string,
  { units }: Reference,
): Finding[] {
  const editions: Finding[] = [];
  for (const { unit, start, end } of attached) {
    const place = units[unit]?.place;
    const text = original.slice(start, end);
    if (place && belongsToEdition(agreement, `${place.kind} ${place.number}`.trim(), text)) {
      const examples = [{ expected: '', found: text }];
      editions.push({ place, ranges: [{ start, end }], kind: 'typographic', what: ['edition'], examples });
      continue;
    }
    for (let f = lowerBound(found.starts, start); f < owner.length && (found.starts[f] ?? end) < end; f++) {
      owner[f] = unit;
    }
  }
  return editions;
}

/** One list for a unit: typographic remarks as one, "identical" only when nothing else is said. */
function merged(own: readonly Finding[], edition: readonly Finding[], numbers: readonly Finding[]): Finding[] {
  const all = [...own, ...edition, ...numbers];
  const rest = all.filter(({ kind }) => kind !== 'identical' && kind !== 'typographic');
  const typographic = all.flatMap((finding) => (finding.kind === 'typographic' ? [finding] : []));
  const [first] = typographic;
  if (first) {
    const what = [...new Set(typographic.flatMap((finding) => finding.what))];
    const examples = typographic.flatMap((finding) => finding.examples);
    return [...rest, { ...first, what, examples }];
  }
  return rest.length > 0 ? rest : all.filter(({ kind }) => kind === 'identical');
}

function numbering(place: Place, index: number, { markers }: Leftovers, { units }: Reference): Finding[] {
  const unit = units[index];
  const marker = markers.get(index);
  if (!unit?.marker || !marker) return [];
  if (marker.number !== '' && !numberFits(unit, marker.number)) {
    if (place.kind === 'footnote' && /^\^/.test(marker.number)) return [];
    return [{ place, ranges: [], kind: 'renumbered', expected: unit.place.number, found: marker.number }];
  }
  if (place.kind === 'footnote' && marker.number !== '') return [];
  if (marker.number !== '' && marker.after === '.') return [];
  const examples = [{ expected: `${unit.marker}.`, found: marker.number + marker.after }];
  return [{ place, ranges: [], kind: 'typographic', what: ['list-marker'], examples }];
}

/** Units out of their order. The footnote stands wherever the page ends. */
function moved({ owner }: Alignment, { units }: Reference): Finding[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (const unit of owner) {
    if (unit < 0 || seen.has(unit)) continue;
    seen.add(unit);
    if (units[unit]?.place.kind !== 'footnote') order.push(unit);
  }
  const kept = new Set(longestRising(order));
  return order.flatMap((unit, i): Finding[] => {
    const place = units[unit]?.place;
    if (kept.has(unit) || !place) return [];
    const before = order[i - 1];
    return [{ place, ranges: [], kind: 'moved', after: (before !== undefined && units[before]?.place) || null }];
  });
}

function longestRising(order: readonly number[]): number[] {
  const best: number[][] = [];
  for (const unit of order) {
    let longest: number[] = [];
    for (const run of best) if ((run.at(-1) ?? -1) < unit && run.length > longest.length) longest = run;
    best.push([...longest, unit]);
  }
  return best.reduce((a, b) => (b.length > a.length ? b : a), []);
}

function added(
  { added: list }: Leftovers,
  { units }: Reference,
  original: string,
  agreement: string,
  block: SignatureBlock,
): Finding[] {
  return list.flatMap(({ left, right, start, end }): Finding[] => {
    const text = original.slice(start, end);
    const after = isBeside(block, start, end) ? SIGNATURE_BLOCK : units[left]?.place;
    const place = after ?? units[right]?.place;
    if (!place || belongsToEdition(agreement, `${place.kind} ${place.number}`.trim(), text)) return [];
    return [{ place, ranges: [{ start, end }], kind: 'added', text, before: !after }];
  });
}

/** Characters that nobody sees, at the unit they stand in or behind. A mark of the byte order at the very start is none. */
function hidden({ found, owner }: Alignment, { units }: Reference): Finding[] {
  const byUnit = new Map<number, { codePoints: Set<number>; ranges: Range[] }>();
  for (const { at, codePoint } of found.invisible) {
    if (at === 0 && codePoint === 0xfeff) continue;
    let f = lowerBound(found.starts, at) - 1;
    while (f >= 0 && (owner[f] ?? -1) < 0) f--;
    const unit = f < 0 ? 0 : (owner[f] ?? 0);
    const list = byUnit.get(unit) ?? { codePoints: new Set(), ranges: [] };
    list.codePoints.add(codePoint);
    list.ranges.push({ start: at, end: at + String.fromCodePoint(codePoint).length });
    byUnit.set(unit, list);
  }
  return [...byUnit].flatMap(([unit, { codePoints, ranges }]): Finding[] => {
    const place = units[unit]?.place;
    return place ? [{ place, ranges, kind: 'invisible', codePoints: [...codePoints] }] : [];
  });
}

/** Links on an address of the agreement that lead elsewhere, and links on its other words, which has none. */
function misledLinks(links: readonly Link[], { found, owner, pairs }: Alignment, { units }: Reference): Finding[] {
  return links.flatMap(({ start, end, target }): Finding[] => {
    for (let f = lowerBound(found.starts, start); f < owner.length && (found.starts[f] ?? end) < end; f++) {
      const index = owner[f] ?? -1;
      const unit = units[index];
      if (!unit) continue;
      const at = pairs[index]?.indexOf(f) ?? -1;
      const offset = unit.folded.starts[at] ?? -1;
      const address = unit.addresses.find((a) => a.start <= offset && offset < a.end);
      const expected = address ? unit.text.slice(address.start, address.end) : '';
      if (expected && sameAddress(expected, target)) return [];
      const { place } = unit;
      return [
        { place, ranges: [{ start, end }], kind: 'address', expected, found: target, where: 'link', lookalikes: [] },
      ];
    }
    return [];
  });
}

/** Whether two addresses lead to the same page: scheme, letter case of the host and a slash at the end aside. */
function sameAddress(a: string, b: string): boolean {
  const key = (address: string) => {
    try {
      const { host, pathname, search, hash } = new URL(address);
      return host + pathname.replace(/\/$/, '') + search + hash;
    } catch {
      return address;
    }
  };
  return key(a) === key(b);
}

function inOrder(findings: readonly Finding[], { units }: Reference): Finding[] {
  const rank = ({ place }: Finding) => {
    const at = units.findIndex((unit) => samePlace(unit.place, place));
    return at < 0 ? units.length : at;
  };
  const sorted = findings.map((finding) => ({ finding, at: rank(finding) })).sort((a, b) => a.at - b.at);
  return sorted
    .map(({ finding }) => finding)
    .filter(
      (finding, _, all) =>
        finding.kind !== 'identical' ||
        !all.some((other) => other !== finding && samePlace(other.place, finding.place)),
    );
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
