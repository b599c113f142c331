import type { Field } from '../../agreements/agreement';
import type { Reference, SignatureLabel } from '../align';
import { blankedOut, type Gap, trimmed } from '../align';
import { withoutEnd } from '../ends';
import { dateIn } from '../facts';
import type { Finding, Range } from '../finding';
import { type FoundLabel, findLabels, type Line, linesOf } from './labels';
import { nameIn } from './name-in';

/** The signature block as found. */
export interface SignatureBlock {
  /** What stands after the labels, by their fields' ids; a label without anything is left out. */
  readonly values: ReadonlyMap<string, Range>;
  /** The labels that were found, with their colons, by their fields' ids. */
  readonly labels: ReadonlyMap<string, Range>;
  readonly findings: readonly Finding[];
  /** The gaps that hold a label. */
  readonly areas: readonly Range[];
  /** The checked text with the block blanked out; its length and line breaks are kept. */
  readonly masked: string;
}

/** A line below a label that is longer than this is no value of it. In UTF-16 units. */
const LONGEST_VALUE = 80;
/** The place of its findings. */
export const SIGNATURE_BLOCK = { kind: 'signature-block', number: '' } as const;

/** What stands after each label that was found; null for nothing. */
type Values = Map<SignatureLabel, Range | null>;

/** Finds the labels wherever they stand, with what is written after them or below them. */
export function findSignatureBlock(text: string, gaps: readonly Gap[], { labels }: Reference): SignatureBlock {
  if (labels.length === 0) return { values: new Map(), labels: new Map(), findings: [], areas: [], masked: text };
  const lines = gaps.flatMap((gap) => linesOf(text, gap, labels));
  const found = findLabels(lines, labels);
  const values: Values = new Map();
  for (const [name, { line, label }] of found) values.set(name, valueOn(text, label.end, line.end, line.runsOn));
  splitDate(text, values, labels);
  const below = [
    ...takeValuesBetween(text, lines, found, values),
    ...takeValuesBelow(text, lines, found, values, labels),
  ];
  const ranges = [...found.values()].map(({ label }) => label);
  return {
    values: new Map([...values].flatMap(([{ field }, range]) => (range ? [[field.id, range] as const] : []))),
    labels: new Map([...found].map(([{ field }, { label }]) => [field.id, label])),
    findings: labelFindings(text, found, labels),
    areas: gaps.filter((gap) => ranges.some(({ start }) => gap.start <= start && start < gap.end)),
    masked: blankedOut(text, [...[...found.values()].map(({ line }) => line), ...below]),
  };
}

function labelFindings(
  text: string,
  found: ReadonlyMap<SignatureLabel, FoundLabel>,
  labels: readonly SignatureLabel[],
): Finding[] {
  const place = SIGNATURE_BLOCK;
  const findings = labels.flatMap((name): Finding[] => {
    const label = found.get(name);
    const words = `${name.text}:`;
    if (!label) return [{ place, ranges: [], kind: 'missing', text: words }];
    if (label.exact) return [];
    const written = text.slice(label.label.start, label.label.end);
    const redline = [{ op: 'removed', text: words } as const, { op: 'added', text: written } as const];
    return [{ place, ranges: [label.label], kind: 'changed', redline, lookalikes: [] }];
  });
  const ranges = [...found.values()].map(({ label }) => label);
  return findings.length > 0 ? findings : [{ place, ranges, kind: 'identical' }];
}

/** The label behind which the form asks that. */
function labelFor(asks: Field['asks'], labels: readonly SignatureLabel[]): SignatureLabel | undefined {
  return labels.find(({ field }) => field.asks === asks);
}

/** Gives a line between two labels to the first of them where nothing stands beside it; returns those lines. */
function takeValuesBetween(
  text: string,
  lines: readonly Line[],
  found: ReadonlyMap<SignatureLabel, FoundLabel>,
  values: Values,
): Line[] {
  const labels = new Map([...found].map(([name, { line }]) => [line, name]));
  const taken: Line[] = [];
  let open: SignatureLabel | null = null;
  let waiting: { name: SignatureLabel; line: Line } | null = null;
  for (const line of lines) {
    const name: SignatureLabel | undefined = labels.get(line);
    if (name) {
      const range: Range | null = waiting && valueOn(text, waiting.line.start, waiting.line.end, false);
      if (waiting && range) {
        values.set(waiting.name, range);
        taken.push(waiting.line);
      }
      waiting = null;
      open = values.get(name) ? null : name;
    } else if (open && /[\p{L}\p{N}]/u.test(line.text)) {
      waiting = line.text.length <= LONGEST_VALUE && !isSentence(line) ? { name: open, line } : null;
      open = null;
    }
  }
  return taken;
}

/** Gives values that were copied out of their places, below the labels, to the labels without one; returns their lines. */
function takeValuesBelow(
  text: string,
  lines: readonly Line[],
  found: ReadonlyMap<SignatureLabel, FoundLabel>,
  values: Values,
  labels: readonly SignatureLabel[],
): Line[] {
  const [signer, signed, date] = (['signer', 'signature', 'date'] as const).map((asks) => labelFor(asks, labels));
  const others = labels.filter((label) => label !== date);
  const taken: Line[] = [];
  for (const line of linesBelow(lines, found)) {
    const range = valueOn(text, line.start, line.end, line.runsOn);
    if (!range) continue;
    const isDate = dateIn(text.slice(range.start, range.end)) !== null;
    // In the order of the form: a name above the date is the author's, one below it can only be a signature.
    const isDated = !date || Boolean(values.get(date));
    const order = [...(isDated ? [signed, signer] : [signer, signed]), ...others];
    const name = isDate && !isDated ? date : order.find((label) => label && !values.get(label));
    if (!name || (name !== date && isSentence(line))) break;
    values.set(name, range);
    taken.push(line);
  }
  return taken;
}

function isSentence({ text }: Line): boolean {
  return /\p{L}.*\p{L}.*[.;:]$/u.test(text.trim());
}

/** Up to three lines with writing that follow the labels before anything else stands. */
function linesBelow(lines: readonly Line[], found: ReadonlyMap<SignatureLabel, FoundLabel>): Line[] {
  const own = new Set([...found.values()].map(({ line }) => line));
  const last = lines.findLastIndex((line) => own.has(line));
  if (last < 0) return [];
  const below: Line[] = [];
  for (const line of lines.slice(last + 1)) {
    const previous = below.at(-1) ?? lines[last];
    if (!previous || line.start - previous.end > 20 || line.text.length > LONGEST_VALUE || below.length >= 12) break;
    below.push(line);
  }
  return below
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^[\s•–-]*\(?\d{1,3}(?:\.\d{1,2})*[.)]*\s*$/.test(text))
    .slice(0, 3);
}

/** What is written between two offsets, without rules to write on, Markdown's emphasis and the next clause's number. */
function valueOn(text: string, start: number, end: number, runsOn: boolean): Range | null {
  const whole = text.slice(start, end);
  const written = runsOn ? withoutNumber(whole) : whole;
  const from = /^[\s_*.…:]*/u.exec(written)?.[0].length ?? 0;
  const words = withoutEnd(written, /[\s_*…]/);
  const to = words.endsWith('...') ? withoutEnd(words, /[.]/).trimEnd().length : words.length;
  return to > from ? { start: start + from, end: start + to } : null;
}

/** Without the number at the end, with what stands before it since the last word. */
function withoutNumber(text: string): string {
  const number = /\d{1,2}[.)]\s*$/u.exec(text);
  const before = number ? text.slice(0, number.index) : '';
  const words = withoutEnd(before, /[-•*\s]/);
  const gap = before.slice(words.length).search(/\s/);
  if (!number || (gap < 0 && words !== '')) return text;
  return words === '' ? '' : before.slice(0, words.length + gap);
}

/** Where a name, and nothing else, follows the date on one line (text copied without line ends), it is the signature. */
function splitDate(text: string, values: Values, labels: readonly SignatureLabel[]): void {
  const [dateLabel, signedLabel] = [labelFor('date', labels), labelFor('signature', labels)];
  const date = dateLabel && values.get(dateLabel);
  if (!dateLabel || !signedLabel || !date || values.get(signedLabel)) return;
  const end = date.start + (dateIn(text.slice(date.start, date.end))?.end ?? date.end - date.start);
  const rest = trimmed(text, end, date.end);
  const name = text.slice(rest.start, rest.end);
  if (!/^[\p{Lu}\p{Lo}]/u.test(name) || nameIn(name, [])?.end !== name.length) return;
  values.set(dateLabel, { start: date.start, end });
  values.set(signedLabel, rest);
}
