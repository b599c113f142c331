import { foundText } from '../paper/found-text';
import { readAuthorList } from './labels/authors';
import { paperFrom } from './labels/paper';
import { type LabelledPaper, readLabels } from './labels/read';
import { address } from './metadata/address';
import type { Page, Portal, Reading } from './portal';

/**
 * Any page that names a paper's title and authors by labels (START, PCS, EDAS, ConfTool, Indico and whatever else).
 * Asked last of all, when no portal claims the page and it has no metadata.
 */
export const labels: Portal = { id: 'labels', name: 'labels on the page', matches: [], read };

/** A longer table is somebody's catalogue. */
const MOST_PAPERS = 100;

function read(page: Page): Reading | null {
  // News has a heading and an "Author": it takes more than that to be a paper.
  const titleElsewhere = (label: Element | null) =>
    /^\W*author(?:\s*[:：]|\W*$)/i.test(label?.textContent ?? '') ? '' : headingBefore(page.document, label);
  const found = readLabels(page.document, titleElsewhere).filter(believable);
  const papers = (found.length > 0 ? found : edas(page)).map((labelled) =>
    // The address without its query, which may hold a secret (START's passcode).
    paperFrom(
      labelled,
      {
        portal: labels.id,
        key: `${labels.id}:${page.url.host}/${labelled.title.toLowerCase()}`,
        url: address(page.url),
      },
      {},
    ),
  );
  const [paper] = papers;
  if (!paper || papers.length > MOST_PAPERS) return null;
  return papers.length === 1 ? { kind: 'paper', paper } : { kind: 'papers', papers };
}

/** "Title" alone is on many a form ("Mr", "Dr"): something else has to tell that it is a paper's. */
function believable({ labels: found, authors, row }: LabelledPaper): boolean {
  if (row) return found.has('number') || found.has('status');
  return authors.length > 0 || found.has('abstract') || found.has('number');
}

/** The last great heading before the list of authors (Indico). */
function headingBefore(document: Document, label: Element | null): string {
  if (!label) return '';
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 200);
  const before = headings.filter((heading) => heading.compareDocumentPosition(label) & 4 /* label follows */);
  return foundText(before.at(-1)?.textContent);
}

/** EDAS has the paper's title in the window's and its authors in an element of that class. */
function edas({ document, url }: Page): LabelledPaper[] {
  const list = /(?:^|\.)edas\.info$/.test(url.hostname) ? document.querySelector('.authors') : null;
  const title = list ? foundText(document.title) : '';
  if (!list || !title) return [];
  const facts = { number: '', status: 'unknown', venue: '', labels: new Set<never>(), row: null } as const;
  return [{ title, ...readAuthorList([list]), ...facts }];
}
