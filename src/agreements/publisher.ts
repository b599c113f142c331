import type { Paper } from '../paper/paper';
import type { Agreement } from './agreement';
import type { Collection } from './collection';
import type { Translations } from './plain-words';

/** A venue seen publishing with a publisher. */
export interface Venue {
  /** Its short name ("ICML"). */
  readonly name: string;
  /** A page of the publisher's that shows it. */
  readonly source: string;
}

/** How a publisher wants a form's file to be named; names are without ".pdf". */
export interface Naming {
  /** A name as the rule makes it ("chen21Permission"). */
  readonly example: string;
  /** The name that the venue asks for with its form; null where it asks for none, '' where the paper does not tell what it is made of. */
  asked(paper: Paper): string | null;
  /** What the rule calls the paper ("chen21"); null where it cannot be followed without inventing a letter or a year. */
  key(paper: Paper): string | null;
  /** The name of a form for a paper of that key, or of that number. */
  stem(key: string): string;
}

/** All that is known of a publisher: one folder, and one line in the list. */
export interface Publisher {
  readonly name: string;
  /** Its other names, that nobody else's form may bear. */
  readonly alsoCalled: readonly string[];
  /** The first is offered where nothing tells which one is asked for. */
  readonly agreements: readonly [Agreement, ...Agreement[]];
  /** What is said of its agreements in other languages than English, by the agreement's id. */
  readonly translations: Readonly<Record<string, Translations>>;
  readonly naming: Naming;
  /** What its venues said of how they collect the form, the latest of a venue and portal first. */
  readonly collections: readonly Collection[];
  /** The venue that a page names, if it is known to publish here; null for every other. */
  venue(named: string | null): Venue | null;
}
