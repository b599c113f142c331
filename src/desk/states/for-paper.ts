import { isUsual, type Judged, sameTitle, verdictOf } from '../../checking';
import { typesetTitle } from '../../paper/title';
import type { Addition, Difference, TextCheck } from '../file-reading';
import type { ListedPaper } from '../listed-paper';
import { MOST_TOLD } from '../reading/told';

/** A paper as forms are held against it. */
export interface KnownPaper {
  readonly title: string;
  /** As the list names them; empty where it does not. */
  readonly authors: readonly string[];
  /** The title on the first page of its camera-ready version; null where there is none. */
  readonly cameraReady: string | null;
}

/** What is known of a paper from the list, and its camera-ready title. */
export function knownPaper({ title, authors }: ListedPaper, cameraReady: string | null): KnownPaper {
  return { title: typesetTitle(title), authors: authors.map(({ name }) => name), cameraReady };
}

/** What a text check comes to for a paper: what its title and its authors' names explain is left out. */
export interface PapersCheck {
  readonly verdict: ReturnType<typeof verdictOf>;
  readonly differences: readonly Difference[];
  readonly additions: readonly Addition[];
  /** Whether all that stands in the title's blank is the paper's title. */
  readonly isWholeTitle: boolean;
  /** Whether more may have been found than is told one by one: then nobody knows that what is left out explains it all. */
  readonly mayBeMore: boolean;
}

/** A text check for a paper, or for none. */
export function checkFor(check: TextCheck, paper: KnownPaper | null): PapersCheck {
  const { titleBlank } = check;
  const isWholeTitle =
    paper !== null && titleBlank !== '' && sameTitle(titleBlank.replace(/\s+/g, ' ').trim(), paper.title);
  const authors = paper?.authors ?? [];
  const differences = check.differences.filter(
    (one) => !(one.isInTitle && isWholeTitle) && !(isBesideSignature(one) && isHabit(one.found, false, authors)),
  );
  const additions = check.additions.filter(({ blank, text }) =>
    blank === 'title' ? !isWholeTitle : blank === null || !isHabit(text, blank === 'date', authors),
  );
  const judged: Judged = { ...check, differences, unusual: additions.map(({ text }) => text.replace(/\s+/g, ' ')) };
  const mayBeMore = Math.max(check.differences.length, check.additions.length) >= MOST_TOLD;
  return { verdict: verdictOf(judged), differences, additions, isWholeTitle, mayBeMore };
}

const isBesideSignature = ({ kind, place }: Difference) => kind === 'added' && place.kind === 'signature-block';

/** Whether words are what people write beside a name or a date, now that the authors are known. */
function isHabit(text: string, takesPlace: boolean, authors: readonly string[]): boolean {
  return authors.length > 0 && isUsual(text, { takesPlace, authors });
}
