import type { Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';
import { knownNames } from '../../paper/unnamed';
import type { ListedPaper } from '../listed-paper';

/** The papers of a list that is open in the browser, each once. */
export function papersOnPage(papers: readonly Paper[]): readonly ListedPaper[] {
  const listed = papers.filter(({ title }) => typesetTitle(title)).map(listedPaper);
  return [...new Map(listed.map((paper) => [paper.id, paper])).values()];
}

function listedPaper({ key, slug, number, title, authors, corresponding }: Paper): ListedPaper {
  const onPortal = key.slice(key.indexOf(':') + 1);
  const otherIds = /^[\w-]{4,40}$/.test(onPortal) && onPortal !== number && onPortal !== slug ? [onPortal] : [];
  return {
    id: key,
    key: slug,
    number: number ?? otherIds[0] ?? null,
    otherIds,
    title,
    authors: knownNames(authors).map((name) => ({ name, email: null, isContact: name === corresponding })),
  };
}
