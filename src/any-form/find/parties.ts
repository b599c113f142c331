import type { FoundBlank } from '../blank-form';
import type { Cell } from './cells';
import type { PageView } from './page-view';

const SIGNS =
  '(?:(?:signed|agreed|agreed to|accepted|executed|approved|countersigned)(?: and (?:agreed|accepted))? )?(?:(?:for|by|on behalf of|for and on behalf of|signature of|signature for) )?';
const PUBLISHER =
  '(?:publishers?|licensees?|assignees?|(?:university )?press|society|association|journal|publishing house|house|institute|foundation|volume editors?|proceedings editors?|series editors?|(?:general |programme? )?chairs?|editors?(?: ?\\(s\\))?(?:-in-chief)?|organi[sz]ers?|verlag|herausgeber(?:in|innen)?|editeur|éditeur|lizenznehmer(?:in)?|cessionnaire)';
const AUTHOR =
  '(?:(?:corresponding |sole |all |co-?)*authors?(?: ?\\(s\\))?|contributors?|licensors?|grantors?|assignors?|transferors?|copyright (?:owners?|holders?)|employers?(?: of the author)?|owners?|donors?|autor(?:in|en|innen)?|verfasser(?:in|innen)?|auteurs?|lizenzgeber(?:in)?|cédant)';
const party = (who: string) =>
  new RegExp(
    `^\\W*${SIGNS}(?:für (?:den |die |das )?|pour (?:l['’]|le |la )?|(?:der|die|das|le|la|the) |l['’])?${who}(?:['’]s?)?(?: (?:signature|signatory|signs?|only|name))?(?: \\([^()]{2,40}\\))?(?: ?:.{0,60})?\\W*$`,
    'i',
  );
const THEIRS = party(PUBLISHER);
const OURS = party(AUTHOR);

/** What belongs to a signature. */
const WITH_IT = new Set(['signer', 'job', 'date', 'place', 'organization', 'affiliation']);
/** How far below its head a party signs; in points. */
const FAR = 150;
/** A text that stands between is longer, in characters. */
const TEXT = 70;

/** The blanks of a part that the publisher or the editors sign, on a form that an author signs elsewhere. */
export function ofOtherParty(blanks: readonly FoundBlank[], views: readonly PageView[]): ReadonlySet<FoundBlank> {
  const theirs = blanks.filter((blank) => {
    const head = headOf(blank, views[blank.page - 1]);
    return head !== null && THEIRS.test(head.text) && belongs(blank);
  });
  const isSignature = ({ asks }: FoundBlank) => asks === 'signature';
  const isSigned = theirs.some(isSignature) || theirs.some(({ label }) => /^\W*by\W*$/i.test(label));
  const isOurs = blanks.some((blank) => isSignature(blank) && !theirs.includes(blank));
  return new Set(isSigned && isOurs ? theirs : []);
}

const belongs = ({ asks, wants, label }: FoundBlank) =>
  asks === 'signature' || (asks === 'text' && (THEIRS.test(label) || wants.some((want) => WITH_IT.has(want))));

/** The nearest words above a blank, or before it, that say who signs there; null for none, or where a text stands between. */
function headOf({ box, page }: FoundBlank, view: PageView | undefined): Cell | null {
  if (!view) return null;
  const heads = view.cells.filter(
    ({ text, baseline }) =>
      (THEIRS.test(text) || OURS.test(text)) && baseline < box.bottom + 3 && box.bottom - baseline < FAR,
  );
  const own = heads.filter((head) => head.page === page && reaches(head, heads, box));
  const nearest = own.toSorted((a, b) => b.baseline - a.baseline || b.left - a.left)[0];
  if (!nearest) return null;
  const isParted = view.cells.some(
    ({ text, baseline }) => text.length > TEXT && baseline > nearest.baseline + 2 && baseline < box.top,
  );
  return isParted ? null : nearest;
}

/** Of two heads on one line each has what is below itself; one alone has all below it. */
function reaches(head: Cell, heads: readonly Cell[], box: FoundBlank['box']): boolean {
  const level = heads.filter((other) => other !== head && Math.abs(other.baseline - head.baseline) < 4);
  const next = level.filter(({ left }) => left > head.left).map(({ left }) => left);
  const middle = (box.left + box.right) / 2;
  if (next.length > 0 && middle > Math.min(...next) - 10) return false;
  return level.length === 0 || middle > head.left - 20;
}
