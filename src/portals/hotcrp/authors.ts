import { foundText } from '../../paper/found-text';
import { authorFrom, authorFromParts } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { UNNAMED } from '../../paper/unnamed';
import { MOST_AUTHORS } from '../metadata/citation';
import type { Site } from './site';

/** The authors as the page names them, and the one among them who is signed in; no addresses. */
export interface AuthorList {
  readonly authors: readonly Author[];
  readonly signedIn: string | null;
}

/** One author before the address is dropped. */
export interface Listed {
  /** `UNNAMED` where the site knows an address or an affiliation only; null for a row that names nobody at all. */
  readonly author: Author | null;
  readonly email: string;
}

/** Drops the addresses once they have told who is signed in: nobody under "acting as". */
export function withoutAddresses(listed: readonly Listed[], site: Site): AuthorList {
  const me = site.actingAs || !site.email ? undefined : listed.find(({ email }) => email.toLowerCase() === site.email);
  return { authors: listed.flatMap(({ author }) => author ?? []), signedIn: me?.author?.name || null };
}

/**
 * Reads the author list of a paper's view, unfolded or not (the folded one is in the page beside a shorter version).
 * Returns null where the page shows none: to blind reviewers, and to chairs who have not unfolded it.
 */
export function readShownAuthors(document: Document): readonly Listed[] | null {
  const list = document.querySelector('#foldpaper:not(.fold8c) .pavt.js-aufoldup + .pavb');
  const items = [...(list?.querySelectorAll('.odname') ?? [])];
  return list && (items.length > MOST_AUTHORS ? [] : items.map(shownAuthor));
}

/** What HotCRP writes behind "Authors", and beside the author rows of its edit form, where reviewers do not see them. */
const ANONYMOUS = /\((?:anonymous|blind|deblinded)\b|\bsubmissions? (?:is|are) (?:anonymous|blind)\b/i;

/** Whether the page says that reviewers do not see the authors whom it shows ("Authors (anonymous)"). */
export function authorsAreHidden(document: Document): boolean {
  const section = document.querySelector('input[name^="authors:"]')?.closest('.s-sf, .pfe, .pf, fieldset');
  const said = [
    ...document.querySelectorAll('#foldpaper .pavt.js-aufoldup'),
    ...(section?.querySelectorAll('.field-title, .field-d, .paphint, .fieldhint, .pfehead') ?? []),
  ];
  return said.some((each) => ANONYMOUS.test(foundText(each.textContent)));
}

function shownAuthor(item: Element): Listed {
  const address = item.querySelector('a[href^="mailto:"]');
  const parts = [...item.childNodes].filter((node) => node !== address && !isAffiliation(node));
  const name = foundText(parts.map((node) => node.textContent).join(''));
  return {
    author: named(authorFrom(name.replace(/ ?<? ?>?$/, ''), 'suffix'), item.textContent ?? ''),
    email: address?.getAttribute('href')?.slice('mailto:'.length) ?? '',
  };
}

/**
 * An author whose name may be missing.
 * @param anything whatever else the site has of this author; '' where it has nothing, so that there is nobody.
 */
export function named(author: Author | null, anything: string): Author | null {
  return author ?? (anything.trim() ? UNNAMED : null);
}

function isAffiliation(node: Node): boolean {
  return 'classList' in node && (node as Element).classList.contains('auaff');
}

/**
 * Reads the author rows of the edit form as last saved ("authors:1:name", in 3.0b3 "authors:name_1"); the empty row at
 * the end and the template for new ones ("authors:$:name") name nobody. Returns null where the form has no such rows.
 */
export function readEditedAuthors(document: Document): readonly Listed[] | null {
  const rows = new Map<number, Record<string, string>>();
  for (const input of document.querySelectorAll('input[name^="authors:"]')) {
    const name = input.getAttribute('name') ?? '';
    const [, n1, field1, field2, n2] = /^authors:(?:(\d+):(\w+)|([a-z]+)_(\d+))$/.exec(name) ?? [];
    const [row, field] = [Number(n1 ?? n2), field1 ?? field2];
    if (field) rows.set(row, { ...rows.get(row), [field]: input.getAttribute('value') ?? '' });
  }
  if (rows.size === 0) return null;
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return inOrder.map(({ name, first = '', last = '', email = '' }) => ({
    author: named(
      name === undefined ? authorFromParts(first, last) : authorFrom(name),
      `${name ?? ''}${first}${last}${email}`,
    ),
    email,
  }));
}
