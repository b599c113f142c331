import type { FoundBlank } from './blank-form';

/** What speaks against a file's being a form that is signed. */
export type Doubt =
  /** It has no place for a signature or a day. */
  | 'not-signed'
  /** It has no place for a title or a name. */
  | 'names-nothing'
  /** Its words grant nothing that has to do with publishing. */
  | 'grants-nothing';

/** What agreements speak of, and what they are about: not what the law says, nor what somebody agrees to beside. */
const RIGHTS = new RegExp(
  [
    'copyright(?! (?:law|act|legislation|regulation|office|clearance|fee|infring|libra))|copyrighted|licen[cs]|\\brights?\\b(?! (?:answer|box|hand|side))',
    'permission|grant|transfer|warrant|agreement|urheber|nutzungsrecht|einwillig|droits|derechos',
    '\\b(?:agree|consent)\\w*\\b[^.;!?]{0,160}?\\b(?:re)?(?:print|publi[sc]|publication|distribut|archiv|terms|conditions|statements?|following|above|below|use of|posted|on ?line|record)',
  ].join('|'),
  'i',
);
/** What a form without any of those words lets somebody do, or who is bound by what. */
const ALLOWS =
  /\b(?:permit|allow|entrust|authori[sz]e|empower|convey|assign|licen[cs]e|relinquish|hand over|make over|pass(?:es)? to|leaves? to|let|may|gestatte|erlaub|ermächtig|überträg|überlass|autoris|cede|cède)[^.;]{0,160}?\b(?:re)?(?:print(?:s|ing)?\b|publish|produc(?:e|tion)|distribut|disseminat|circulat|multiply|spread|show it|put (?:it )?(?:on ?line|on the web)|make (?:it )?(?:publicly )?available|archive|druck|verbreite|verviel|veröffentlich)/i;
const PUBLISHING =
  /publish|publication|proceedings|author|manuscript|article|\bpaper\b|contribution|veröffentlich|beitrag|auteur|autor/i;

/** What is published, as those who grant it call it. */
const WORK =
  /\b(?:papers?|articles?|manuscripts?|contributions?|chapters?|proceedings|the work|preprints?|posters?|abstracts?)\b|beitr[aä]g|manuskript|aufs[aä]tz|\bwerk|\btextes?\b|artículo|\bobra\b/i;
const SENTENCES = /(?<=[.;:!?])\s/u;

type Blank = Pick<FoundBlank, 'asks' | 'wants' | 'given'>;

/** What speaks against a form of these blanks and words; nothing where none does. */
export function doubtsOf(blanks: readonly Blank[], text: string): readonly Doubt[] {
  const lacks = lacksOf(blanks);
  const grants = PUBLISHING.test(text) && (RIGHTS.test(text) || (ALLOWS.test(text) && isWhole(blanks.filter(isEmpty))));
  return grants && (asksForWork(blanks) || grantsWork(text)) ? lacks : [...lacks, 'grants-nothing'];
}

/** Which of the two places that every form has to have are not among its blanks. */
export function lacksOf(blanks: readonly Blank[]): readonly Exclude<Doubt, 'grants-nothing'>[] {
  const empty = blanks.filter(isEmpty);
  const isSigned = empty.some(({ asks, wants }) => asks === 'signature' || wants.includes('date'));
  const names = empty.some(({ wants }) =>
    wants.some((want) => want === 'title' || want === 'authors' || want === 'signer'),
  );
  return [...(isSigned ? [] : ['not-signed' as const]), ...(names ? [] : ['names-nothing' as const])];
}

/** Whether a form asks which work it is about, or the venue has said so. */
const asksForWork = (blanks: readonly Blank[]) => blanks.some(({ wants }) => wants.includes('title'));

/** Whether a sentence has both a work and a right in it: one agrees to the publishing of photographs as well. */
const grantsWork = (text: string) =>
  text.split(SENTENCES).some((sentence) => WORK.test(sentence) && (RIGHTS.test(sentence) || ALLOWS.test(sentence)));

const isEmpty = ({ given }: Blank) => given === null;

/** Whether a form asks for a work, for a person and for a signature: less might be anything that is signed. */
const isWhole = (empty: readonly Blank[]) =>
  empty.some(({ asks }) => asks === 'signature') &&
  empty.some(({ wants }) => wants.includes('title')) &&
  empty.some(({ wants }) => wants.some((want) => want === 'authors' || want === 'signer' || want === 'date'));
