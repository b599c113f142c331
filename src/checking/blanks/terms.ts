import { trimmed } from '../align';
import { withoutEnd } from '../ends';
import type { Range } from '../finding';

/**
 * Words of promises, conditions and obligations. No title and no author's name of the thousands of published papers
 * that the tests hold has any of them.
 */
const PROMISES = [
  'hereby|herein|hereof|hereto|hereunder|thereof|whereas|notwithstanding|without prejudice|under protest',
  'shall not|may not (?:use|publish|be (?:used|published|shared|sold|cited))|must (?:pay|not|be (?:paid|deleted|returned|approved))',
  '(?:provided|only|(?:so|as) long as|on (?:the )?condition) that|subject to (?:the |my |our |your |his |her |their )?(?:approval|consent|permission|payment|review|terms|condition|agreement|law|right)\\w*',
  'agrees (?:that|to|not to|in full)|(?:also|you|i|and) agree (?:that|to|not to)|also agrees|undertakes? to|warrants? (?:that|to)|promises? (?:to|that)|consents? to',
  'accepts? (?:the|all|any)|waives?|waived|indemnif\\w+|revok\\w+|terminat(?:e|es|ed) (?:if|when|on|upon)',
  'valid (?:until|only|for|if)|not (?:valid|binding)|non-binding|binding (?:on|upon)|pays? (?:the|a|an|all|any|us|for|to|\\$)',
  '(?:transfers?|assigns?)(?: of)? (?:all|the copyright|ownership|any|to the)|governed by|supersedes?|prevails?',
  'the (?:publisher|undersigned|author\\(s\\)|parties)|the authors? (?:(?:also|each|further|and|of this) )*(?:agree|accept|grant|assign|transfer|consent|will|must|may|shall|retain|keep|waive|confirm)\\w*',
  '(?:this|the) (?:form|agreement|clause|title includes|signature (?:is|does|covers))|(?:paragraph|clause) \\d|all later versions',
];
/** Things that such words are about. Papers have them in their titles; what an author signs with has them not. */
const MATTERS = [
  'agree (?:that|to|not to|in full)|(?:all|any|no|such|these|exclusive|moral|publishing|commercial) rights|rights (?:to|in|under|of) the|copyright(?:s|ed)?',
  'licen[cs](?:e|ed|es|or|ee)|royalt(?:y|ies)|fees?|\\$ ?\\d[\\d,.]*|payments?|payable|invoices?|void|expires?|withdrawn',
  'except (?:for )?(?:that|the|where)|unless|addendum|annex|jurisdiction|courts?|terms (?:and|of|at)',
];
const wordsOf = (lists: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const PROMISE = wordsOf(PROMISES);
const TERM = wordsOf([...PROMISES, ...MATTERS]);

/** Ends of sentences and paragraphs. */
const SENTENCE_END = /[.;!?]["”’)]?\s+(?=\p{Lu})|\n[^\S\n]*\n/gu;
const QUESTION_END = /[?!]["”’)]?$/;

/** Whether a text reads as a promise, a condition or a right. */
export function readsAsTerm(text: string): boolean {
  return TERM.test(text);
}

/** Tells a title from a term written behind it. The title itself may speak of rights and fees. */
export function withoutTerms(
  text: string,
  range: Range,
): { readonly value: Range | null; readonly term: Range | null } {
  const written = text.slice(range.start, range.end);
  if (!TERM.test(written)) return { value: range, term: null };
  const ends = [...written.matchAll(SENTENCE_END)].map((m) => m.index + m[0].length);
  const edges = [0, ...ends, written.length];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]];
    // What follows a question is a title's second part.
    // White space since the end before it is looked at once, not again from every end.
    const before = written.slice(edges[i - 1] ?? 0, from).trimEnd();
    const isTitleStill = i === 0 || QUESTION_END.test(before.slice(-2));
    const at = written.slice(from, to).search(isTitleStill ? PROMISE : TERM);
    if (at < 0) continue;
    const cut = from + (i === 0 ? at : 0);
    const value = trimmed(written, 0, withoutEnd(written.slice(0, cut), /[\s,;:(–—]/).length, range.start);
    const term = trimmed(written, cut, written.length, range.start);
    return { value: value.end > value.start ? value : null, term };
  }
  return { value: range, term: null };
}
