import { asciiName } from '../paper/ascii-name';
import { firstWords } from '../paper/found-text';
import type { Paper } from '../paper/paper';
import { typesetTitle } from '../paper/title';
import type { Agreement } from './agreement';
import { fileNameOf, type HandIn } from './hand-in';
import type { Naming, Publisher } from './publisher';
import type { VenueValues } from './wanted';

/** An agreement that a person or a venue brought, with what its venue says of handing it in. Plain data. */
export interface Brought {
  readonly agreement: Agreement;
  /** The venue whose papers it is offered for, as it calls itself; null where nobody said. */
  readonly venue: string | null;
  readonly values: VenueValues;
  /** What the venue has put into single blanks, by the ids of their fields. */
  readonly given: Readonly<Record<string, string>>;
  readonly handIn: HandIn | null;
  /** The id of the agreement that it was brought instead of, as a newer edition; null where there is none. */
  readonly supersedes: string | null;
  /** Whether it is offered for new forms no more: forms of it are still known. */
  readonly retired: boolean;
}

/** The longest beginning of a title that names a file, in characters. */
const LONGEST_KEY = 40;

/** The publisher of an agreement that was brought: nothing is known of it but what came with the form. */
export function publisherOfBrought({ agreement, handIn }: Brought): Publisher {
  return {
    name: agreement.publisher,
    alsoCalled: [],
    agreements: [agreement],
    translations: {},
    naming: naming(handIn?.fileName ?? null),
    collections: [],
    venue: () => null,
  };
}

/** Whether a page that names its venue so is of that venue: the same words, or words that hold them all together. */
export function isOfVenue(named: string | null, venue: string | null): boolean {
  if (named === null || venue === null) return false;
  const [page, own] = [words(named), words(venue)];
  return own !== '  ' && page.includes(own);
}

/** A name's letters and digits, in lower case, with a space before, between and behind its words. */
const words = (name: string) =>
  ` ${
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** By the venue's own rule; else by the paper's number, else by its title. */
function naming(pattern: string | null): Naming {
  return {
    example: '642-agreement',
    asked: (paper) => pattern && fileNameOf(pattern, paper),
    key: ({ number, title }: Paper) => (number && /^[\w-]{1,40}$/.test(number) ? number : inShort(title)),
    stem: (key) => `${key.replace(/-$/, '')}-agreement`,
  };
}

/** The first words of a title in ASCII; null where it has a letter without an ASCII form. */
function inShort(title: string): string | null {
  const words = asciiName(typesetTitle(title));
  return words && firstWords(words.replaceAll('-', ' '), LONGEST_KEY).replaceAll(' ', '-');
}
