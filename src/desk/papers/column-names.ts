import type { ColumnMeaning, ListColumns } from './list-table';

/**
 * The names of columns in small letters, "_" and "-" as spaces, without a question mark; the likelier first. They are
 * those of OpenReview, HotCRP (since 2024 and before), EasyChair and CMT, and what chairs write.
 */
const NAMES: readonly (readonly [meaning: ColumnMeaning, names: readonly string[]])[] = [
  ['key', ['key', 'bibtex key', 'bib key', 'bibkey', 'citation key', 'slug']],
  [
    'number',
    [
      ...[
        'number',
        'paper number',
        'paper id',
        'paper #',
        'paper no',
        'paper no.',
        'submission #',
        'submission number',
      ],
      ...['submission id', 'paper', 'pid', '#', 'no', 'no.', 'nr', 'nr.', 'id', 'submission'],
    ],
  ],
  ['otherId', ['forum', 'forum id', 'openreview id', 'openreview', 'note id']],
  ['title', ['title', 'paper title', 'submission title', 'title of paper', 'paper name']],
  ['authors', ['authors', 'author names', 'author list', 'all authors', 'author']],
  ['emails', ['author emails', 'authors emails', 'emails', 'author email addresses']],
  ['name', ['name', 'author name', 'full name']],
  ['given', ['given name', 'first name', 'first', 'given', 'firstname', 'forename']],
  ['family', ['family name', 'last name', 'last', 'family', 'lastname', 'surname']],
  ['email', ['email', 'e mail', 'email address', 'mail', 'author email']],
  ['isContact', ['iscontact', 'is contact', 'corresponding', 'contact', 'corresponding author']],
  ['contactName', ['primary contact author name', 'corresponding author name', 'contact name']],
  ['contactEmail', ['primary contact author email', 'corresponding author email', 'contact email']],
  ['decision', ['decision', 'final decision', 'status', 'paper status', 'outcome']],
  ['withdrawn', ['withdrawn', 'deleted']],
];

/** A column's name as the names above are written. */
export function plainName(found: string): string {
  return found
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/\s*[?:*]+\s*$/, '')
    .trim();
}

/** What the columns of those names hold. */
export function columnsNamed(head: readonly string[]): ListColumns {
  const names = head.map(plainName);
  return new Map(
    NAMES.flatMap(([meaning, known]) => {
      const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
      return at === undefined ? [] : [[meaning, at] as const];
    }),
  );
}

/** What columns of names that nobody knows may hold: the title where a name says so, else the longest cells. */
export function guessed(head: readonly string[], rows: readonly (readonly string[])[]): ListColumns {
  const known = columnsNamed(head);
  const taken = new Set(known.values());
  const named = head.findIndex((name, i) => !taken.has(i) && /title|titel|titre|título|標題|标题/i.test(name));
  const title = known.get('title') ?? (named >= 0 ? named : longest(rows, taken));
  return title === null ? known : new Map([...known, ['title', title]]);
}

/** The column with the most letters in the first rows that no other meaning has taken. */
function longest(rows: readonly (readonly string[])[], taken: ReadonlySet<number>): number | null {
  const some = rows.slice(0, 50);
  const widths = (some[0] ?? [])
    .slice(0, 500)
    .map((_, i) => (taken.has(i) ? 0 : some.reduce((sum, row) => sum + Math.min(row[i]?.length ?? 0, 300), 0)));
  const most = Math.max(0, ...widths);
  return most > 0 ? widths.indexOf(most) : null;
}
