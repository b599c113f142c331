/** Of a longer text only its end names what follows; in characters. */
export const LONGEST = 75;

/** Of whom a sentence speaks further, or how to write, is not what is wanted. */
const ASIDE =
  /,? (?:\(?(?:who|that|which|whom|on (?:whose )?behalf|for (?:and on|all|each|the other)|if |in case|as (?:it|shown|printed|above|in))\b[^;]*|(?:given|first|family|last|sur) ?names? first\b)/;
const HOW =
  /\(?(?:please )?(?:print(?: or type)?(?: clearly)?|type or print|in (?:block|capital) letters|required|optional|printed)\)(?=$|\W)|\*/g;

/** Words in brackets, but for what goes on with "and", or says that the person named before them signs. */
const REMARK =
  /(?<=.)(?<!(?:author|auteur|autrice|autor|autorin|verfasser|verfasserin) (?=\((?:signature|unterschrift)(?! (?:below|on|unten|auf))))\((?!(?:and|&|(?:s|e|en|in|nen|innen|e s)\)))[^()]{2,}\)/g;

/** A label in small letters without accents, without a number before it. */
export const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^\W*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]) /, '');

/** A folded label without what it says further of whom, and of how to write. */
export function withoutAsides(plain: string): string {
  const cut = plain.replace(HOW, ' ').replace(ASIDE, '').replace(/\s+/g, ' ').trim();
  return cut.length < 3 ? plain : cut;
}

/** A folded label without its remarks in brackets. */
export const withoutRemarks = (plain: string): string => plain.replace(REMARK, ' ').replace(/\s+/g, ' ').trim();

/** From the last sentence's end on, or a few last words. */
export function endOf(text: string): string {
  const end = text.slice(-LONGEST);
  return end.slice(Math.max(0, end.search(/[.;!?] [^.;!?]*$/) + 1));
}
