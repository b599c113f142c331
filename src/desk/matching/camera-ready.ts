import type { ReadFile } from '../desk';
import { namesAForm } from './form-words';
import { namedBy } from './named-by';
import type { PaperIndex } from './paper-index';
import { isAhead } from './title-index';

/** Camera-ready versions among the files. */
export interface CameraReady {
  /** The title on the first page, by the paper's id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The SHA-256 of files that are such versions, and no forms. */
  readonly files: ReadonlySet<string>;
}

/** A file that may be a paper's camera-ready version, and how surely: 1 for its very title, less for one like it, 0 for its name alone. */
interface Candidate {
  readonly paper: string;
  readonly title: string;
  readonly surely: number;
  readonly path: string;
}

/**
 * Finds the camera-ready versions of listed papers: by their title, or by the paper's key or number in the file's name
 * where nothing in the name or the title is a form's. Of several files that may be one, such as a supplement, the title of
 * the likeliest counts, in whatever order they were read.
 */
export function cameraReadyTitles(files: readonly ReadFile[], index: PaperIndex): CameraReady {
  const found: Candidate[] = [];
  const own = new Set<string>();
  for (const file of files) {
    const candidate = candidateOf(file, index);
    if (!candidate) continue;
    found.push(candidate);
    if (!mayHoldForm(file)) own.add(file.reading.sha256);
  }
  const worstFirst = found.sort((a, b) => a.surely - b.surely || (a.path < b.path ? 1 : -1));
  return { titles: new Map(worstFirst.map(({ paper, title }) => [paper, title])), files: own };
}

/**
 * The SHA-256 of files that are papers and no forms, where no list says so: by what their first page and their names are,
 * and only beside files that may be forms, since what somebody drops alone is to be told of.
 */
export function papersByThemselves(files: readonly ReadFile[]): ReadonlySet<string> {
  if (!files.some(mayHoldForm)) return new Set();
  const papers = files.filter((file) => {
    const { paperTitle } = file.reading;
    return paperTitle !== null && !mayHoldForm(file) && ![paperTitle, ...file.paths.map(fileNameOf)].some(namesAForm);
  });
  return new Set(papers.map(({ reading }) => reading.sha256));
}

/** Whether a form, or pictures that may be one, stand in a file: behind a paper, if it is one. */
const mayHoldForm = ({ reading }: ReadFile) =>
  reading.forms.some(({ agreement, check }) => agreement !== null || check.kind === 'scan');

function candidateOf({ paths, reading }: ReadFile, index: PaperIndex): Candidate | null {
  const title = reading.paperTitle;
  if (title === null) return null;
  const path = paths.toSorted()[0] ?? '';
  const matches = index.titles.find(title, false);
  const [match] = matches;
  const isHeaded = (paper: string) => namesAForm(title) && !namesAForm(index.papers.get(paper)?.title ?? '');
  if (match && isAhead(matches) && (match.how === 'same' || !isHeaded(match.paper))) {
    return { paper: match.paper, title, surely: match.how === 'same' ? 1 : 0.99 * match.likeness, path };
  }
  const [named] = namedBy(paths, index, () => false).filter(({ how }) => how === 'key' || how === 'named');
  if (!named || isHeaded(named.paper) || [...paths, named.name].map(fileNameOf).some(namesAForm)) return null;
  return { paper: named.paper, title, surely: 0, path };
}

const fileNameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
