/** What stands before a name in address: titles written out or short, the short ones only with their dot. */
const BEFORE =
  /^(?:(?:(?:dr|prof|mr|mrs|ms|mx)\b\.?|(?:ing|dipl|med|habil|rer|nat|phil|h\.c|univ|pd|priv|doz|hon|rev|mag|dott|eng|asst|assoc)\.(?:-ing\.?)?|(?:assistant|associate|adjunct|emeritus) (?=prof)|professor|doctor)[ -]*)+(?=\p{L})/iu;
/** Degrees that are no names, wherever they stand. */
const DEGREE =
  '[Pp][Hh]\\.? ?[Dd]|D\\.?Phil|M\\.D|M\\.?S[Cc]|B\\.?S[Cc]|M\\.Eng|MEng|B\\.Eng|BEng|M\\.?Phil|Pharm\\.?D|Ed\\.?D|D\\.?Sc|LL\\.?[BMD]|Dr\\.?-Ing|MBBS|Esq';
const BEHIND = new RegExp(`(?:[ ,]+(?:${DEGREE})(?:\\.|(?= )|$))+$`);
/** Degrees and memberships that are somebody's name or initials too ("Rahman, MD", "Jack MA"): only behind a comma, behind a full name. */
const AFTER_FULL_NAME =
  /^(?:m\.?[das]|b\.?[as]|m\.?b\.?a|m\.?p\.?h|j\.?d|d\.?o|r\.?n|d\.?d\.?s|d\.?v\.?m|frcp|frcs|frs|facs|mph|dr|prof|professor|associate|assistant|postdoc|lecturer|student|graduate|senior|life|member|fellow|ieee|acm)\.?$/i;
const ONLY = new RegExp(`^(?:${DEGREE})\\.?$`);

/** A name without the titles before it and the degrees behind it; one of nothing else stays. */
export function withoutTitles(name: string): string {
  const bare = name.replace(BEHIND, '').replace(BEFORE, '');
  return bare.length > 1 ? bare : name;
}

/** Degrees in capitals that are initials too ("Zhang MD"), as clinical journals write them behind a name without a comma. */
const CLINICAL = /(?: (?:MD|MPH|MBA|RN|DDS|DVM|FRCPC?|FRCS|FACS|FACP))+$/;

/** A part of a name without such degrees, where a name written out stands before them: given names, or a whole name. */
export function withoutClinical(part: string, given: boolean): string {
  const bare = part.replace(CLINICAL, '');
  const written = bare.split(' ').filter((word) => /\p{Ll}/u.test(word)).length;
  return written > (given ? 0 : 1) ? bare : part;
}

/** Whether a part between commas is a degree: of several words if all are, and by what stands before it. */
export function isDegree(part: string, afterFullName: boolean): boolean {
  if (ONLY.test(part)) return true;
  return part.split(' ').every((word) => ONLY.test(word) || (afterFullName && AFTER_FULL_NAME.test(word)));
}

const INSTITUTION =
  /\b(?:universi\w+|institut\w*|colleges?|schools?|departments?|dept|facult\w+|laborator\w+|labs?|hospitals?|academ\w+|cent(?:re|er)s?|corporation|inc|ltd|llc|gmbh|research|compan\w+|foundation|ministry|polytechni\w*|hochschule|école|ecole|politecnico|consortium|collaboration|society|group|team|association|committee|council|agency|network|initiative)\b/i;

/** Whether a part of an author's tag names an institution rather than a person. */
export function isInstitution(part: string): boolean {
  return INSTITUTION.test(part) || /\b(?:of|for|the)\b/.test(part);
}

/** What stands where a page names nobody: "Anonymous Author(s)", "Name withheld". */
const NOBODY =
  /^(?:anon(?:ymous|ymi[sz]ed)?\.?(?: (?:authors?(?:\(s\))?|submissions?|users?|contributors?|et al\.?))*(?: ?\d+)?|anonym[eou]?s?|anónim[oa]|authors? (?:names? )?(?:hidden|withheld|omitted|anonymous|anonymi[sz]ed|unknown)|names? withheld|(?:double[- ])?blind(?:ed)?(?: (?:authors?|submission|review))?|under (?:double[- ]blind )?review|unknown(?: authors?)?|no authors?|authors?|n\/?a|none|null|undefined|tb[ad]|et al\.?|匿名|佚名)$/i;

/** Whether a name is nobody's. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name);
}
