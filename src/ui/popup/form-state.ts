import { agreementById } from '../../agreements';
import { type PageReading, readTab, type TabOnPaper } from '../../extension/page';
import { type Kept, loadKept, type Saved } from '../../extension/storage';
import type { StoredAreas } from '../../extension/stored-areas';
import type { Paper } from '../../paper/paper';
import { sha256 } from '../../pdf/file/sha256';
import { withProposals } from '../../signing/answers';
import type { Batch } from '../../signing/batch';
import type { Draft } from '../../signing/draft';
import { PRACTICE_PAPER } from '../../signing/practice';
import { betterKnown, prefill, resume } from '../../signing/prefill';
import { asSettled } from '../../signing/settle-authors';
import { type Begun, begin } from './begin';
import { type Keeping, keepingOf, PRACTICE_KEEPING } from './keeping';
import { ofNamed } from './of-named';
import { namedAgreement, noTab, type WithoutPage } from './without-page';

/** What is open: the form of one paper or of none, the page's list of papers, or several of its papers together. */
export type Screen =
  | { readonly kind: 'form' }
  | { readonly kind: 'list' }
  | { readonly kind: 'batch'; readonly batch: Batch };

/** Everything the popup shows, once the page and what is kept have been read. */
export interface FormState {
  readonly tab: TabOnPaper;
  readonly reading: PageReading;
  readonly screen: Screen;
  /** What is kept of a list on the page goes by this: a digest of its address (`addressKey`). */
  readonly address: string;
  /** The paper that the form is for: the page's, or the one chosen from its list; null when filled in by hand. */
  readonly paper: Paper | null;
  readonly kept: Kept;
  /** What becomes of what is done in the form. */
  readonly keeping: Keeping;
  /** How many papers of the page's list are still being read; 0 as a rule. */
  readonly rest: number;
  readonly draft: Draft;
  /** Whether the author has changed anything since the form was opened: then it no longer follows the portal. */
  readonly touched: boolean;
  /** When the draft was last kept, here or by another view of the same paper; 0 where it never was. */
  readonly savedAt: number;
  /** Whether the last change could be kept, or the draft be forgotten. */
  readonly saved: Saved | 'not-forgotten';
  /** Whether what is remembered across papers could be kept. */
  readonly remembered: Saved;
  /** Whether something kept for this paper, or of the settings that it was filled in by, could not be read. */
  readonly damaged: boolean;
  /** The form that was open when the page went on to another paper; null once that was closed or something was done. */
  readonly left: FormState | null;
  /** The paper that the page shows while the author went back to the form of another, by its key; null as a rule. */
  readonly declined: string | null;
  /** The draft that was just forgotten and can be brought back, or null. */
  readonly forgotten: Draft | null;
}

/**
 * Reads the page and what is kept for its paper, side by side; or opens a form that stands for no page. Never rejects.
 * @param most how many papers of a list are read at first: `withWholeList` has all of them.
 */
export async function openForm(
  search: string,
  most: number | null = null,
  { page, stored }: Begun = begin(search, most),
): Promise<FormState> {
  if (typeof page === 'string') return openAlone(page, namedAgreement(search), stored);
  const found = page.tab;
  const [tab, reading, kept, addressed] = await Promise.all([
    found,
    page.reading,
    loadKept(
      found.then(({ incognito }) => incognito),
      Date.now(),
      stored,
    ),
    found.then(({ url }) => addressKey(url)),
  ]);
  const rest = reading.kind === 'papers' && reading.papers.length === most ? (reading.more ?? 0) : 0;
  const isBegun = kept.choice(addressed) !== null || kept.batch(addressed) !== null;
  // What was begun may be of a paper further down.
  if (rest > 0 && isBegun) return openedOn({ tab, reading: await readTab(tab), address: addressed, rest: 0 }, kept);
  return openedOn({ tab, reading, address: addressed, rest }, kept);
}

/** Reads the rest of a list whose first papers are shown, and returns what gives it to the form as it is then. Never rejects. */
export async function withWholeList({ tab, address }: FormState): Promise<(now: FormState) => FormState> {
  const reading = await readTab(tab);
  return (now) => {
    if (now.rest === 0 || now.address !== address) return now;
    // The page went on meanwhile: what was shown of it stays until the page is read again.
    return reading.kind === 'papers' ? { ...now, reading, rest: 0 } : { ...now, rest: 0 };
  };
}

/** A page in a tab, and how it was read. */
export type OpenPage = Pick<FormState, 'tab' | 'reading' | 'address' | 'rest'>;

/** What opens on a page, by what is kept: the form of its paper; of a list the paper or papers chosen before, or itself. */
export function openedOn(page: OpenPage, kept: Kept): FormState {
  const choice = kept.choice(page.address);
  const paper = paperOf(page.reading, choice);
  const form = formFor(paper, paper?.key ?? page.address, page, kept);
  if (page.reading.kind !== 'papers' || paper || choice === page.address) return form;
  const batch = kept.batch(page.address);
  const { papers } = page.reading;
  const isLeft = (key: string) => !batch?.signed.includes(key) && papers.some((each) => each.key === key);
  return { ...form, screen: batch?.papers.some(isLeft) ? { kind: 'batch', batch } : { kind: 'list' } };
}

/** A form without a page, of the agreement of an id where one is named: the practice paper's always begins anew. */
async function openAlone(kind: WithoutPage, named: string | null, stored: Promise<StoredAreas>): Promise<FormState> {
  const tab = noTab();
  const kept = await loadKept(tab.incognito, Date.now(), stored);
  const address = await addressKey(null);
  const state = formFor(null, address, { tab, reading: { kind: 'nothing' }, address, rest: 0 }, kept);
  if (kind === 'by-hand') return ofNamed(state, named);
  const reading: PageReading = { kind: 'paper', paper: PRACTICE_PAPER };
  return {
    ...state,
    reading,
    paper: PRACTICE_PAPER,
    keeping: PRACTICE_KEEPING,
    draft: PRACTICE_KEEPING.fresh(PRACTICE_PAPER, PRACTICE_PAPER.key, kept),
    savedAt: 0,
    saved: 'saved',
    damaged: false,
  };
}

/** The paper of a page: the one it is about, or the one chosen from its list. */
function paperOf(reading: PageReading, choice: string | null): Paper | null {
  if (reading.kind === 'papers') return reading.papers.find(({ key }) => key === choice) ?? null;
  return reading.kind === 'paper' || reading.kind === 'hidden-authors' ? reading.paper : null;
}

/** The form for a paper, or to be filled in by hand; taken up again where something is kept under the key. */
export function formFor(read: Paper | null, key: string, page: OpenPage, kept: Kept): FormState {
  const { tab, reading, address, rest } = page;
  const stored = kept.draft(key);
  const paper = asSettled(stored?.draft.paper ?? null, betterKnown(stored?.draft.paper ?? null, read));
  const fresh = prefill(paper, key, kept);
  const draft = stored ? resume(stored.draft, fresh) : fresh;
  return {
    tab,
    reading,
    screen: { kind: 'form' },
    address,
    paper,
    kept,
    keeping: keepingOf(tab.incognito),
    rest,
    draft: withProposals(agreementById(draft.agreement), draft, draft, kept.person),
    touched: false,
    savedAt: stored?.savedAt ?? 0,
    saved: kept.ofLaterVersion(key) && !tab.incognito ? 'later-version' : 'saved',
    remembered: 'saved',
    damaged: stored?.damaged || kept.settingsDamaged,
    left: null,
    declined: null,
    forgotten: null,
  };
}

/**
 * The key of what belongs to a page without a paper: a digest of its address, which may hold a secret and is not kept.
 * The whole address counts, for a query or a part of the path may be all that tells two papers apart; but not a place
 * within the page, nor who visits it: the user in the address and a session's path parameters.
 */
export async function addressKey(url: string | null): Promise<string> {
  if (!url || !URL.canParse(url)) return 'by-hand';
  const { origin, protocol, pathname, search, hash } = new URL(url);
  const page = origin === 'null' ? protocol : origin;
  const within = /^#!?\//.test(hash) ? hash : '';
  const address = page + pathname.replace(/;[^/;=]*=[^/;]*/g, '') + search + within;
  return `by-hand:${(await sha256(address)).slice(0, 24)}`;
}
