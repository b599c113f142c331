import type { Agreement, EditionText, Field, Place } from '../../agreements/agreement';
import { partsOf, plainWords } from '../../agreements/parts';
import type { Range } from '../finding';
import { type Folded, fold } from './fold';
import { BULLETS, withoutMark } from './signs';

/** A stretch of the agreement that is compared as one: a clause, a paragraph, the footnote. */
export interface Unit {
  readonly place: Place;
  /** The publisher's words. */
  readonly text: string;
  readonly folded: Folded;
  /** What is printed before it and is no part of its words ("1" of "6.1", the footnote's mark), or null. */
  readonly marker: string | null;
  /** Finds that where it stands before the unit: behind other words, or at the beginning of a line. */
  readonly printedNumber: RegExp | null;
  /** The first blank that follows it. */
  readonly blankAfter: Field | null;
  /** Addresses in `text`. */
  readonly addresses: readonly Range[];
}

/** A label of the signature block, without its colon, and what is asked behind it. */
export interface SignatureLabel {
  readonly field: Field;
  readonly text: string;
}

/** An agreement made ready for comparing. */
export interface Reference {
  readonly publisher: string;
  readonly editions: readonly EditionText[];
  readonly units: readonly Unit[];
  /** For each unit the blanks that follow it: several where their captions stand below them. */
  readonly blanks: readonly (readonly Field[])[];
  /** Those before the first unit. */
  readonly firstBlanks: readonly Field[];
  /** Whether it is a file that is filled in: its blanks stand beside labels as often as between paragraphs. */
  readonly isFilledFile: boolean;
  /** In the order of the form; none for a file that is filled in, whose labels are units. */
  readonly labels: readonly SignatureLabel[];
  /** The words of its headings. */
  readonly headings: readonly string[];
  /** Every run of SEED folded characters that occurs once, with its unit and its offset in that unit. */
  readonly seeds: ReadonlyMap<string, { readonly unit: number; readonly at: number }>;
  /** Folded characters in all units. */
  readonly length: number;
}

/** Folded characters that a stretch must share with one place of the agreement to count as found. */
export const SEED = 9;

const ADDRESS = /https?:\/\/[^\s()]*[^\s().,;]/g;
const WORDING = /[\p{L}\p{N}]/u;
const ready = new WeakMap<Agreement, Reference>();

/** The words of a unit of the agreement, folded; '' for none. */
export function foldedWords({ units }: Pick<Reference, 'units'>, unit: number): string {
  return units[unit]?.folded.text ?? '';
}

/** The agreement made ready, once for each agreement. */
export function referenceOf(agreement: Agreement): Reference {
  const known = ready.get(agreement);
  if (known) return known;
  const { units, blanks, firstBlanks } = unitsOf(agreement);
  const isFilledFile = agreement.file !== null;
  // Elsewhere labels are looked for wherever they stand; a file has them where they are.
  const labels = isFilledFile ? [] : partsOf(agreement).filter((part) => part.kind === 'label');
  const length = units.reduce((sum, { folded }) => sum + folded.text.length, 0);
  const headings = units.flatMap(({ place, text }) => (place.kind === 'heading' ? [text] : []));
  const { publisher, editions } = agreement;
  const made: Reference = {
    publisher,
    editions,
    units,
    blanks,
    firstBlanks,
    isFilledFile,
    labels,
    headings,
    seeds: seedsOf(units),
    length,
  };
  ready.set(agreement, made);
  return made;
}

function unitsOf(agreement: Agreement): Pick<Reference, 'units' | 'blanks' | 'firstBlanks'> {
  const units: Unit[] = [];
  const blanks: Field[][] = [];
  const firstBlanks: Field[] = [];
  for (const part of partsOf(agreement)) {
    // Signs between the parts of one answer ("__/__/____") may be written over.
    const isSigns = agreement.file !== null && part.kind === 'words' && !WORDING.test(plainWords(part.content));
    if (isSigns) continue;
    if (part.kind === 'words') {
      const words = plainWords(part.content);
      units.push(unitOf(part.place, agreement.file ? withoutMark(words) : words));
      blanks.push([]);
    } else if (part.kind === 'blank') (blanks.at(-1) ?? firstBlanks).push(part.field);
    else if (agreement.file) {
      units.push(unitOf(part.place, `${part.text}:`));
      blanks.push([part.field]);
    }
  }
  return {
    units: units.map((unit, i) => ({ ...unit, blankAfter: blanks[i]?.[0] ?? null })),
    blanks,
    firstBlanks,
  };
}

function unitOf(place: Place, text: string): Unit {
  const numbered = place.kind === 'clause' || place.kind === 'footnote';
  const marker = numbered ? (place.number.split('.').at(-1) ?? place.number) : null;
  return {
    place,
    text,
    folded: fold(text),
    marker,
    printedNumber: marker === null ? null : numberPattern(marker, place.number),
    blankAfter: null,
    addresses: [...text.matchAll(ADDRESS)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  };
}

function numberPattern(marker: string, number: string): RegExp {
  const written = `\\(?(?:${marker}|${number.replace('.', '\\.')})[.):]`;
  const atLine = `\\n[\\s${BULLETS}]*`;
  return new RegExp(`(?:${atLine}|\\s)${written}\\s*$|${atLine}${written}\\s`, 'u');
}

function seedsOf(units: readonly Unit[]): Map<string, { unit: number; at: number }> {
  const seeds = new Map<string, { unit: number; at: number }>();
  const repeated = new Set<string>();
  units.forEach(({ folded: { text } }, unit) => {
    for (let at = 0; at + SEED <= text.length; at++) {
      const gram = text.slice(at, at + SEED);
      if (seeds.has(gram)) repeated.add(gram);
      else seeds.set(gram, { unit, at });
    }
  });
  for (const gram of repeated) seeds.delete(gram);
  return seeds;
}
