import type { Field, Place } from '../../agreements/agreement';
import type { PixelBox } from '../../scan/picture/grey';
import type { ScanQuality } from '../../scan/scanned-page';
import type { Circumstances } from '../facts';
import type { Oddity } from '../finding';

/** A piece of a page's picture. */
export interface Seen {
  /** Which of the given pages, from 1. */
  readonly page: number;
  /** In pixels of that page's picture. */
  readonly box: PixelBox;
}

/** What there is to look at: words that read otherwise, lack or are too many, or what a pen, a brush or paste left. */
export type DoubtKind = 'reads-otherwise' | 'missing' | 'added' | 'stroke' | 'blot' | 'writing';

/** A piece of a page that a person has to look at. It says that a machine read another thing, not that it is one. */
export interface Doubt extends Seen {
  /** The same whenever the same pages are compared with the same agreement. */
  readonly key: string;
  readonly kind: DoubtKind;
  /** Where in the agreement; for what is added, the place that it follows. */
  readonly place: Place;
  /** The publisher's words; '' for what is added. */
  readonly expected: string;
  /** What the machine read; '' for what it did not find. */
  readonly read: string;
  /** How sure the reader is of that, from 0 to 100: of its surest word; 100 for what it did not find. */
  readonly confidence: number;
}

/** What is wrong with the pages themselves. Numbers of pages are those of the given ones, from 1. */
export type PageTrouble =
  /** These places are on no page; they should stand behind the page `after`, null for before the first one. */
  | { readonly kind: 'missing'; readonly after: number | null; readonly places: readonly Place[] }
  /** The pages in the order in which they should lie. */
  | { readonly kind: 'swapped'; readonly order: readonly number[] }
  /** A page that is there a second time; both were compared. */
  | { readonly kind: 'twice'; readonly page: number; readonly sameAs: number }
  /** A page with words that is none of the agreement's. */
  | { readonly kind: 'other'; readonly page: number };

/** What stands in a blank. Only what the reader is sure of is `read`; all else is for a person to type from the picture. */
export type ScanFact =
  | (Seen & { readonly kind: 'read'; readonly text: string })
  | (Seen & { readonly kind: 'picture' })
  | (Seen & { readonly kind: 'empty' })
  | { readonly kind: 'not-found' };

/** What was filled into the form, as far as its picture shows. */
export interface ScanFacts {
  readonly title: ScanFact;
  readonly party: ScanFact;
  readonly correspondingAuthor: ScanFact;
  /** Whether there is ink where one signs; of what kind it is, a person sees. */
  readonly signature: (Seen & { readonly kind: 'ink' | 'none' }) | { readonly kind: 'not-found' };
  readonly date: ScanFact;
  /** What else the agreement asks for, in the order of the form. */
  readonly answers: readonly ScanAnswer[];
}

/** What stands where an agreement asks for other words. */
export interface ScanAnswer {
  readonly field: Extract<Field, { asks: 'text' }>;
  readonly fact: ScanFact;
}

/** What comparing the words of pages with an agreement gives. */
export interface ScanComparison {
  /** The id of the agreement that they were compared with. */
  readonly agreement: string;
  /** In reading order. */
  readonly doubts: readonly Doubt[];
  readonly pages: readonly PageTrouble[];
  readonly facts: ScanFacts;
  /** Only of facts that were read, and of those that are not there. */
  readonly oddities: readonly Oddity[];
  /** What reads as words beside the text and is most likely dirt: to be shown at most, and not counted. */
  readonly specks: readonly Seen[];
  /** The part of the agreement's words that were read as they are, from 0 to 1. */
  readonly share: number;
}

/** Why a page, counted from 1, shows too little for a verdict. */
export type PoorPage =
  /** Its picture is too coarse; `dpi` is an estimate of the pixels an inch of the paper. */
  | {
      readonly page: number;
      readonly why: Extract<ScanQuality, { kind: 'too-little' }>['why'];
      readonly dpi: number;
    }
  /** Most of what differs on it is no word: the paper is bent, dirty, in shadow. */
  | { readonly page: number; readonly why: 'misread' };

/** What checking a scan gives. None is ever called word for word. */
export type ScanResult =
  | { readonly kind: 'checked'; readonly comparison: ScanComparison }
  /** What was read is shown, without a verdict; null where it is not even recognised as the agreement. */
  | { readonly kind: 'too-little'; readonly poor: readonly PoorPage[]; readonly comparison: ScanComparison | null }
  /** So little of the agreement is in it that comparing makes no sense: another form, a cat. */
  | { readonly kind: 'not-this-agreement'; readonly share: number }
  /** No page, or none with a word. */
  | { readonly kind: 'empty' };

/** What may be known beside the pages. */
export interface ScanOptions extends Circumstances {
  /** Compares the agreement's own words only, as for the drawn page of a file whose blanks and pages were checked otherwise. */
  readonly wordingOnly?: boolean;
}
