import { trimmed } from '../align';
import type { Range } from '../finding';
import { readsAsTerm } from './terms';

/** How a reservation begins, where it is set off from an answer that is no title. */
const BEGINS =
  /^(?:(?:but|and|yet|or) )?(?:not|no(?=\s+\p{Ll})|never|non|void|null|under|only|unless|except\w*|exclud\w+|exempt\w*|subject|pending|provided|without|if|until|refus\w+|disput\w+|withdraw\w*|revok\w+|declin\w+|reject\w*|object(?:s|ed|ing)|disagree\w*|cancel\w*|invalid|draft|preliminar\w+|provisional\w*|condition\w*|reserv\w+|signed|agree\w*|accept\w*|in (?:part|protest))(?![\p{L}\p{N}])/iu;
/** A refusal at the end of an answer; "why not" ends titles. */
const ENDS = /(?:^|[\s,;:(–—-])((?:(?<!\b(?:or|why|and|when|if|better|what) )not|void|refused|withdrawn)[.!)]*)$/u;
/** One before an answer, which begins with a capital. */
const LEADS = /^\(?(?:not|void|null and void)\)?[\s,:;–—-]+(?=\p{Lu})/u;
const NOT = /(?<![\p{L}\p{N}])not(?![\p{L}\p{N}])/u;
/** What says as much anywhere. None of the titles of published papers that the tests hold has any of them. */
const PHRASES = [
  'under (?:protest|duress)|all rights|null and void|on condition that|provided (?:that|by me)|with (?:reservations?|the exception of)',
  'subject to (?:[^\\s,;]+ ){0,5}(?:approval|consent|permission|payment|review|terms?|conditions?|agreement|rights?|confirmation|clearance)',
  'pending (?:[^\\s,;]+ ){0,3}(?:approval|review|consent|signature|agreement|confirmation|clearance)',
  'not (?:valid|agreed|accepted|granted|transferred|binding|final|signed|for (?:commercial|publication|print|sale|use|distribution|release))',
  'without (?:any |my |the )?(?:prejudice|liability|obligations?|transfer of copyright|licen[cs]e|waiver)',
  'for (?:review|reference|reading|information|internal use) only|only (?:in print|online|if (?:I|we|paid)|with (?:my|our)|until)',
  'unless (?:my|our|I|paid|otherwise|agreed)|if (?:paid|approved|agreed|I|we agree)|valid (?:until|only)',
  'I (?:do|did|will|can|shall|have) ?not|we do not agree|except (?:for |in )?(?:the )?(?:clauses?|sections?|paragraphs?|points?) \\d',
];
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PHRASES.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
/** What divides an answer. */
const BETWEEN = /[,;|()[\]<>–—]|\n\s*\n|\s[-/•]\s|\.\s(?=\p{Lu})/gu;

/**
 * Where in an answer a reservation stands, be it short. The name of a thing (`isTitled`: a title, an event) may say "not"
 * and "without" as titles do.
 */
export function reservationsIn(text: string, whole: Range, isTitled: boolean): Range[] {
  const from = ({ start, end }: Range) => text.slice(start, end).replace(/\s/g, ' ');
  if (isTitled) {
    const words = from(whole);
    const at = ANYWHERE.exec(words)?.index ?? refusalAt(words);
    if (at !== null) return [{ start: whole.start + at, end: whole.end }];
    const lead = LEADS.exec(words)?.[0].length ?? 0;
    return lead > 0 ? [trimmed(text, whole.start, whole.start + lead)] : [];
  }
  return partsIn(text, whole).flatMap((part) => {
    const words = from(part);
    if (BEGINS.test(words) || readsAsTerm(words)) return [part];
    const at = ANYWHERE.exec(words)?.index ?? refusalAt(words) ?? NOT.exec(words)?.index;
    return at === undefined ? [] : [{ start: part.start + at, end: part.end }];
  });
}

/** Whether words say that something is withheld. */
export function isReservation(words: string): boolean {
  return BEGINS.test(words) || ANYWHERE.test(words) || readsAsTerm(words);
}

/** An answer at what divides it, a refusal at the end for itself. */
export function partsIn(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  const push = (to: number) => {
    const part = trimmed(text, from, to);
    const at = refusalAt(text.slice(part.start, part.end));
    const before = at === null ? part : trimmed(text, part.start, part.start + at);
    if (before.end > before.start) parts.push(before);
    if (at !== null) parts.push({ start: part.start + at, end: part.end });
  };
  for (const { index, 0: sign } of text.slice(start, end).matchAll(BETWEEN)) {
    push(start + index);
    from = start + index + sign.length;
  }
  push(end);
  return parts;
}

/** Where words end with a refusal; null where they do not. */
function refusalAt(words: string): number | null {
  const refusal = ENDS.exec(words)?.[1];
  return refusal === undefined ? null : words.length - refusal.length;
}
