import { counted, t } from '../../../extension/i18n';
import type { Chip } from '../chips-of';
import { PLACES } from '../leads';
import { comparisonOf, type ReadScan } from './scan-subject';

/** What a scan comes to at a glance. None is green but what a person decided: a machine alone clears nothing. */
export function scanChips(scan: ReadScan): Chip[] {
  const comparison = comparisonOf(scan);
  if (!comparison) return [];
  const { doubts, facts } = comparison;
  const decided = doubts.filter(({ key }) => scan.decisions.has(key)).length;
  const open = doubts.length - decided;
  const { kind } = facts.signature;
  const chips: Chip[] = [
    { tone: 'quiet', icon: 'scan', words: counted('scanChipPagesRead', scan.pages.length), place: null },
  ];
  if (open > 0)
    chips.push({ tone: 'warn', icon: 'question', words: counted('scanToLookAt', open), place: PLACES.doubts });
  if (decided > 0)
    chips.push({ tone: 'ok', icon: 'tick', words: counted('scanChipDecided', decided), place: PLACES.doubts });
  if (kind !== 'not-found') {
    const words = t(kind === 'ink' ? 'scanChipInk' : 'scanChipNoInk');
    chips.push({ tone: 'quiet', icon: 'pen', words, place: PLACES.scanFacts });
  }
  return chips;
}
