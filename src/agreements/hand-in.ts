import { asciiName } from '../paper/ascii-name';
import type { Paper } from '../paper/paper';

/** How a venue wants a signed form to be handed in; null where it says nothing of it. */
export interface HandIn {
  /** What the file is to be called, without ".pdf": letters, digits and the tokens of `FILE_NAME_TOKENS`. */
  readonly fileName: string | null;
  /** The largest file that it takes, in megabytes of 1,000,000 bytes. */
  readonly megabytes: number | null;
  /** Whether it takes a signature in ink alone. False says nothing: the form's own words still do. */
  readonly ink: boolean;
  /** An address to follow, which is shown before that, or words. */
  readonly where: { readonly kind: 'address' | 'words'; readonly text: string } | null;
  /** The last day, as ISO 8601 writes it. */
  readonly by: string | null;
  /** The page that says so: an https address. */
  readonly source: string | null;
}

/** What stands in a file's name for a fact of the paper: its number, its first author, what its portal calls it, its year. */
const FACTS: ReadonlyMap<string, (paper: Paper) => string | null> = new Map([
  ['number', ({ number }: Paper) => plain(number)],
  ['family', ({ authors }: Paper) => plain(asciiName(authors[0]?.family ?? ''))],
  ['key', ({ slug, key }: Paper) => plain(slug ?? key.slice(key.indexOf(':') + 1))],
  ['year', ({ year }: Paper) => (year === null ? null : String(year))],
]);

/** The tokens that a file's name may hold ("<number>"), and no other. */
export const FILE_NAME_TOKENS: readonly string[] = [...FACTS.keys()].map((name) => `<${name}>`);

/** Whether a text is a file's name as a venue may ask for one. */
export function isFileName(pattern: string): boolean {
  const parts = pattern.split(/(<\w{1,20}>)/);
  return pattern !== '' && parts.every((part) => /^[\w.-]*$/.test(part) || FILE_NAME_TOKENS.includes(part));
}

/** The name that a venue asks for, without ".pdf"; '' where the paper does not tell what it is made of: nothing is invented. */
export function fileNameOf(pattern: string, paper: Paper): string {
  const parts = pattern
    .replace(/\.pdf$/i, '')
    .split(/<(\w{1,20})>/)
    .map((part, i) => (i % 2 === 0 ? part : (FACTS.get(part)?.(paper) ?? null)));
  return parts.includes(null) ? '' : parts.join('');
}

/** A fact that is fit to stand in a file's name, or null. */
function plain(fact: string | null): string | null {
  return fact !== null && /^[\w-]{1,40}$/.test(fact) ? fact : null;
}
