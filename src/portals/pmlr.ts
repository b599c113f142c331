import { foundText } from '../paper/found-text';
import { authorFrom } from '../paper/names';
import type { Author } from '../paper/paper';
import { readCitation } from './metadata/citation';
import { found, paperOf, yearIn } from './metadata/found';
import { readMetas } from './metadata/metas';
import { ownsAddress, type Page, type Portal, type Reading } from './portal';

/** Abstract pages of the Proceedings of Machine Learning Research, as observed in 2026. */
export const pmlr: Portal = { id: 'pmlr', name: 'PMLR', matches: ['https://proceedings.mlr.press/*'], read };

/** A volume's page of one paper: "/v139/chen21z.html". */
const ABSTRACT_PAGE = /^\/([vr]\d+)\/([\w-]+)\.html$/;

function read({ document, url }: Page): Reading | null {
  if (!ownsAddress(pmlr, url)) return null;
  const [, volume, slug] = ABSTRACT_PAGE.exec(url.pathname) ?? [];
  const citation = readCitation(document, readMetas(document), 'suffix');
  const title = wholeTitle(document, citation.title?.value ?? '');
  if (!volume || !slug || !title) return { kind: 'nothing' };
  const info = foundText(document.querySelector('#info')?.textContent);
  const authors = wholeAuthors(document, citation.authors?.value ?? []);
  const paper = paperOf(
    {
      portal: pmlr.id,
      key: `${pmlr.id}:${volume}/${slug}`,
      url: `https://proceedings.mlr.press/${volume}/${slug}.html`,
    },
    null,
    {
      title: { value: title, from: title === citation.title?.value ? 'citation-metadata' : 'page' },
      authors: found(authors, authors === citation.authors?.value ? 'citation-metadata' : 'page'),
      venue: citation.venue ?? found(/^(.+?), PMLR /.exec(info)?.[1], 'page'),
      published: citation.published ?? found(yearIn(info.split(', ').at(-1) ?? ''), 'page'),
      slug: { value: slug, from: 'address' },
      status: { value: 'accepted', from: 'address' },
    },
  );
  return { kind: 'paper', paper };
}

/**
 * The title of the metadata unless a straight quote in it ended the tag too early (PMLR's metadata are not escaped):
 * then the heading's, which has no TeX to lose as long as MathJax made nothing of it, else the window's.
 */
function wholeTitle(document: Document, ofMetadata: string): string {
  const heading = document.querySelector('article.post-content h1, h1');
  const ofHeading = foundText(heading?.textContent);
  const ofWindow = foundText(document.title);
  const whole = heading?.querySelector('script, .MathJax, mjx-container') ? ofWindow : ofHeading || ofWindow;
  const cut = whole.startsWith('"', ofMetadata.length) || whole.startsWith(' "', ofMetadata.length);
  return !ofMetadata || (cut && whole.startsWith(ofMetadata)) ? whole : ofMetadata;
}

/** The authors of the metadata, except those whose tag a straight quote broke: these from the page's list, if it names as many. */
function wholeAuthors(document: Document, ofMetadata: readonly Author[]): readonly Author[] {
  const tags = [...document.querySelectorAll('meta[name="citation_author"]')];
  const broken = tags.map((tag) => tag.attributes.length > 2);
  if (ofMetadata.length > 0 && !broken.includes(true)) return ofMetadata;
  const names = foundText(document.querySelector('.post-content .authors, .authors')?.textContent).split(/, ?/);
  const ofPage = names.flatMap((name) => authorFrom(name, 'suffix') ?? []);
  if (ofMetadata.length === 0) return ofPage;
  if (ofPage.length !== ofMetadata.length) return ofMetadata;
  return ofMetadata.map((author, i) => (broken[i] && ofPage[i]) || author);
}
