import type { EmbeddingLevels } from 'bidi-js';
import type { Coverage } from '../fonts/coverage';
import type { FontFamily } from '../fonts/resources';
import { directionOf, levelsOf } from './directions';
import { languageTeller } from './languages';
import { NO_SCRIPTS } from './script-signs';
import { segmentsIn } from './segments';

/** A text with the font, the direction and the height of each UTF-16 unit settled, ready to be cut into lines. */
export interface Paragraph {
  readonly text: string;
  /** What is drawn for it, unit by unit: a superscript digit as a plain digit that is raised, its sign as nothing. */
  readonly drawn: string;
  /** The font of each UTF-16 unit. */
  readonly files: readonly string[];
  /** The language of each UTF-16 unit where its script tells it. */
  readonly languages: readonly (string | null)[];
  /** Bidirectional levels (`levelsOf`); null where nothing runs to the left. */
  readonly levels: EmbeddingLevels | null;
  /** The units that are printed small and raised (1) or lowered (-1). */
  readonly shifts: ReadonlyMap<number, 1 | -1>;
  /** The units that are struck through or underlined. */
  readonly ruled: ReadonlyMap<number, Ruling>;
}

/** A line drawn through words, or under them. */
export type Ruling = 'through' | 'under';

/** What no font draws. */
export interface MissingCharacter {
  /** The character; a lone surrogate as itself. */
  readonly character: string;
  readonly codePoint: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Latin letters and punctuation without combining marks: every character stands for itself. */
const SIMPLE = /^[\x20-\x7e\u00a1-\u02ff\u2010-\u2027]*$/;

/**
 * The characters of a text as a reader sees them (grapheme clusters, UAX #29), with where each starts. A vowel sign of
 * Burmese that counts as a cluster of its own there is part of its syllable here: it never stands alone.
 */
export function* graphemes(text: string): Iterable<{ segment: string; index: number }> {
  if (!SIMPLE.test(text)) {
    let held = { segment: '', index: 0 };
    for (const { segment, index } of segmentsIn(segmenter, text)) {
      if (held.segment !== '' && /^\p{Mc}/u.test(segment) && !/\s$/.test(held.segment)) {
        held = { segment: held.segment + segment, index: held.index };
        continue;
      }
      if (held.segment !== '') yield held;
      held = { segment, index };
    }
    if (held.segment !== '') yield held;
    return;
  }
  for (let index = 0; index < text.length; index++) yield { segment: text.charAt(index), index };
}

/**
 * Settles fonts and directions by the coverage index alone: no font is loaded. What no font draws comes back instead.
 * The first `label` UTF-16 units are the form's own, and what follows has a direction of its own.
 */
export function layOut(
  text: string,
  slope: FontFamily['slope'],
  coverage: Coverage,
  scripts = NO_SCRIPTS,
  label = 0,
): { kind: 'paragraph'; paragraph: Paragraph } | { kind: 'missing'; characters: MissingCharacter[] } {
  const clusters: Cluster[] = [];
  const characters: MissingCharacter[] = [];
  const languageOf = languageTeller(text, coverage.ideographs);
  const known = new Map<string, Omit<Cluster, 'index'>>();
  for (const { segment, index } of graphemes(text)) {
    let found = known.get(segment);
    if (!found) {
      const shifted = shiftedForm(segment);
      const shiftedFile = shifted && fileFor(shifted.base, slope, coverage);
      const file = shiftedFile ?? fileFor(segment, slope, coverage);
      if (file === undefined) characters.push(...missingOf(segment, slope, coverage));
      const { base, shift } = shifted && shiftedFile ? shifted : ({ base: segment, shift: 0 } as const);
      found = { segment, base, shift, language: languageOf(segment), file: file ?? '' };
      known.set(segment, found);
    }
    const base = scripts.hidden.has(index) ? NOTHING : found.base;
    clusters.push({ ...found, index, base, shift: found.shift || (scripts.shifts.get(index) ?? 0) });
  }
  if (characters.length > 0) return { kind: 'missing', characters: distinct(characters) };
  const levels = levelsOf(text, label);
  keepTogether(clusters, coverage);
  if (levels) setWithLetters(clusters, levels, coverage);
  const units = clusters.flatMap((c) => Array.from({ length: c.segment.length }, () => c));
  return {
    kind: 'paragraph',
    paragraph: {
      text,
      drawn: clusters.map((c) => c.base).join(''),
      files: units.map((c) => c.file),
      languages: units.map((c) => c.language),
      levels,
      ruled: new Map(),
      shifts: shiftsOf(clusters),
    },
  };
}

/** A character as a reader sees it, on its way to being drawn. */
interface Cluster {
  readonly segment: string;
  readonly index: number;
  readonly base: string;
  readonly shift: 1 | -1 | 0;
  language: string | null;
  file: string;
}

/** All the units of a character are at its height: a mark on its letter, the second half of a surrogate pair. */
function shiftsOf(clusters: readonly Cluster[]): Paragraph['shifts'] {
  const shifts = new Map<number, 1 | -1>();
  for (const { index, segment, shift } of clusters) {
    for (let i = index; shift !== 0 && i < index + segment.length; i++) shifts.set(i, shift);
  }
  return shifts;
}

/** A word joiner, which no font draws. */
const NOTHING = '\u2060';

/** Spaces and signs between two words of one font and language are set in them too: viewers end a phrase at a change. */
function keepTogether(clusters: readonly Cluster[], coverage: Coverage): void {
  let start = -1;
  clusters.forEach((cluster, i) => {
    if (cluster.shift !== 0 || /^[\p{Zs}\p{P}\p{S}]$/u.test(cluster.segment)) return;
    const before = clusters[start];
    const between = clusters.slice(start + 1, i);
    start = i;
    if (!before || between.some((c) => c.shift !== 0)) return;
    const drawn = before.file === cluster.file && between.every((c) => coverage.draws(cluster.file, c.segment));
    for (const c of between) {
      if (drawn) c.file = cluster.file;
      if (before.language === cluster.language) c.language = cluster.language;
    }
  });
}

/** Signs and digits within text that runs to the left are set in the font of its letters: pdf.js puts only what is of one font in order. */
function setWithLetters(clusters: readonly Cluster[], { levels }: EmbeddingLevels, coverage: Coverage): void {
  const following: Cluster[] = [];
  let letter: Cluster | undefined;
  const join = (cluster: Cluster, beside: Cluster) => {
    if ([...cluster.segment].some((c) => !coverage.draws(beside.file, c))) return;
    cluster.file = beside.file;
    cluster.language = beside.language;
  };
  for (const cluster of clusters) {
    const direction = (levels[cluster.index] ?? 0) > 0 ? directionOf(cluster.segment) : 'right';
    if (direction === 'right') letter = undefined;
    if (direction === 'left') {
      // A letter of several languages (the line that draws Arabic out) is of its neighbours'.
      cluster.language ??= letter?.language ?? null;
      letter = cluster;
      for (const before of following) join(before, cluster);
    }
    if (direction === 'left' || direction === 'right') following.length = 0;
    else if (cluster.shift === 0 && letter) join(cluster, letter);
    else if (cluster.shift === 0) following.push(cluster);
  }
}

const SUPERSCRIPT = /^[\u00b2\u00b3\u00b9\u2070\u2071\u2074-\u207f\u1d2c-\u1d61\u1d9b-\u1dbf]$/;
const SUBSCRIPT = /^[\u2080-\u208e\u2090-\u209c\u1d62-\u1d6a\u2c7c]$/;

/** A superscript or subscript of Unicode as the plain letter that it raises or lowers: few fonts have them all alike. */
function shiftedForm(cluster: string): { base: string; shift: 1 | -1 } | null {
  const shift = SUPERSCRIPT.test(cluster) ? 1 : SUBSCRIPT.test(cluster) ? -1 : null;
  const base = cluster.normalize('NFKD');
  return shift === null || base.length !== 1 || base === cluster ? null : { base, shift };
}

/** A mark without a letter to stand on: a shaper would put a dotted circle under it. */
const MARK_ALONE = /^\p{Zs}?\p{M}/u;

/** HarfBuzz composes and decomposes by itself where the font has only the other form. */
function fileFor(cluster: string, slope: FontFamily['slope'], coverage: Coverage): string | undefined {
  if (MARK_ALONE.test(cluster)) return undefined;
  const as = (form: string) => coverage.fileFor(form, slope);
  const whole = as(cluster);
  // It takes no mark apart, though Unicode does (U+0344).
  if (whole !== undefined || [...cluster].some((c) => /\p{M}/u.test(c) && c.normalize('NFD') !== c)) return whole;
  return as(cluster.normalize('NFC')) ?? as(cluster.normalize('NFD'));
}

function missingOf(cluster: string, slope: FontFamily['slope'], coverage: Coverage): MissingCharacter[] {
  const alone = [...cluster].filter((c) => !/\p{M}/u.test(c) && fileFor(c, slope, coverage) === undefined);
  // Where every letter has a font it is the marks that cannot be placed.
  const lacking = alone.length > 0 ? alone : [...cluster].filter((c) => /\p{M}/u.test(c));
  const named = lacking.length > 0 ? lacking : [...cluster];
  return named.map((character) => ({ character, codePoint: character.codePointAt(0) ?? 0 }));
}

function distinct(characters: readonly MissingCharacter[]): MissingCharacter[] {
  return [...new Map(characters.map((c) => [c.codePoint, c])).values()];
}
