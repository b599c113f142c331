/** An author of a paper, as the page names them. */
export interface Author {
  /**
   * The full name in display order, white space folded and otherwise as found ("Hal Daumé III", "陈键飞"); '' where the
   * page has an author without a name (`UNNAMED`).
   */
  readonly name: string;
  /** Given names, or '' where the page does not tell them apart ("Mausam", "陈键飞"). */
  readonly given: string;
  /** Family name with its particles as found ("van den Oord"), without a suffix. */
  readonly family: string;
}

/** What the portal says became of the paper; `unknown` where the page says nothing. */
export type PaperStatus = 'accepted' | 'rejected' | 'withdrawn' | 'undecided' | 'unknown';

/** Where on the page a fact was found. The popup has a phrase for each. */
export type FactSource =
  | 'citation-metadata'
  | 'json-ld'
  | 'dublin-core'
  | 'open-graph'
  | 'document-title'
  | 'page'
  | 'address'
  | 'portal-api';

/** The facts whose origin is kept. */
export type PaperFact = 'title' | 'authors' | 'venue' | 'year' | 'number' | 'status' | 'slug';

/**
 * A paper as one portal page tells of it. It never says who signs.
 * Plain data: it travels between the content script and the popup as JSON.
 */
export interface Paper {
  /** The id of the portal that read it ("openreview"). */
  readonly portal: string;
  /** The same for every visit to this paper and for no other paper: drafts are kept under it. Holds no secret. */
  readonly key: string;
  /** The title as found: TeX untouched, white space folded. `typesetTitle` makes it readable. */
  readonly title: string;
  /** Authors in the order of the page; empty where the page hides them. */
  readonly authors: readonly Author[];
  /** Set where the page says that the portal hides the authors from others who see the paper; else absent. */
  readonly anonymous?: true;
  /** Another reading of the author list that is as possible ("A B, C D" is one person or two); absent where there is none. */
  readonly otherAuthors?: readonly Author[];
  /** The person signed in to the portal, as the page names them (may be cut short: a prefix of the name), or null. */
  readonly signedIn: string | null;
  /** The author whom the page marks as the corresponding one (the first, if several); absent where it marks none. */
  readonly corresponding?: string;
  readonly status: PaperStatus;
  /** The venue as the page names it ("ICML 2021", "Proceedings of the 38th International …"), or null. */
  readonly venue: string | null;
  /** Four-digit year of the conference where the venue tells it, else of publication, or null. */
  readonly year: number | null;
  /** Whether `year` is that of the venue's own name or guessed from a date of publication. */
  readonly yearFrom: 'venue' | 'publication' | null;
  /** The paper's number at the venue ("642"), or null. */
  readonly number: string | null;
  /** PMLR's published identifier ("chen21z"), known on PMLR's pages only, or null. */
  readonly slug: string | null;
  /** The paper's address, rebuilt by its portal from allowed parts: no query but the paper's id, no secret. */
  readonly url: string;
  /** Where each fact came from; a fact that is missing here was not found. */
  readonly sources: Readonly<Partial<Record<PaperFact, FactSource>>>;
}
