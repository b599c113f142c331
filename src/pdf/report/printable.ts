import type { Coverage } from '../fonts/coverage';
import { graphemes, layOut, type Paragraph, type Ruling } from '../typesetting/paragraph';
import type { ReportWords } from './report';

/** A character by its code point, in brackets: "[U+1F600]". */
function named(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Controls, marks of direction, what is not assigned, and whatever else is there without being seen. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** A letter of a script that needs joiners within words. */
const JOINS = /[\u0590-\u1fff\ua800-\uabff]$/;

/**
 * A text as a report shows it: on one line, and what nobody would see by its code point, lest a report of a file that
 * plays tricks be tricked by it. Joiners within a word stay.
 */
export function plainly(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(UNSEEN, (character, at: number) => {
      const joiner = character === '\u200c' || character === '\u200d';
      return joiner && JOINS.test(text.slice(0, at)) ? character : named(character);
    });
}

/** The longest paragraph that is shaped and cut as one, in UTF-16 units: the work grows with its square. */
const LONGEST = 1500;

/** Words in portions that are each a paragraph; most are one. Cut at spaces where there are some. */
export function portions(words: readonly ReportWords[]): (readonly ReportWords[])[] {
  const out: ReportWords[][] = [[]];
  let room = LONGEST;
  for (const { op, text } of words) {
    let rest = text;
    while (rest.length > room) {
      const space = rest.lastIndexOf(' ', room);
      const end = space > 0 ? space : room - (/[\ud800-\udbff]/.test(rest.charAt(room - 1)) ? 1 : 0);
      if (end > 0) out.at(-1)?.push({ op, text: rest.slice(0, end) });
      rest = rest.slice(end);
      out.push([]);
      room = LONGEST;
    }
    out.at(-1)?.push({ op, text: rest });
    room -= rest.length;
  }
  return out.filter((portion) => portion.length > 0);
}

type Slope = Parameters<typeof layOut>[1];

/** A paragraph of those words; what no font draws, and what is in `undrawn`, stands there by its code point. */
export function printable(
  words: readonly ReportWords[],
  slope: Slope,
  coverage: Coverage,
  undrawn: ReadonlySet<string>,
): Paragraph {
  let text = '';
  const ruled = new Map<number, Ruling>();
  for (const { op, text: given } of words) {
    const shown = drawable(plainly(given), slope, coverage, undrawn);
    if (shown === '') continue;
    if (text !== '') text += ' ';
    const start = text.length + 2;
    text += op === 'same' ? shown : op === 'removed' ? `[−${shown}−]` : `[+${shown}+]`;
    if (op === 'same') continue;
    for (let i = start; i < start + shown.length; i++) ruled.set(i, op === 'removed' ? 'through' : 'under');
  }
  const laid = layOut(text || '–', slope, coverage);
  if (laid.kind === 'paragraph') return { ...laid.paragraph, ruled };
  throw new Error(`No font has ${laid.characters.map(({ character }) => character).join(' ')}`);
}

function drawable(text: string, slope: Slope, coverage: Coverage, undrawn: ReadonlySet<string>): string {
  if (undrawn.size === 0 && layOut(text, slope, coverage).kind === 'paragraph') return text;
  let out = '';
  for (const { segment } of graphemes(text)) {
    const laid = layOut(segment, slope, coverage);
    const missing = new Set(laid.kind === 'missing' ? laid.characters.map(({ character }) => character) : undrawn);
    out += [...segment].map((character) => (missing.has(character) ? named(character) : character)).join('');
  }
  return out;
}
