import type { ReadFile } from '../desk';
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

/** Finds the camera-ready versions of listed papers: by their title, or by the paper's key or number in the file's name. */
export function cameraReadyTitles(files: readonly ReadFile[], index: PaperIndex): CameraReady {
  const titles = new Map<string, string>();
  const own = new Set<string>();
  for (const { paths, reading } of files) {
    const title = reading.paperTitle;
    if (title === null) continue;
    const matches = index.titles.find(title, false);
    const [named] = namedBy(paths, index, () => false).filter(({ how }) => how === 'key' || how === 'named');
    const paper = isAhead(matches) ? matches[0]?.paper : named?.paper;
    if (paper === undefined) continue;
    // A form may stand behind the paper.
    if (reading.forms.every(({ agreement }) => agreement === null)) own.add(reading.sha256);
    titles.set(paper, title);
  }
  return { titles, files: own };
}
