import { readFileSync } from 'node:fs';
import type { ListedPaper } from '../../scripts/papers/read-back';

/** What a person reads of a paper, written by hand: the title set, the names as printed, the key of the hand-in form. */
export interface ExpectedReading {
  readonly volume: string;
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Missing where the record is so broken that no family name can be told. */
  readonly key?: string;
  /** The key where names come in display order only, if that cannot tell the family name as well. */
  readonly keyFromDisplayOrder?: string;
}

/** 2,537 papers of fourteen PMLR volumes, as the volumes' own records have them. */
export const listedPapers: readonly ListedPaper[] = lines('papers.jsonl');

/** The papers with something hard about them, and all whose title has a dollar sign, a backslash or a brace. */
export const expectedReadings: readonly ExpectedReading[] = lines('hard-cases.jsonl');

function lines<T>(file: string): T[] {
  const text = readFileSync(new URL(`../fixtures/papers/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));
}
