import { sameTitle } from '../facts';
import type { Range } from '../finding';

/** A longer title is not taken apart. In UTF-16 units. */
const LONGEST = 1000;
/** The end of a sentence, behind a word in full and before a capital; or a paragraph's. */
const SENTENCE_END = /(?<=\p{L}{4}|[)\]])[.;]["”’]?\s+(?=\p{Lu}\p{L}*\s)|\n[^\S\n]*\n/gu;
/** What follows a title in small letters: in brackets, or behind a comma or a dash, where the title's words have capitals. */
const IN_BRACKETS = /\s+[([](?!(?:extended|student|short|long) )\p{Ll}[^()[\]]*\s[^()[\]]*[)\]]\.?$/u;
const SMALL_WORDS = /\s*(?:,|;|\s[-–—])\s+(?!(?:and|or|with|but|not|a|the)\s)\p{Ll}+(?:\s+\p{Ll}+){0,12}\.?$/u;

/**
 * Where in what was written for a title the title stands: as much of it as the paper's own title is, else up to the end
 * of its sentence.
 */
export function titleIn(text: string, paper: string | null): Range {
  const whole = { start: 0, end: text.length };
  if (text.length > LONGEST) return whole;
  if (paper !== null) return paperTitleIn(text, paper) ?? whole;
  const sentence = [...text.matchAll(SENTENCE_END)].find(({ index, 0: sign }) => {
    // A title may run on below an empty line.
    return sign.trim() !== '' || !hasCapitals(text.slice(index));
  });
  const end = sentence ? sentence.index + (/^\S/.test(sentence[0]) ? sentence[0].trimEnd().length : 0) : text.length;
  const title = text.slice(0, end);
  const inBrackets = IN_BRACKETS.exec(title);
  const inSmall = SMALL_WORDS.exec(title);
  const small = inBrackets ?? (inSmall && hasCapitals(title.slice(0, inSmall.index)) ? inSmall : null);
  return small && small.index > 0 ? { start: 0, end: small.index } : { start: 0, end };
}

function paperTitleIn(text: string, paper: string): Range | null {
  if (sameTitle(text, paper)) return null;
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const parts = [
    ...words.map(({ end }) => ({ start: 0, end })),
    ...words.map(({ start }) => ({ start, end: text.length })),
  ];
  // TeX and what it means differ in length, though not by more than this.
  const canBe = ({ start, end }: Range) => 3 * (end - start) > paper.length && end - start < 3 * paper.length;
  return parts.filter(canBe).find(({ start, end }) => sameTitle(text.slice(start, end), paper)) ?? null;
}

/** Whether most of a title's longer words begin with a capital. */
function hasCapitals(title: string): boolean {
  const words = title.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
