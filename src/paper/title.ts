import { foundText } from './found-text';
import { isKnownCommand } from './tex/commands';
import { hasMath } from './tex/math-span';
import { typesetTex } from './tex/typeset';

/** A backslash before a word, before an accent and its letter, or before a character that TeX would take otherwise. */
const COMMAND = /\\(?:([a-zA-Z]+)|["'`^~=.](?:\{|\\?[a-zA-Z])|[%&_#${}\\])/g;
/** A quotation that two apostrophes close; two backticks close code ("``malloc``"), and inches close nothing. */
const QUOTES = /``(?:[^`']|'(?!')|`(?!`))+''/;
const BRACED_SCRIPT = /[\p{L}\p{N})\]][_^]\{[^{}]+\}/u;
/** Braces that only keep a bibliography from changing capitals: "{BERT}", "{B}ayesian". */
const PROTECTIVE_BRACES = /(?<!\\[a-zA-Z]{1,40})\{(\p{L}[\p{L}\p{N}-]*)\}/gu;

/**
 * A title as people read it: TeX set in Unicode ("$\ell_1$" becomes ℓ₁), and where Unicode has no form, in a plain one
 * that keeps its meaning ("^(−4/7)"). A title without a sign of TeX stays as it was found, so that "Cost: $5 and $10",
 * "50% & more" or "a_b" keep their characters. Never throws; unknown commands stay as they were written.
 */
export function typesetTitle(found: string): string {
  const source = foundText(found);
  if (!looksLikeTex(source)) return source.replace(PROTECTIVE_BRACES, '$1');
  return foundText(typesetTex(source)) || source;
}

function looksLikeTex(source: string): boolean {
  if (hasMath(source) || QUOTES.test(source) || BRACED_SCRIPT.test(source)) return true;
  return [...source.matchAll(COMMAND)].some(([all, word]) => word === undefined || isKnown(word, all, source));
}

/** Whether a command's name is one that can be set; accents of one letter need the braces or the space that TeX asks for. */
function isKnown(word: string, all: string, source: string): boolean {
  if (/^[bcdkruvH]$/.test(word)) return source.includes(`${all}{`) || source.includes(`${all} `);
  return isKnownCommand(word);
}
