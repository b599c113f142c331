import { parseDate } from '../signing/date';
import type { Finding, Range, RedlinePart } from './finding';
import { fold } from './fold';
import type { Between } from './leftovers';
import type { Reference, SignatureLabels } from './units';

/** The signature block as found: what stands after each label (null for nothing), and what the labels' words are. */
export interface SignatureBlock {
  readonly values: Readonly<Record<keyof SignatureLabels, Range | null>>;
  /** The labels with their colons. */
  readonly labels: Readonly<Record<keyof SignatureLabels, Range | null>>;
  readonly findings: readonly Finding[];
  /** The stretches without any of the agreement's words that hold a label. */
  readonly areas: readonly Range[];
  /** The original with the block blanked out; its length and line breaks are kept. */
  readonly masked: string;
}

const LABELS = ['signer', 'signed', 'date'] as const;
const BULLETS = '[\\s•*◦·▪‣–—-]*';
/** The place of its findings. */
export const SIGNATURE_BLOCK = { kind: 'signature-block', number: '' } as const;
/** A filled-in value is short; more than this on one line is a paragraph. In UTF-16 units. */
const LONGEST_LINE = 300;

interface Line extends Range {
  readonly text: string;
  /** Whether the agreement goes on right behind it, without a line's end. */
  readonly runsOn: boolean;
}

/** Finds the labels of the signature block wherever they stand, with what is written after them or below them. */
export function findSignatureBlock(original: string, gaps: readonly Between[], { labels }: Reference): SignatureBlock {
  const values: Record<keyof SignatureLabels, Range | null> = { signer: null, signed: null, date: null };
  if (!labels) return { values, labels: values, findings: [], areas: [], masked: original };
  const lines = gaps.flatMap((gap) => linesOf(original, gap, labels));
  const found = new Map<keyof SignatureLabels, { line: Line; label: Range; exact: boolean }>();
  for (const exact of [true, false]) {
    for (const name of LABELS) {
      if (found.has(name)) continue;
      for (const line of lines) {
        if ([...found.values()].some((other) => other.line === line)) continue;
        const label = exact ? exactLabel(line, labels[name]) : similarLabel(line, labels[name]);
        if (!label) continue;
        found.set(name, { line, label, exact });
        break;
      }
    }
  }
  const masks: Range[] = [];
  for (const [name, { line, label }] of found) {
    masks.push(line);
    values[name] = valueOn(original, label.end, line.end, line.runsOn);
  }
  splitDate(original, values);
  for (const line of linesBelow(lines, found)) {
    const range = valueOn(original, line.start, line.end, line.runsOn);
    if (!range) continue;
    const isDate = parseDate(original.slice(range.start, range.end)).kind !== 'unknown';
    const name = isDate && !values.date ? 'date' : !values.signed ? 'signed' : !values.signer ? 'signer' : null;
    if (!name || (name !== 'date' && /\p{L}.*\p{L}.*[.;:]$/u.test(line.text.trim()))) break;
    values[name] = range;
    masks.push(line);
  }
  const ranges = [...found.values()].map(({ label }) => label);
  const findings: Finding[] = [];
  for (const name of LABELS) {
    const label = found.get(name);
    const words = `${labels[name]}:`;
    if (!label) findings.push({ place: SIGNATURE_BLOCK, ranges: [], kind: 'missing', text: words });
    else if (!label.exact) {
      const redline = relabelled(words, original.slice(label.label.start, label.label.end));
      findings.push({ place: SIGNATURE_BLOCK, ranges: [label.label], kind: 'changed', redline, lookalikes: [] });
    }
  }
  if (findings.length === 0) findings.push({ place: SIGNATURE_BLOCK, ranges, kind: 'identical' });
  const areas = gaps.filter((gap) => ranges.some(({ start }) => gap.start <= start && start < gap.end));
  const rangeOf = (name: keyof SignatureLabels) => found.get(name)?.label ?? null;
  const places = { signer: rangeOf('signer'), signed: rangeOf('signed'), date: rangeOf('date') };
  return { values, labels: places, findings, areas, masked: mask(original, masks) };
}

/** Whether text that is none of the agreement's stands among the labels. */
export function isBeside({ areas }: SignatureBlock, start: number, end: number): boolean {
  return areas.some((area) => area.start <= start && end <= area.end);
}

/** The lines of a gap; a line that holds several labels is cut before each of them. */
function linesOf(original: string, gap: Between, labels: SignatureLabels): Line[] {
  const lines: Line[] = [];
  const label = new RegExp(`${BULLETS}(?:${LABELS.map((name) => spaced(labels[name])).join('|')})\\s*:`, 'gu');
  let start = gap.start;
  for (const text of original.slice(gap.start, gap.end).split('\n')) {
    const cuts = text.length > 4000 ? [] : [...text.matchAll(label)].map((m) => m.index).filter((at) => at > 0);
    const edges = [0, ...cuts, text.length];
    for (let i = 0; i + 1 < edges.length; i++) {
      const [from = 0, to = 0] = [edges[i], edges[i + 1]];
      if (to > from)
        lines.push({
          start: start + from,
          end: start + to,
          text: text.slice(from, to),
          runsOn: gap.right >= 0 && start + to === gap.end,
        });
    }
    start += text.length + 1;
  }
  return lines;
}

function exactLabel(line: Line, label: string): Range | null {
  const match = new RegExp(`^(${BULLETS})(${spaced(label)}\\s*:)`, 'u').exec(line.text);
  if (!match) return null;
  const start = line.start + (match[1]?.length ?? 0);
  return { start, end: start + (match[2]?.length ?? 0) };
}

/** A label with a letter or two changed, dropped or added. */
function similarLabel(line: Line, label: string): Range | null {
  if (line.text.length > LONGEST_LINE) return null;
  const lead = new RegExp(`^${BULLETS}`, 'u').exec(line.text)?.[0].length ?? 0;
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

/** Lines with writing that follow the labels before anything else stands: values copied out of their places. */
function linesBelow(lines: readonly Line[], found: ReadonlyMap<string, { line: Line }>): Line[] {
  const own = new Set([...found.values()].map(({ line }) => line));
  const last = lines.findLastIndex((line) => own.has(line));
  if (last < 0) return [];
  const below: Line[] = [];
  for (const line of lines.slice(last + 1)) {
    const previous = below.at(-1) ?? lines[last];
    if (!previous || line.start - previous.end > 20 || line.text.length > 80 || below.length >= 12) break;
    below.push(line);
  }
  return below
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^[\s•–-]*\(?\d{1,3}(?:\.\d{1,2})*[.)]*\s*$/.test(text))
    .slice(0, 3);
}

/** What is written between two offsets, without rules to write on, Markdown's emphasis and the next clause's number. */
function valueOn(original: string, start: number, end: number, runsOn: boolean): Range | null {
  const text = original.slice(start, end).replace(runsOn ? /(?:^|\s)[-•*\s]*\d{1,2}[.)]\s*$/u : /$^/u, '');
  const from = /^[\s_*.…:]*/u.exec(text)?.[0].length ?? 0;
  const to = text.replace(/[\s_*…]*$|\s*\.{3,}\s*$/u, '').length;
  return to > from ? { start: start + from, end: start + to } : null;
}

/** Where a signature's letters follow the date on one line (text copied without line ends), they are taken apart. */
function splitDate(original: string, values: Record<keyof SignatureLabels, Range | null>): void {
  const { date, signed } = values;
  if (!date || signed || parseDate(original.slice(date.start, date.end)).kind !== 'unknown') return;
  for (const space of [...original.slice(date.start, date.end).matchAll(/\s+/g)].reverse()) {
    const end = date.start + space.index;
    if (parseDate(original.slice(date.start, end)).kind === 'unknown') continue;
    values.date = { start: date.start, end };
    values.signed = { start: end + space[0].length, end: date.end };
    return;
  }
}

function spaced(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function relabelled(expected: string, found: string): RedlinePart[] {
  return [
    { op: 'removed', text: expected },
    { op: 'added', text: found },
  ];
}

function mask(original: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    out += original.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return out + original.slice(at);
}

function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
