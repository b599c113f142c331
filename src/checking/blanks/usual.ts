import { isDegree, isInstitution } from '../../paper/names/titles';
import { sameName, shareScript } from '../facts';
import { readsAsTerm } from './terms';

const BETWEEN = /[,;|()[\]<>\n–—]|\s[-/•]\s/u;
const LABEL =
  /^(?:e-?mail|orcid(?: id)?|affiliation|institution|organi[sz]ation|position|title|phone|tel|place|city|ort|lieu|lugar|luogo)\.?\s*:\s*/iu;
const EMAIL = /^(?:mailto:)?[^\s@]{1,64}@[^\s@]{1,250}\.\p{L}{2,}$/u;
const ORCID = /^(?:https?:\/\/)?(?:orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\/?$/iu;
/** What a program writes over a certificate's signature, and the end of its time. */
const CERTIFICATE =
  /^(?:digitally|electronically) signed(?: by:?(?: \p{Lu}[\p{L}.'’-]*){0,5})?$|^[+-]\d{2}['’]\d{2}['’]$/iu;
const PHONE = /^\+?(?:\(\d{1,5}\) ?)?\d(?:[\d\s/.-]|\(0\)){6,20}$/;
const TITLE =
  /^(?:(?:full|associate|assistant|adjunct|visiting|emeritus|senior|junior|staff|principal|lead|chief|research|(?:post)?doctoral|graduate|undergraduate|ph\.?d\.?|m\.?sc\.?|master'?s?|first|lead|co-?|corresponding) ?)*(?:prof(?:essor|\.)?|doctor|dr\.?|lecturer|reader|scientist|engineer|researcher|fellow|student|candidate|postdoc(?:toral)?|author)(?: (?:of|in) (?:\p{L}+ ?){1,4})?$/iu;
const FOR_ALL =
  /^(?:and )?(?:(?:signing|signed|for|and) )*(?:(?:on|in) )?(?:behalf of|for|in the name of) (?:(?:all|the|my|other|of) )*(?:co-?)?authors?\.?$|^im Namen aller (?:Ko-?)?Autoren$|^au nom de tous les (?:co-?)?auteurs$|^en nombre de todos los (?:co)?autores$|^代表(?:所有|全体)作者$/iu;
/** Words of institutions in other languages; names in Chinese, Japanese and Korean end with theirs. */
const INSTITUTION =
  /\b(?:universi\p{L}+|uniwersytet|univerzita|hochschule|fakult\p{L}+|facult[aé]d?\p{L}*|politechnika|politécnica|akademi\p{L}+|instituto|istituto|cnrs|inria|max.planck)(?!\p{L})|(?:大学|大學|研究所|学院|學院|研究院|研究科|대학교|연구소)$/iu;
const BESIDE_NAMES = new Set(
  'of for the at in and & de del der des di du da do la le et und y e für fur van von zu zur des dem'.split(' '),
);
/** An acronym without other words; the ones left out say something. */
const ACRONYM = /^(?!(?:NO|NOT|NON|NULL|NONE|VOID|NIL|EX|WITHOUT|UNDER|ONLY)$)[\p{Lu}&]{2,7}$/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u;
/** Words of a place: "San Francisco", "CA". */
const PLACE = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|la|am|an|der|den|upon|of)){0,3}$/u;

/** What is known of the form where something is written beside a value. */
export interface Beside {
  /** Whether a place is usual here, as before a date. */
  readonly takesPlace: boolean;
  /** The names of the paper's authors, where they are known. */
  readonly authors: readonly string[];
}

/**
 * Whether all that is written beside a name or a date is what people add to them by habit: a degree or a position, an
 * institution, an address, an ORCID, whom one signs for, other authors, a place before a date.
 */
export function isUsual(text: string, { takesPlace, authors }: Beside): boolean {
  if (readsAsTerm(text.replace(/on behalf of|for all|all rights/gi, (words) => (/rights/i.test(words) ? words : ' '))))
    return false;
  return text
    .split(BETWEEN)
    .map((part) =>
      part
        .trim()
        .replace(LABEL, '')
        .replace(/^(?:and|&|und|et|y|at)\s+/iu, '')
        .replace(/[.,]$/, '')
        .trim(),
    )
    .every(
      (part) =>
        part === '' ||
        isReachable(part) ||
        [CERTIFICATE, TITLE, FOR_ALL, ACRONYM].some((pattern) => pattern.test(part)) ||
        isDegree(part, true) ||
        isInstitutionName(part) ||
        isNamedByAcronym(part) ||
        (takesPlace && (PLACE.test(part) || /^(?:den|le|el|il|am|on|the|in|this|a|lo)$/iu.test(part))) ||
        authors.some((author) => shareScript(author, part) && sameName(author, part)),
    );
}

/** Whether it is where somebody is reached: a mail address, a telephone number, an ORCID. */
export function isReachable(part: string): boolean {
  return [EMAIL, ORCID, PHONE].some((pattern) => pattern.test(part));
}

/** A name with an institution's word, of capitalised words but for "of" and its like. */
export function isInstitutionName(part: string): boolean {
  if (!INSTITUTION.test(part) && !(isInstitution(part) && !/^(?:of|for|the)\b/i.test(part))) return false;
  const words = part.split(/\s+/);
  const isNamed = words.some((word) => /^\p{Lu}|\p{Lo}/u.test(word));
  return isNamed && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || BESIDE_NAMES.has(word));
}

/** "ETH Zürich", "UC Berkeley", "MIT CSAIL". */
function isNamedByAcronym(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > 4 || !words.some((word) => ACRONYM.test(word))) return false;
  return words.every((word) => ACRONYM.test(word) || CAPITALISED.test(word));
}
