import type { Wanted } from '../../agreements/agreement';

/** What words of a label stand for: something that is wanted, a signature, or something that nobody knows. */
export type Sense = Wanted | 'signature' | 'nothing';

/** Wordings of each sense; words that one has taken are no later one's. */
export type Senses = readonly (readonly [sense: Sense, words: string])[];

/** Several wordings, one a line. */
export const any = (words: string) => `(?:${words.trim().replace(/\s*\n\s*/g, '|')})`;

/** What an author writes. */
export const WORK =
  any(`(?:journal |conference |workshop |written |research )?(?:article|paper|manuscript|contribution|chapter|submission|talk|presentation|poster|essay)s?
  work|abstract|artikels?|beitrage?s?|aufsatze?s?|contribucion|articulo`);
/** Where it appears, or is read. */
export const VENUE =
  any(`conference|workshop|symposium|proceedings|book|event|meeting|gathering|congress|journal|volume|collection|anthology|(?:summer|winter|spring|autumn|doctoral) school|magazine
  seminar|colloquium|publication|konferenz|tagung|tagungsband(?:e?s)?|veranstaltung|congreso|colloque|journees`);
/** Whoever signs, gives or speaks. */
export const PERSON =
  any(`signatory|signer|donor|giver|signee|undersigned|person signing|signing person|copyright (?:holder|owner)|rights ?holder|licensor
  grantor|assignor|transferor|contributor|participant|speaker|presenter|owner|unterzeichn\\w+`);
/** One author. */
export const ONE_AUTHOR =
  any(`(?:(?:corresponding|contact|signing|submitting|first|lead|main|principal|responsible|sole|presenting|1st) )*author(?! ?\\d| ?\\(s\\)| ?/ ?s\\b)
  korrespondenzautor\\w*|autor|autorin|verfasser|auteur`);
/** Several authors. */
export const MANY_AUTHORS = any(
  `(?:co-?|contributing )?authors|(?:joint|further|additional|fellow) (?:authors?|donors?|givers?|owners?|licensors?|grantors?|contributors?)|writers|(?:co-?)?author ?(?:\\(s\\)|/ ?s\\b)|(?:co-?)?contributors|contributor ?\\(s\\)|(?:second|third|fourth|fifth|2nd|3rd|4th|5th|next|other|another|further|additional) (?:co-?)?author|author ?\\d{1,2}|author team|creators|joint creators|autoren|autorinnen|autores|auteurs|co-?auteurs|verfasser ?[/:*_]? ?\\(?-?innen\\)?`,
);
/** Between a thing and whose it is. */
export const OF = '(?:of|for|from|der|des|du|de|del)(?: (?:the|this|your|my|our|all|each|any|la|los|die))*';
/** Whose an address is, before it or behind. */
export const THEM = `(?:${MANY_AUTHORS}|${ONE_AUTHOR}|${PERSON})`;
/** Whose something is, before it. */
export const THEIR = `(?:${THEM}(?:'s|')? ?)?`;
/** Whose something is, behind it. */
export const OF_THEM = `(?: ${OF} ${THEM})?`;
/** Those who sign besides, and what is theirs. */
const OTHER =
  'witness(?:es)?|guarantor|guardian|(?:(?:thesis|doctoral|academic) )?supervisor|(?:parent|guardian)(?: or guardian)?|translator|photographer|reviewer|(?:session|programme?) chair|head of (?:the |our )?\\w+|superior|notary|zeuge|zeugin|temoin';
/** What is theirs who sign besides. */
export const OF_OTHERS = `(?:(?:(?:full|printed|legal) )?(?:names?|title|position|occupation|address)(?:,? (?:and|&) (?:names?|title|position|occupation|address))* ${OF} (?:${OTHER})|(?:${OTHER})(?:'s|s'|')? (?:full |printed )?(?:names?|title|position|occupation|address))`;
/** What comes with a work is another thing. */
export const WITH_THE_WORK = `\\w+ (?:along |together )?(?:with|accompany(?:ing)?) (?:the|this|your|our|my) ${WORK}`;
/** A party or a thing that a text calls so from here on. */
export const CALLED =
  '(?:in what follows|hereinafter|hereafter|henceforth|from here on|in the following|im folgenden)[,:]? (?:(?:jointly|together|collectively) )?(?:(?:called|named|referred to as)[,:]? )?["“„\']?(?:the |der |die |das )?["“„\']?';
/** Who may own what somebody writes for them. */
export const BODY =
  '(?:(?:employing|copyright-?(?: holding| owning)|funding|host) )?(?:organi[sz]ations?|compan(?:y|ies)|employers?|firms?|(?:legal )?entit(?:y|ies)|(?:government(?:al)? |public )?(?:agenc(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies))|government(?: (?:agency|body|department|organi[sz]ation|institution|ministry)(?: (?:or|/) (?:agency|body|department|entity))?| or agency)?|employing institution|corporation)(?: (?:or|/) (?:agency|body|department|entity|company|organi[sz]ation))?(?!:? (?:employees?|work))';
