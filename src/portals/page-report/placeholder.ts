import { firstWords } from '../../paper/found-text';
import { labelIn } from '../labels/label';

/** The longest text, in UTF-16 units, that a placeholder is as long as; longer ones are cut behind a word. */
const LONGEST = 300;

/** Words of the labels that fields for a form have, kept so that a report shows which field was meant. */
const FORM_WORDS = new Set(
  'upload choose replace add signed the a of to your and or publication agreement copyright transfer permission license licence consent form file files final version camera ready pdf paper'.split(
    ' ',
  ),
);

/** What the portals' own addresses consist of; every other part of one may name a person, a paper or a venue. */
const PATH_WORDS = new Set(
  'forum profile group pdf attachment revisions notes invitation tasks login challenge paper papers review reviews assign search doc api u edit main submission submissions summary index create track camerareadysubmission conferences conferences2 account signin proceedings abs html hash article view author authors user users php scripts script js'.split(
    ' ',
  ),
);
const QUERY_NAMES = new Set(['id', 'noteId', 'p', 'q', 'm', 't', 'page', 'submission', 'paper']);

/** A text of the same look with every letter and digit replaced: "Ada Byron (UCL, 2)" becomes "Xxx Xxxxx (XXX, 1)". */
export function placeholder(text: string): string {
  return firstWords(text, LONGEST)
    .replace(/\p{N}/gu, '1')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (/\p{Lu}/u.test(letter) ? 'X' : 'x'));
}

/** A text with nothing left but a label in it: "Paper ID", "Title: Xxxxx", "Signed copyright form (PDF)". */
export function labelOrPlaceholder(text: string): string {
  const colon = text.search(/[:：]/);
  const words = colon < 0 ? text : text.slice(0, colon);
  return isLabel(words) ? words + placeholder(text.slice(words.length)) : placeholder(text);
}

function isLabel(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ofForm = words.length > 0 && words.length < 10 && words.every((word) => FORM_WORDS.has(word));
  return ofForm || labelIn(text) !== null;
}

/** Words that ids and classes are made of, whatever a page is about. */
const STRUCTURE_WORDS = new Set(
  'title titles author authors name names abstract paper papers article submission submissions content conference track status decision number keyword keywords email first last given family affiliation header heading main page note notes form forum field fields label value row table list item items text body meta info section container wrapper block group panel left right venue date file files button link citation corresponding contact primary'.split(
    ' ',
  ),
);

/** The words by which a page may give away what it is about: those of its title, its headings and its metadata. */
export function tellingWords(document: Document): ReadonlySet<string> {
  const texts = [
    document.title,
    ...['h1', 'h2', 'h3'].flatMap((tag) =>
      [...document.getElementsByTagName(tag)].slice(0, 100).map((heading) => heading.textContent ?? ''),
    ),
    ...[...document.head.children].slice(0, 500).map((meta) => meta.getAttribute('content') ?? ''),
  ];
  const words = texts.flatMap(
    (text) =>
      text
        .slice(0, 2000)
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? [],
  );
  return new Set(words.filter((word) => !STRUCTURE_WORDS.has(word) && !FORM_WORDS.has(word)));
}

/**
 * Ids, names or classes as they are, unless one looks like a token, holds somebody's address or the portal's id of a
 * paper, or is made of a word that tells what the page is about ("author-jane-smith").
 */
export function tokenOrPlaceholder(value: string, telling: ReadonlySet<string>): string {
  const token = /[@~=+%]|\d{6}|(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)\w{8}|(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20}/;
  const parts = (text: string) =>
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return value
    .split(' ')
    .map((each) => (token.test(each) || parts(each).some((part) => telling.has(part)) ? placeholder(each) : each))
    .join(' ');
}

/** An address with its host and form and nothing that names anything: no value of a query, no fragment, no user. */
export function addressPlaceholder(address: string, base: URL): string {
  if (/^mailto:/i.test(address)) return `mailto:${placeholder(address.slice(7).replace(/\?[\s\S]*/, ''))}`;
  if (!URL.canParse(address, base.href)) return '';
  const { protocol, host } = new URL(address, base.href);
  if (!/^https?:$/.test(protocol)) return '';
  const [path = '', query = ''] = address.replace(/#[\s\S]*/, '').split('?');
  const absolute = /^(?:[a-z][a-z+.-]*:)?\/\/[^/]*/i;
  const parts = path
    .replace(absolute, '')
    .split(/([/;.])/)
    .map((part) => (PATH_WORDS.has(part.toLowerCase()) ? part : placeholder(part)));
  const names = query.split(/[&;]/).flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return QUERY_NAMES.has(name) ? [`${name}=${placeholder(value)}`] : [];
  });
  return (
    (absolute.test(path) ? `${protocol}//${host}` : '') +
    parts.join('') +
    (names.length > 0 ? `?${names.join('&')}` : '')
  );
}

/** A JSON value's keys and shape as text: words replaced, except those that say what a thing is. */
export function jsonPlaceholder(value: unknown): string {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === 'string') return key === '@type' ? inner : placeholder(inner);
    return typeof inner === 'number' ? 1 : inner;
  });
  return (text ?? '').replace(/</g, '\\u003c');
}
