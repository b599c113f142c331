import { readsAsTerm } from './terms';
import { isInstitutionName, isReachable } from './usual';

/** A letterhead has no more lines, and none is longer. In UTF-16 units. */
const MOST_LINES = 10;
const LONGEST_LINE = 120;
/** What stands between two particulars on one line. */
const BETWEEN = /\s*(?:[|•·,;]|\s[-–—/]\s|\s{3,})\s*/u;
const LABEL =
  /^(?:e-?mail|mail|web(?:site)?|internet|phone|tel(?:e(?:phone|fon))?|fax|mobile|post|address|t|f|e|w)\.?\s*:?\s+/iu;
const WEB = /^(?:https?:\/\/)?(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,}(?:\/[\w./~-]{0,80})?$/u;
const STREET =
  /\b(?:street|st\.|road|rd\.|avenue|ave\.?|boulevard|blvd\.?|drive|lane|way|square|plaza|campus|building|floor|room|suite|hall|p\.? ?o\.? box|stra(?:ß|ss)e|str\.|platz|weg|allee|gasse|rue|place|via|piazza|calle|avenida|rua|straat|laan|gatan?|vägen|vej)(?![\p{L}])|(?:straße|strasse|str\.|platz|weg|allee|gasse|straat|laan|gatan|vägen|vej)(?![\p{L}])/iu;
/** "8092", "CB3 0FD", "CA 94305-2004", "100-8111"; with the town beside it. */
const POSTCODE =
  /(?:^|\s)(?:[A-Z]{1,2}[- ]?)?\d{4,6}(?:-\d{3,4})?(?=\s|$)|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{3}-\d{4}\b/u;
/** What a name of a chair, a group or a town is made of beside words with capitals. */
const SMALL = new Set(
  'of for the and & de del der des di du da do la le et und y für von zu in at am an den'.split(' '),
);
/** Words of a refusal or a condition, which need no verb. */
const RESERVED =
  /\b(?:not|no|non|null|void|draft|copy|sample|without|under|only|except\w*|exclud\w+|exempt\w*|reserv\w+|reject\w*|refus\w+|declin\w+|cancel\w*|invalid|provisional\w*|protest|duress|withdrawn?|revoked?|delet\w+|omit\w*|remov\w+|waiv\w+|str(?:ike|uck)\w*|cross\w*|chang\w+|modif\w+|condition\w*|accept\w*|subject|unless|clauses?|paragraphs?|points?|sections?|agree\w*|agreement|amend\w*|rights?|terms?|version|signed|signature)\b/iu;

/**
 * Whether lines above a form's heading are a letterhead: an institution's name, an address or how to reach it, and
 * beside these nothing but names. `lines` is cut at "\n".
 */
export function isLetterhead(lines: string): boolean {
  const written = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (written.length > MOST_LINES || written.some((line) => line.length > LONGEST_LINE)) return false;
  if (readsAsTerm(lines) || RESERVED.test(lines)) return false;
  const parts = written.flatMap((line) => line.split(BETWEEN)).map((part) => part.replace(LABEL, '').trim());
  const said = parts.filter(Boolean);
  return said.some(isSender) && said.every((part) => isSender(part) || isNamed(part));
}

/** Who writes, or from where. */
function isSender(part: string): boolean {
  if (isReachable(part) || WEB.test(part) || isInstitutionName(part.replace(/^the /iu, ''))) return true;
  return (STREET.test(part) || POSTCODE.test(part)) && isNamed(part);
}

/** Words with capitals, numbers, and the small words between them. */
function isNamed(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    words.length <= 10 &&
    words.some((word) => /^[\p{Lu}\p{Lo}\d]/u.test(word)) &&
    words.every(
      (word) =>
        /^(?:[("“#〒]|[dlDL]['’])?[\p{Lu}\p{Lo}\d]/u.test(word) || SMALL.has(word.toLowerCase()) || STREET.test(word),
    )
  );
}
