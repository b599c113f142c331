import { readFileSync } from 'node:fs';
import { typesetTitle } from '../../src/paper/title';
import { displayName, type ListedPaper } from '../papers/read-back';

/** A paper of the volume: a real one, under the publisher's key and an invented number. */
export interface VolumePaper {
  readonly key: string;
  readonly number: string;
  /** As its publisher's page has it: TeX and all. */
  readonly title: string;
  /** As people read it. */
  readonly readable: string;
  readonly authors: ListedPaper['authors'];
  /** Their names as they are printed. */
  readonly names: readonly string[];
  /** Whether title and names have letters only that every font has, and the title fits a line. */
  readonly isPlain: boolean;
}

const LONGEST_PLAIN = 78;
const FIRST_NUMBER = 1013;

/** All real papers with a key and a title of their own, shuffled the same way each time: neighbours are of different volumes. */
export function allPapers(): VolumePaper[] {
  const text = readFileSync(new URL('../../test/fixtures/papers/papers.jsonl', import.meta.url), 'utf8');
  const listed = text
    .trim()
    .split('\n')
    .map((line): ListedPaper => JSON.parse(line));
  const [keys, titles] = [new Set<string>(), new Set<string>()];
  const papers = listed.flatMap((paper, i): VolumePaper[] => {
    const title = paper.title.replace(/\s+/gu, ' ').trim();
    const readable = typesetTitle(title);
    if (keys.has(paper.id) || titles.has(readable.toLowerCase()) || paper.authors.length === 0) return [];
    keys.add(paper.id);
    titles.add(readable.toLowerCase());
    const names = paper.authors.map(displayName);
    const isPlain = /^[ -~]+$/.test([title, ...names].join('')) && !/[\\${}^_]/.test(title);
    return [
      {
        key: paper.id,
        number: String(FIRST_NUMBER + i * 3),
        title,
        readable,
        authors: paper.authors,
        names,
        isPlain: isPlain && title.length <= LONGEST_PLAIN,
      },
    ];
  });
  // A step that has no divisor in common with their number meets each of them once.
  const step = [97, 101, 103].find((one) => papers.length % one !== 0) ?? 1;
  return papers.flatMap((_, i) => papers[(i * step) % papers.length] ?? []);
}

/** The family name of a paper's first author in plain letters, as people put it into a file's name. */
export function familyName({ authors }: VolumePaper): string {
  const family = authors[0]?.family ?? 'Author';
  return family.normalize('NFKD').replace(/[^\p{L}-]/gu, '');
}
