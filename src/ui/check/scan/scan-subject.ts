import type { Decision, Doubt, ScanComparison, ScanFact, ScanFacts, ScanResult } from '../../../checking/scan';
import type { GivenCorners, ScanProgress } from '../../../scan/scan-reader';
import type { ScannedPage } from '../../../scan/scanned-page';
import type { ScanRefusal } from '../../../scan/source/refusal';
import { inRow } from '../../components/listed';
import type { ScreenPicture } from './screen-picture';

/** A file that was given to be checked, such as a picture or a PDF of pictures. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The facts that a person may have to read from their picture. */
export type SeenFact = Exclude<keyof ScanFacts, 'signature' | 'answers'> | `answer:${string}`;

/** Pages that were read from pictures and compared, and what a person made of them. */
export interface ReadScan {
  readonly kind: 'scan';
  readonly files: readonly GivenFile[];
  readonly corners: MovedCorners;
  readonly pages: readonly ScannedPage[];
  /** What is shown of each. */
  readonly pictures: readonly ScreenPicture[];
  readonly result: ScanResult;
  /** By the doubts' keys. */
  readonly decisions: ReadonlyMap<Doubt['key'], Decision>;
  /** What the person who looked typed for facts that are only a picture. */
  readonly seen: ReadonlyMap<SeenFact, string>;
  readonly at: Date;
}

/** Why pictures were not read: a person stopped it, it broke down, or what was given cannot be read so. */
export type UnreadReason =
  | { readonly kind: 'stopped' | 'failed' }
  /** Several files of which the named one is a PDF with text. */
  | { readonly kind: 'several'; readonly name: string }
  | ScanRefusal;

/** Pictures on their way to a verdict. */
export type ScanSubject =
  | {
      readonly kind: 'reading-scan';
      readonly files: readonly GivenFile[];
      readonly corners: MovedCorners;
      /** Null before the first page. */
      readonly progress: ScanProgress | null;
    }
  | {
      readonly kind: 'unread-scan';
      readonly files: readonly GivenFile[];
      readonly corners: MovedCorners;
      readonly why: UnreadReason;
    }
  | ReadScan;

/** Where a person moved the corners of pages to, by the pages' numbers from 1, in pixels of the pictures given. */
export type MovedCorners = GivenCorners;

/** No corner was moved. */
export const UNMOVED: MovedCorners = new Map();

/** What comparing gave, where the pages are this agreement's; null elsewhere. */
export function comparisonOf({ result }: Pick<ReadScan, 'result'>): ScanComparison | null {
  return result.kind === 'checked' || result.kind === 'too-little' ? result.comparison : null;
}

/** The names of all files of a scan. */
export const nameOf = (files: readonly Pick<GivenFile, 'name'>[]): string =>
  inRow(
    'listMiddle',
    files.map(({ name }) => name),
  );

/** With what a person sees in the picture of a fact; '' takes it back. */
export function withSeen(scan: ReadScan, fact: SeenFact, text: string): ReadScan {
  const seen = new Map(scan.seen);
  if (text.trim() === '') seen.delete(fact);
  else seen.set(fact, text);
  return { ...scan, seen };
}

/** A fact in the picture of a form; null where the agreement asks for no such thing. */
function factIn(facts: ScanFacts, fact: SeenFact): ScanFact | null {
  if (!isAnswer(fact)) return facts[fact];
  return facts.answers.find(({ field }) => answerTo(field.id) === fact)?.fact ?? null;
}

/** What an answer is called among the facts. */
export const answerTo = (field: string): `answer:${string}` => `answer:${field}`;

const isAnswer = (fact: SeenFact): fact is `answer:${string}` => fact.startsWith('answer:');

/** A fact as the machine read it, else as a person typed it; null where neither did. */
export function factText(scan: ReadScan, fact: SeenFact): string | null {
  const facts = comparisonOf(scan)?.facts;
  const found = facts && factIn(facts, fact);
  return found?.kind === 'read' ? found.text : (scan.seen.get(fact)?.trim() ?? null);
}
