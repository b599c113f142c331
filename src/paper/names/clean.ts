import { withoutEmail } from '../email';
import { withoutEntities } from '../entities';
import { foundText } from '../found-text';
import { withoutTex } from './tex';

const NOTE_TAGS = /<(sup|script|style)\b[^<>]*>[^<>]*<\/\1\s*>/gi;
const TAGS = /<\/?[a-z][^<>]*>/gi;
const ORCID = /(?:\borcid(?: id)?:? ?)?(?:https?:\/\/)?(?:orcid\.org\/)?\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/gi;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
/** What stands in brackets behind a name, or holds a number: an affiliation, a mark. "Jeong (Kate) Lee" is a name. */
const BRACKETED = / ?(?:\[[^\][]*\]|\([^()]*\d[^()]*\)|\( ?\)|\([^()]*\)(?= ?(?:$|[,;|*†‡\d]|(?:and|&) )))/g;
const MARKS = '[*∗†‡§¶‖∥#✉✔✓✝⁎★☆˒⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠ]';
/** Footnote marks behind a name or a part of it: "Doe1,2", "Roe *", "Poe†, ‡"; and letters: "Low a,b". */
const BEHIND = new RegExp(
  `(?<=[\\p{L}.)’'])(?:,? ?(?:\\d{1,3}(?![\\p{L}\\d.])|${MARKS}))(?: ?,? ?(?:\\d{1,3}(?![\\p{L}\\d.])|${MARKS}))*(?= ?(?:$|[,;，；|]| (?:and|&) ))`,
  'giu',
);
const LETTERS_BEHIND = /(?<=\p{L}{2}) [a-h](?:, ?[a-h*](?!\p{L}))*(?=$|[,;])/gu;
const BEFORE = new RegExp(`^(?:\\d{1,3}(?!\\d)[.)]? ?|${MARKS} ?)+(?=\\p{L})`, 'u');

/**
 * The text of a tag that holds names, with nothing but names in it: entities and TeX as letters; markup, raised marks,
 * e-mail addresses, ORCID numbers and what stands in brackets behind a name gone.
 */
export function namesOnly(found: string): string {
  const text = foundText(found);
  if (/^[\p{L}\p{M} .,’'-]*$/u.test(text)) return withoutBy(text.replace(LETTERS_BEHIND, ''));
  return withoutBy(
    foundText(
      withoutEmail(withoutTex(foundText(withoutEntities(text)).replace(NOTE_TAGS, '')).replace(/<[^<>]*@[^<>]*>/g, ''))
        .replace(TAGS, '')
        .replace(ORCID, '')
        .replace(ADDRESS, '')
        .replace(BRACKETED, '')
        .replace(BRACKETED, '')
        .replace(BEFORE, '')
        .replace(BEHIND, '')
        .replace(LETTERS_BEHIND, ''),
    ).replace(/[ ,;]+$/, ''),
  );
}

/** A byline's first word is no name. */
function withoutBy(text: string): string {
  return text.replace(/^by:? (?=\p{L})/iu, '');
}
