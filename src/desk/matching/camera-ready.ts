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
    // A form, or pictures that may be one, may stand behind the paper.
    const isPaperAlone = file.reading.forms.every(
      ({ agreement, check }) => agreement === null && check.kind !== 'scan',
    );
    if (isPaperAlone) own.add(file.reading.sha256);
  }
  const worstFirst = found.sort((a, b) => a.surely - b.surely || (a.path < b.path ? 1 : -1));
  return { titles: new Map(worstFirst.map(({ paper, title }) => [paper, title])), files: own };
}

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
  if (!named || isHeaded(named.paper) || [...paths, named.name].some(isFormsFile)) return null;
  return { paper: named.paper, title, surely: 0, path };
}

const isFormsFile = (path: string) => namesAForm(path.slice(path.lastIndexOf('/') + 1));
