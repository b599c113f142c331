import type { Paper } from '../paper/paper';

/** A page as a reader gets it: never the global `document`, so that every reader runs on a saved page too. */
export interface Page {
  readonly document: Document;
  readonly url: URL;
}

/** Why a page that ought to hold a paper could not be read. The popup has a sentence for each. */
export type Unreadable =
  /** The page is between two papers or not drawn yet: reading again in a moment helps. */
  | 'still-loading'
  /** The portal asks the visitor to prove to be human first. */
  | 'challenge'
  /** The portal wants a login first. */
  | 'login'
  /** The portal answered with an error of its own (no such paper, no permission). */
  | 'portal-error'
  /** The reader itself failed on this page. */
  | 'failed';

/** What reading a page came to. */
export type Reading =
  | { readonly kind: 'paper'; readonly paper: Paper }
  /** A paper whose authors the page hides: `paper.authors` is empty. */
  | { readonly kind: 'hidden-authors'; readonly paper: Paper }
  /** A list: each entry is as much of the paper as the list shows. `more` papers of it are left out; absent where none is. */
  | { readonly kind: 'papers'; readonly papers: readonly Paper[]; readonly more?: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/**
 * Fetches an address of the page's own site with the author's rights (GET, a few seconds, a size limit).
 * Resolves to null when no answer came. Supplied by the extension, after the author's click only.
 */
export type SameOriginGet = (
  address: URL,
) => Promise<{ readonly status: number; readonly text: string; readonly contentType: string } | null>;

/** One submission portal or publisher's site. Adding one is one file in this folder and one fixture: CONTRIBUTING.md. */
export interface Portal {
  /** Stable, lower case; part of the key that drafts are kept under. */
  readonly id: string;
  /** The name that people use ("OpenReview"). */
  readonly name: string;
  /** Match patterns of its pages, which the manifest takes for its hosts; empty where only the page itself can tell. */
  readonly matches: readonly string[];
  /**
   * Reads a page. Returns null when the page is not this portal's: detecting and reading are one act.
   * Must not change the page, throw, or read cookies.
   * @param most how many papers of a list are wanted at most, where not all are.
   */
  read(page: Page, most?: number): Reading | null;
}

const ASKED = ['hotcrp', 'openreview'] as const;

/** The id of a portal that knows more than its pages show and can be asked (ask.ts). */
export type AskedPortal = (typeof ASKED)[number];

/** Whether a portal can be asked; told here, so that the popup knows without loading the readers. */
export function isAsked(portal: string): portal is AskedPortal {
  return (ASKED as readonly string[]).includes(portal);
}

/** Whether the address fits one of a portal's match patterns (https only, "*." before a host, any path). */
export function ownsAddress({ matches }: Pick<Portal, 'matches'>, url: URL): boolean {
  return matches.some((pattern) => {
    const [, any, host] = /^https:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
    const fits = url.hostname === host || (any !== undefined && url.hostname.endsWith(`.${host}`));
    return url.protocol === 'https:' && fits;
  });
}
