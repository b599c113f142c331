import type { Agreement, BlankName, Clause } from '../../agreements/agreement';
import type { Place, Range } from '../finding';
import { type Folded, fold } from './fold';
import { BULLETS } from './signs';

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
  /** The blank that follows it. */
  readonly blankAfter: BlankName | null;
  /** Addresses in `text`. */
  readonly addresses: readonly Range[];
}

/** The labels at the end of the form, without their colons. */
export interface SignatureLabels {
  readonly signer: string;
  readonly signed: string;
  readonly date: string;
}

/** An agreement made ready for comparing. */
export interface Reference {
  /** The agreement's id. */
  readonly agreement: string;
  readonly units: readonly Unit[];
  readonly labels: SignatureLabels | null;
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
const ready = new WeakMap<Agreement, Reference>();

/** The agreement made ready, once for each agreement. */
export function referenceOf(agreement: Agreement): Reference {
  const known = ready.get(agreement);
  if (known) return known;
  const units = unitsOf(agreement);
  const block = agreement.blocks.find((b) => b.kind === 'signature-block');
  const labels = block ? { signer: block.signer, signed: block.signed, date: block.date } : null;
  const length = units.reduce((sum, { folded }) => sum + folded.text.length, 0);
  const headings = units.flatMap(({ place, text }) => (place.kind === 'heading' ? [text] : []));
  const made: Reference = { agreement: agreement.id, units, labels, headings, seeds: seedsOf(units), length };
  ready.set(agreement, made);
  return made;
}

function unitsOf(agreement: Agreement): Unit[] {
  const units: Unit[] = [];
  let paragraphs = 0;
  const add = (kind: Place['kind'], number: string, text: string, marker: string | null = null) => {
    const addresses = [...text.matchAll(ADDRESS)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const printedNumber = marker === null ? null : numberPattern(marker, number);
    units.push({
      place: { kind, number },
      text,
      folded: fold(text),
      marker,
      printedNumber,
      blankAfter: null,
      addresses,
    });
  };
  const addClauses = (clauses: readonly Clause[]) => {
    for (const clause of clauses) {
      add('clause', clause.number, clause.text, clause.number.split('.').at(-1) ?? clause.number);
      addClauses(clause.clauses);
    }
  };
  for (const block of agreement.blocks) {
    if (block.kind === 'heading' || block.kind === 'attestation') add(block.kind, '', block.text);
    else if (block.kind === 'paragraph') {
      const words = block.content.map((part) => (part.kind === 'text' ? part.text : part.mark)).join('');
      add('preamble', String(++paragraphs), words);
    } else if (block.kind === 'clauses') addClauses(block.clauses);
    else if (block.kind === 'footnote') add('footnote', block.mark, block.text, block.mark);
    else if (block.kind === 'blank') {
      const last = units.pop();
      if (last) units.push({ ...last, blankAfter: block.blank });
    }
  }
  return units;
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
