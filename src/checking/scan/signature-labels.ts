import type { ScannedPage } from '../../scan/scanned-page';
import type { SignatureLabel } from '../align';
import { lettersOf, likeness } from './letters';
import type { ReadWord } from './read-words';
import { type Row, rowFrom } from './rows';
import type { Seen } from './scan-result';

/** A label on its row, and the words behind it. */
export interface Labelled extends Seen {
  readonly label: readonly ReadWord[];
  readonly words: readonly ReadWord[];
}

/** As alike as this, words are a label that was misread. */
const LIKE_LABEL = 0.75;

/** The labels that were read among the rows of a block. */
export function labelledRows(
  rows: readonly Row[],
  labels: readonly SignatureLabel[],
): ReadonlyMap<SignatureLabel, Labelled> {
  const found = new Map<SignatureLabel, Labelled>();
  const taken = new Set<ReadWord>();
  for (const name of labels) {
    for (const row of rows) {
      const at = found.has(name) ? null : labelIn(row.words, name.text);
      if (!at || row.words.slice(...at).some((word) => taken.has(word))) continue;
      const label = row.words.slice(...at);
      const next = row.words.findIndex(
        (word, i) => i >= at[1] && isLabelAt(row.words, i, labels) && word !== undefined,
      );
      const words = row.words.slice(at[1], next < 0 ? undefined : next);
      found.set(name, { page: row.page, box: rowFrom(label).box, label, words });
      for (const word of [...label, ...words]) taken.add(word);
    }
  }
  return found;
}

/** Where among the words of a row a label stands: of the first that look like it, those that do so the most. */
function labelIn(words: readonly ReadWord[], label: string): readonly [number, number] | null {
  const count = label.split(/\s+/u).length;
  for (let i = 0; i < words.length; i++) {
    let best: { readonly to: number; readonly alike: number } | null = null;
    for (let to = i + 1; to <= Math.min(i + count + 1, words.length); to++) {
      const letters = words.slice(i, to).map((word) => word.letters);
      const alike = likeness(letters.join(''), lettersOf(label));
      if (alike >= LIKE_LABEL && alike > (best?.alike ?? 0)) best = { to, alike };
    }
    if (best) return [i, best.to];
  }
  return null;
}

function isLabelAt(words: readonly ReadWord[], at: number, labels: readonly SignatureLabel[]): boolean {
  return labels.some(({ text }) => labelIn(words.slice(at), text)?.[0] === 0);
}

/** The line behind a label, as far as its page reaches. */
export function lineOf({ page, box }: Labelled, pages: ReadonlyMap<number, ScannedPage>): Seen {
  const width = pages.get(page)?.picture.width ?? box.right;
  return {
    page,
    box: { left: box.right + 4, top: box.top - 6, right: Math.max(width, box.right) - 8, bottom: box.bottom + 6 },
  };
}
