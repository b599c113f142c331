import { foundText } from '../../paper/found-text';

/** The longest record, in UTF-16 units as written in the page, that is looked into. */
const LONGEST_RECORD = 500_000;

/**
 * The names in the BibTeX record that a forum page keeps in a link, percent-encoded, with TeX's accents as they are
 * written there. Returns [] where there is none, or where the record cuts its list ("and others").
 */
export function authorsInBibtex(note: Element | null): readonly string[] {
  const record = note?.querySelector('a[data-bibtex]')?.getAttribute('data-bibtex') ?? '';
  const names = authorField(record.length > LONGEST_RECORD ? '' : decoded(record))
    .split(/\sand\s/)
    .map(foundText);
  return names.includes('') || names.includes('others') ? [] : names;
}

/** The value of the record's field `author` in braces; '' where it has none or no brace closes it. */
function authorField(record: string): string {
  let depth = 0;
  let from = 0;
  for (let at = 0; at < record.length; at++) {
    if (record[at] === '\\') at++;
    else if (record[at] === '{') {
      if (depth === 1 && /[,\s]author\s?=\s?$/i.test(record.slice(Math.max(0, at - 12), at))) from = at + 1;
      depth++;
    } else if (record[at] === '}') {
      depth--;
      if (depth === 1 && from > 0) return record.slice(from, at);
    }
  }
  return '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
