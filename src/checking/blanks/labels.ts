import type { Gap, SignatureLabel } from '../align';
import { BULLETS, fold } from '../align';
import { distanceOf } from '../edit-distance';
import type { Range } from '../finding';

/** A line of a gap, or the part of it that belongs to one label. */
export interface Line extends Range {
  readonly text: string;
  readonly gap: Gap;
  /** Whether the agreement goes on right behind it, without a line's end. */
  readonly runsOn: boolean;
}

/** A label as found, its colon included. */
export interface FoundLabel {
  readonly line: Line;
  readonly label: Range;
  /** Whether its words are the publisher's. */
  readonly exact: boolean;
}

/** "o" is Word's bullet of the second level. Tried where a run of spaces and bullets begins, not at each of them. */
const LEAD = `(?<![\\s${BULLETS}])[\\s${BULLETS}]*(?:o\\s+)?`;
/** A filled-in value is short; more than this on one line is a paragraph. In UTF-16 units. */
const LONGEST_LINE = 300;
/** A line longer than this is not looked through for labels. In UTF-16 units. */
const LONGEST_CUT = 4000;

/** How each label is found at a line's beginning, and any of them within a line. */
interface Patterns {
  readonly atStart: ReadonlyMap<SignatureLabel, RegExp>;
  readonly anywhere: RegExp;
}

const ready = new WeakMap<readonly SignatureLabel[], Patterns>();

function patternsOf(labels: readonly SignatureLabel[]): Patterns {
  const known = ready.get(labels);
  if (known) return known;
  const written = ({ text }: SignatureLabel) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const atStart = (label: SignatureLabel) => new RegExp(`^(${LEAD})(${written(label)}\\s*:)`, 'u');
  const made: Patterns = {
    atStart: new Map(labels.map((label) => [label, atStart(label)])),
    anywhere: new RegExp(`${LEAD}(?:${labels.map(written).join('|')})\\s*:`, 'gu'),
  };
  ready.set(labels, made);
  return made;
}

/** The lines of a gap; a line that holds several labels is cut before each of them. */
export function linesOf(text: string, gap: Gap, labels: readonly SignatureLabel[]): Line[] {
  const lines: Line[] = [];
  const { anywhere } = patternsOf(labels);
  let start = gap.start;
  for (const whole of text.slice(gap.start, gap.end).split('\n')) {
    const cuts = whole.includes(':') && whole.length <= LONGEST_CUT ? cutsIn(whole, anywhere) : [];
    const edges = [0, ...cuts, whole.length];
    for (let i = 0; i + 1 < edges.length; i++) {
      const [from = 0, to = 0] = [edges[i], edges[i + 1]];
      const runsOn = gap.right >= 0 && start + to === gap.end;
      if (to > from) lines.push({ start: start + from, end: start + to, text: whole.slice(from, to), gap, runsOn });
    }
    start += whole.length + 1;
  }
  return lines;
}

function cutsIn(line: string, label: RegExp): number[] {
  return [...line.matchAll(label)].map(({ index }) => index).filter((at) => at > 0);
}

/**
 * Finds each label on a line of its own: first those in the publisher's words, then those that resemble them; of several,
 * the one that stands where most of the labels do.
 */
export function findLabels(lines: readonly Line[], labels: readonly SignatureLabel[]): Map<SignatureLabel, FoundLabel> {
  const found = new Map<SignatureLabel, FoundLabel>();
  const { atStart } = patternsOf(labels);
  const taken = new Set<Line>();
  for (const exact of [true, false]) {
    const candidates = labels
      .filter((name) => !found.has(name))
      .map((name) => {
        const pattern = atStart.get(name);
        const all = lines.flatMap((line): FoundLabel[] => {
          const label = exact ? pattern && exactLabel(line, pattern) : similarLabel(line, name.text);
          return label ? [{ line, label, exact }] : [];
        });
        return { name, all };
      });
    const together = labelsByGap([...candidates.map(({ all }) => all), ...[...found.values()].map((label) => [label])]);
    for (const { name, all } of candidates) {
      let best: FoundLabel | null = null;
      for (const label of all) {
        if (taken.has(label.line)) continue;
        const isBetter = !best || (together.get(label.line.gap) ?? 0) > (together.get(best.line.gap) ?? 0);
        if (isBetter) best = label;
      }
      if (!best) continue;
      found.set(name, best);
      taken.add(best.line);
    }
  }
  return found;
}

/** How many of the labels each gap has. */
function labelsByGap(lists: readonly (readonly FoundLabel[])[]): ReadonlyMap<Gap, number> {
  const counts = new Map<Gap, number>();
  for (const list of lists) {
    for (const gap of new Set(list.map(({ line }) => line.gap))) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return counts;
}

function exactLabel(line: Line, pattern: RegExp): Range | null {
  const match = line.text.includes(':') ? pattern.exec(line.text) : null;
  if (!match) return null;
  const start = line.start + (match[1]?.length ?? 0);
  return { start, end: start + (match[2]?.length ?? 0) };
}

/** A label with up to half of its letters changed, dropped or added. */
function similarLabel(line: Line, label: string): Range | null {
  if (line.text.length > LONGEST_LINE) return null;
  const lead = new RegExp(`^${LEAD}`, 'u').exec(line.text)?.[0].length ?? 0;
  const rest = line.text.slice(lead);
  const words = fold(`${label}:`).text;
  let best: { end: number; distance: number } | null = null;
  for (let end = 2; end <= Math.min(rest.length, label.length + 25); end++) {
    const next = rest[end];
    if (next !== undefined && /[\p{L}\p{N}:]/u.test(next)) continue;
    const distance = distanceOf(words, fold(rest.slice(0, end)).text);
    if (!best || distance < best.distance) best = { end, distance };
  }
  const most = Math.max(2, Math.floor(words.length * 0.5));
  if (!best || best.distance > most) return null;
  return { start: line.start + lead, end: line.start + lead + best.end };
}
