import type { Oddity } from '../../checking';
import type { ReportItem, ReportSection, ReportWords } from '../../pdf/report';
import { oddityWords } from './words';

const plain = (text: string): ReportWords[] => [{ op: 'same', text }];

/** A named thing with what is said of it, a paragraph for each text. */
export function item(label: string, ...paragraphs: (string | readonly ReportWords[])[]): ReportItem {
  return { label, paragraphs: paragraphs.map((p) => (typeof p === 'string' ? plain(p) : p)) };
}

/** A part of a report that is a list of named things. */
export function section(heading: string, items: readonly ReportItem[]): ReportSection {
  return { heading, items, text: null };
}

/** What is odd about a fact, with its comparison where there is one. */
export function oddityItem(oddity: Oddity): ReportItem {
  const { place, words } = oddityWords(oddity);
  return oddity.kind === 'title-differs' ? item(place, words, oddity.redline) : item(place, words);
}
