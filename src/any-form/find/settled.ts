import type { Wanted } from '../../agreements/agreement';

/** Who does something instead of an author, or is asked for where nobody of the authors is: no name that is known. */
const ANOTHER =
  /\b(?:presenter|speaker|(?:person )?presenting|reader|contact(?: person)?|representative)\b.*\b(?:if|where|when|in case)\b.*\b(?:not|other than|differs?|different(?:ly)?|(?:some(?:body|one)|anyone) else)\b|\b(?:presenter|speaker)\b.*\bother than\b/;

/** Whether a folded label asks for somebody who is no author. */
export const isOfAnother = (label: string): boolean => ANOTHER.test(label);

/** A title that a person has, by what is said of it: the author has none, a company stands beside it. */
const PERSONS_TITLE =
  /^\W*(?:your |official |job )?title,? \(?(?:if|when|where) (?:not|signing|signed|other|you|applicable|the (?:signer|signatory|person|employer)|on behalf|acting|employ)|^\W*title ?(?:and|&|,|\/|or) ?(?:name of )?(?:the |your )?(?:company|organi[sz]ation|institution|affiliation|employer|firm|department|capacity)\b|\bname ?(?:and|&|,|\/) ?title\b(?! of)/;

/**
 * What a label wants, after all of it: a title that a person has is a job; a town is where one signs where a day stands
 * beside it, else part of an address; an institution on whose behalf one signs is an organization.
 */
export function settled(wants: readonly Wanted[], text: string, label: string): readonly Wanted[] {
  if (wants.includes('title') && !wants.includes('authors') && PERSONS_TITLE.test(label)) {
    return [...new Set(wants.map((want) => (want === 'title' ? 'job' : want)))];
  }
  const ofEmployer = wants.includes('job') && /\bname (?:of )?(?:the |your |this )?institution\b/.test(text);
  const owns = /\b(?:institution|university) (?:\(?if|which|that) .*\b(?:owns|holds)\b/.test(label);
  if (ofEmployer || owns || /\bbehalf\b/.test(label)) {
    return [...new Set(wants.map((want) => (want === 'affiliation' ? 'organization' : want)))];
  }
  const isOfAddress = /\b(?:city|town)\b/.test(text) && !wants.includes('date') && wants.includes('address');
  return isOfAddress ? wants.filter((want) => want !== 'place') : wants;
}
