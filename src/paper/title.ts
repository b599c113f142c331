import { foundText } from './found-text';
import { withoutMarkup } from './markup/markup';
import { isCommand, isKnownCommand } from './tex/commands';
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
 * A title as people read it: markup and entities as what they mean ("CO<sub>2</sub>" becomes CO₂), TeX set in Unicode
 * ("$\ell_1$" becomes ℓ₁), and where Unicode has no form, in a plain one that keeps its meaning ("^(−4/7)"). A title
 * without a sign of either stays as it was found, so that "Cost: $5 and $10", "50% & more", "n<2" or "a_b" keep their
 * characters. Never throws; unknown commands stay as they were written, a formula with one stays whole.
 */
export function typesetTitle(found: string): string {
  const source = foundText(withoutMarkup(foundText(found), setText));
  return foundText(setText(source)) || source || foundText(found);
}

function setText(source: string): string {
  const single = undoubled(source);
  return looksLikeTex(single) ? typesetTex(single) : source.replace(PROTECTIVE_BRACES, '$1');
}

/** A backslash doubled before what asks for one: a command with its argument, math, an accent, a protected sign. */
const DOUBLED = /\\\\(?:([a-zA-Z]+)\{|\(|\[|["'`^~=.](?:\{\\*)?[a-zA-Z]|[%&#_$])/g;
const SINGLE = /(?<!\\)(?:\\\\)*\\(?!\\)/;

/** TeX whose backslashes were all escaped once more ("Nos\\'{e}"), as it was before. */
function undoubled(source: string): string {
  if (!source.includes('\\\\') || SINGLE.test(source)) return source;
  const single = source.replaceAll('\\\\', '\\');
  const meant = [...source.matchAll(DOUBLED)].some(([all, word]) => {
    if (all.endsWith('(') || all.endsWith('[')) return hasMath(single);
    return word === undefined || isCommand(word);
  });
  return meant ? single : source;
}

function looksLikeTex(source: string): boolean {
  if (hasMath(source) || QUOTES.test(source) || BRACED_SCRIPT.test(source)) return true;
  return [...source.matchAll(COMMAND)].some(
    ({ 0: all, 1: word, index }) => word === undefined || isKnown(word, source.charAt(index + all.length)),
  );
}

/** Whether a command's name is one that can be set; accents of one letter need the braces or the space that TeX asks for. */
function isKnown(word: string, next: string): boolean {
  return /^[bcdkruvH]$/.test(word) ? next === '{' || next === ' ' : isKnownCommand(word);
}
