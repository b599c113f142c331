import type { Answer, Site } from './drivers/browser';

/** What the fixture pages tell of a paper. */
export interface PaperFacts {
  readonly title: string;
  readonly authors: readonly string[];
}

export const ACTNN: PaperFacts = {
  title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  authors: [
    'Jianfei Chen',
    'Lianmin Zheng',
    'Zhewei Yao',
    'Dequan Wang',
    'Ion Stoica',
    'Michael Mahoney',
    'Joseph Gonzalez',
  ],
};
export const ONE_BIT_ADAM: PaperFacts = {
  title: '1-bit Adam: Communication Efficient Large-Scale Training with Adam’s Convergence Speed',
  authors: [
    'Hanlin Tang',
    'Shaoduo Gan',
    'Ammar Ahmad Awan',
    'Samyam Rajbhandari',
    'Conglong Li',
    'Xiangru Lian',
    'Ji Liu',
    'Ce Zhang',
    'Yuxiong He',
  ],
};

const html = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const meta = (name: string, content: string) => `<meta name="${name}" content="${html(content)}">`;
const metas = ({ title, authors }: PaperFacts) =>
  [meta('citation_title', title), ...authors.map((author) => meta('citation_author', author))].join('\n');
const page = (title: string, head: string, body: string): Answer => ({
  body: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${html(title)}</title>\n${head}\n</head>\n<body>${body}</body></html>`,
});

/** An abstract page of PMLR's volume 139. */
export function pmlrPage(paper: PaperFacts, slug: string): Answer {
  const head = [
    metas(paper),
    meta('citation_publication_date', '2021/07/01'),
    meta('citation_conference_title', 'International Conference on Machine Learning'),
    meta('citation_firstpage', '1803'),
    meta('citation_pdf_url', `http://proceedings.mlr.press/v139/${slug}/${slug}.pdf`),
  ].join('\n');
  const body = `<article class="post-content"><h1>${html(paper.title)}</h1>
<span class="authors">${paper.authors.map(html).join(',&nbsp;')}</span>
<div id="info"><i>Proceedings of the 38th International Conference on Machine Learning</i>, PMLR 139:1803-1813, 2021.</div>
<h4>Abstract</h4><div id="abstract" class="abstract">We train deep networks in less memory.</div>
<code class="citecode" id="bibtex">@InProceedings{pmlr-v139-${slug}, title = {${html(paper.title)}}}</code></article>`;
  return page(paper.title, head, body);
}

/** How a forum page of OpenReview differs from an accepted paper's. */
export interface ForumTurns {
  readonly id: string;
  readonly venue?: string;
  readonly hiddenAuthors?: boolean;
}

/** A forum page of OpenReview, a note of its API v2, before any script has run. */
export function openReviewPage(
  paper: PaperFacts,
  { id, venue = 'ICML 2021 Oral', hiddenAuthors = false }: ForumTurns,
): Answer {
  const shown = hiddenAuthors ? { ...paper, authors: [] } : paper;
  const profile = (name: string) => `<a href="/profile?id=~${html(name.replaceAll(' ', '_'))}1">${html(name)}</a>`;
  const authors = hiddenAuthors
    ? '<span>ICML 2021 Conference Submission77 Authors</span>'
    : paper.authors.map(profile).join(', ');
  const head = `${metas(shown)}
${meta('citation_online_date', '2021/05/08')}
${meta('citation_pdf_url', `https://openreview.net/pdf?id=${id}`)}
${meta('citation_conference_title', 'The Thirty-eighth International Conference on Machine Learning')}`;
  const body = `<div id="__next"><nav><a href="/login">Login</a></nav>
<div id="or-banner"><a href="/group?id=ICML.cc/2021/Conference">Go to <strong>ICML 2021 Conference</strong> homepage</a></div>
<main id="content"><div class="forum-container"><div class="forum-note">
<div class="forum-title"><h2 class="citation_title">${html(paper.title)}</h2><a class="citation_pdf_url" href="/pdf?id=${id}">PDF</a></div>
<div class="forum-authors"><h3><span>${authors}</span></h3></div>
<div class="forum-meta"><span class="date item">Published: 08 May 2021</span><span class="item"><span class="glyphicon glyphicon-folder-open"></span>${html(venue)}</span><span class="item"><a href="/revisions?id=${id}">Revisions</a></span></div>
</div></div></main></div>`;
  return page(`${paper.title} | OpenReview`, head, body);
}

/** A journal's page with nothing but citation metadata to go by. */
export function journalPage(paper: PaperFacts): Answer {
  const head = `${metas(paper)}
${meta('citation_publication_date', '2021/06/10')}
${meta('citation_conference_title', 'International Conference on Machine Learning')}`;
  return page(paper.title, head, `<h1>${html(paper.title)}</h1>`);
}

/** A page on which there is no paper. */
export const PLAIN_PAGE = page('Weather', '', '<h1>Weather</h1><p>Fine until Tuesday.</p>');

/** The site that answers these addresses and no other. */
export function pagesAt(pages: Readonly<Record<string, Answer>>): Site {
  return ({ href }) => pages[href];
}
