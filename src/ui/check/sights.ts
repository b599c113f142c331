import { differentAmong, drawnAmong } from '../../checking';
import { t } from '../../extension/i18n';
import type { Box } from '../../pdf/read';
import { checkedOf, type Subject } from './subject';

/** A piece of a page that an author is to look at: nothing is judged by it. */
export interface Sight {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  readonly kind: 'beside' | 'different';
  readonly words: string;
}

/** What is drawn among the words of a file and cannot be read here, and words that look different from what is stored. */
export function sightsOf(subject: Subject): Sight[] {
  const result = checkedOf(subject);
  if (subject.kind !== 'pdf' || subject.reading.kind !== 'read' || !result) return [];
  const { reading } = subject;
  return [
    ...drawnAmong(result, reading).map(
      ({ page, box }): Sight => ({ page, box, kind: 'beside', words: t('checkDrawnBeside') }),
    ),
    ...differentAmong(result, reading).map(
      ({ page, box, text }): Sight => ({ page, box, kind: 'different', words: t('checkLooksDifferent', text) }),
    ),
  ];
}
