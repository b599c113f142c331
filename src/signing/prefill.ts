import { agreementById, agreementFor, isKnown, publisherOf } from '../agreements';
import { termsOf } from '../agreements/canonical-text';
import type { Author, FactSource, Paper } from '../paper/paper';
import { typesetTitle } from '../paper/title';
import { formatDate, today } from './date';
import { type Draft, EMPTY_PEN } from './draft';
import { proposeFileName } from './file-name';
import type { Habits } from './habits';

/** Why a name is proposed as the corresponding author's. */
export type SignerReason = 'signed-in' | 'remembered' | 'spelling' | 'marked' | 'first-author';

/** What the computer remembers that helps to fill in a form. */
export interface Remembered {
  /** The name the author last signed with, or ''. */
  readonly signer: string;
  readonly habits: Habits;
  /** Whether a file name was used here for a paper other than the one of that key. */
  taken(fileName: string, key: string): boolean;
}

/**
 * The author who is proposed to sign, and why; null where the page names no authors, or the first has no name there.
 * @param rememberedName the name last signed with, or ''.
 * @param spellings other spellings of the author's own name.
 */
export function proposeSigner(
  paper: Paper,
  rememberedName: string,
  spellings: readonly string[] = [],
): { readonly name: string; readonly why: SignerReason } | null {
  const signedIn = onlyAuthor(paper.authors, (name) => paper.signedIn !== null && startsWith(name, paper.signedIn));
  if (signedIn) return { name: signedIn, why: 'signed-in' };
  const remembered = onlyAuthor(paper.authors, (name) => sameName(name, rememberedName));
  if (remembered) return { name: remembered, why: 'remembered' };
  const spelt = onlyAuthor(paper.authors, (name) => spellings.some((own) => sameName(name, own)));
  if (spelt) return { name: spelt, why: 'spelling' };
  const marked = onlyAuthor(paper.authors, (name) => name === paper.corresponding);
  if (marked) return { name: marked, why: 'marked' };
  const first = paper.authors[0];
  return first?.name ? { name: first.name, why: 'first-author' } : null;
}

/**
 * A new draft for a page.
 * @param key what to keep it under when the page holds no paper.
 */
export function prefill(paper: Paper | null, key: string, remembered: Remembered, now = new Date()): Draft {
  const agreement = agreementFor(paper?.venue ?? null);
  const publisher = publisherOf(agreement);
  const { signer, habits, taken } = remembered;
  const draftKey = paper?.key ?? key;
  return {
    key: draftKey,
    agreement: agreement.id,
    terms: termsOf(agreement),
    paper,
    title: paper ? typesetTitle(paper.title) : '',
    signer: (paper && proposeSigner(paper, signer, habits.spellings)?.name) ?? '',
    answers: {},
    date: formatDate(today(now), habits.dates),
    fileName: proposeFileName(paper, publisher, habits.fileNames, (name) => taken(name, draftKey)),
    edited: [],
    authority: false,
    agreed: false,
    met: [],
    pen: EMPTY_PEN,
    ink: habits.ink,
    record: habits.record,
    ideographs: null,
    signed: null,
  };
}

/**
 * A kept draft taken up again: fields the author has edited stay, the others follow the page as it is now, the
 * agreement too. When that changes the title, the signer, or a word of what is agreed to, the confirmations are taken
 * back; with other words, what was read of them as well.
 */
export function resume(kept: Draft, fresh: Draft): Draft {
  if (kept.signed) return kept;
  const pick = (field: 'title' | 'signer' | 'date' | 'fileName') =>
    kept.edited.includes(field) ? kept[field] : fresh[field];
  const title = pick('title');
  const signer = pick('signer');
  const isChosen = kept.edited.includes('agreement') && isKnown(kept.agreement);
  // The blanks of a form that somebody brought may have been changed since it was chosen.
  const { agreement, terms } = isChosen ? termsNow(kept) : fresh;
  const same = title === kept.title && signer === kept.signer && terms === kept.terms;
  return {
    ...kept,
    agreement,
    terms,
    paper: fresh.paper ?? kept.paper,
    title,
    signer,
    date: pick('date'),
    fileName: pick('fileName'),
    ink: fresh.ink,
    authority: kept.authority && same,
    agreed: kept.agreed && same,
    met: terms === kept.terms ? kept.met : [],
  };
}

/** The agreement that a draft is of, with its terms as they are now. */
const termsNow = ({ agreement }: Draft) => ({ agreement, terms: termsOf(agreementById(agreement)) });

/** How far each source of a title is trusted: the text of a page has lost what the portal's own data still have. */
const TRUST: Readonly<Record<FactSource, number>> = {
  'portal-api': 2,
  'citation-metadata': 1,
  'json-ld': 1,
  'dublin-core': 1,
  'open-graph': 0,
  'document-title': 0,
  page: 0,
  address: 0,
};

/**
 * Which of two readings of one paper to go by: what the portal itself answered before is not given up for what its
 * page shows meanwhile; it is asked again in any case.
 */
export function betterKnown(kept: Paper | null, read: Paper | null): Paper | null {
  if (!kept || !read || kept.key !== read.key) return read;
  const trust = ({ sources }: Paper) => (sources.title ? TRUST[sources.title] : 0);
  return trust(kept) > trust(read) ? kept : read;
}

/** Whether two spellings are one name to a reader: case, accents' encoding and white space aside. */
export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function onlyAuthor(authors: readonly Author[], fits: (name: string) => boolean): string | null {
  const found = authors.filter(({ name }) => fits(name));
  return found.length === 1 && found[0] ? found[0].name : null;
}

/** Portals cut long names short; one letter or two would fit too many. */
function startsWith(name: string, start: string): boolean {
  const prefix = fold(start.replace(/(…|\.\.\.)$/, ''));
  return prefix.length > 2 && fold(name).startsWith(prefix);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
