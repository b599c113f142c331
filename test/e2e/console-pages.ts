import { type SavedPage, savedPage } from './saved-pages';

/** Where the rows of the saved console begin and end. */
const ROWS = /(<tbody>)(<tr>.*?<\/tr>).*(<\/tbody>)/s;

/** A paper of a console: its title, and its authors if not the saved ones. */
export interface ConsolePaper {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly authors: readonly string[];
}

/** OpenReview's author console with these papers, plain of title. */
export function consoleWith(papers: readonly ConsolePaper[]): SavedPage {
  const { address, answer } = savedPage('openreview/author-console');
  const author = (name: string) =>
    `<span class="text-nowrap"><a href="/profile?id=~${name.replaceAll(' ', '_')}1" data-original-title="~${name.replaceAll(' ', '_')}1">${name}</a></span>`;
  const body = answer.body.replace(ROWS, (_, before, row: string, after) => {
    const rows = papers.map(({ id, number, title, authors }) =>
      row
        .replaceAll('aCtNN2bItq', id)
        .replace('>2142<', `>${number}<`)
        .replace(/(<h4><a [^>]*>)[^<]*/, (_all, start) => start + title)
        .replace(
          /<div class="note-authors">.*?<\/div>/s,
          () => `<div class="note-authors"><span>${authors.map(author).join(', ')}</span></div>`,
        ),
    );
    return before + rows.join('') + after;
  });
  return { address, answer: { body } };
}
