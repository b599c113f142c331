import { isDifference } from '../../checking';
import { counted, t } from '../../extension/i18n';
import { sightsOf } from './sights';
import type { Checked, Subject } from './subject';
import { isUntrustworthy, refusalWords } from './words';

/** The one line above everything else, and how it is meant. */
export interface VerdictLine {
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
  readonly words: string;
}

/** What the check comes to. A scan, a refused file and a file whose text cannot be trusted are never said to pass. */
export function verdictOf(subject: Subject): VerdictLine {
  if (subject.kind === 'nothing') return { tone: 'plain', words: t('checkVerdictNothing') };
  if (subject.kind === 'busy') return { tone: 'plain', words: t('checkVerdictBusy') };
  if (subject.kind === 'late') return { tone: 'bad', words: t('checkRefusedComplex') };
  if (subject.kind === 'pdf') {
    const { reading } = subject;
    if (reading.kind === 'refused') return { tone: 'bad', words: refusalWords(reading.why) };
    if (reading.kind === 'scan') {
      return { tone: 'bad', words: t(reading.of === 'image' ? 'checkVerdictScan' : 'checkVerdictNoText') };
    }
    if (reading.tricks.some(isUntrustworthy)) return { tone: 'bad', words: t('checkVerdictUntrusted') };
    if (reading.scanned.length > 0)
      return { tone: 'bad', words: t('checkVerdictPartScan', reading.scanned.join(', ')) };
  }
  const { result } = subject;
  const hides = subject.kind === 'pdf' && subject.reading.kind === 'read' && subject.reading.tricks.length > 0;
  switch (result?.kind) {
    case 'checked': {
      const { verdict } = result;
      if (verdict.kind === 'differs') {
        return { tone: 'bad', words: differingWords(result) };
      }
      if (hides) return { tone: 'warning', words: t('checkVerdictHides') };
      if (isUnseen(subject)) return { tone: 'warning', words: t('checkVerdictNotSeen') };
      const sights = sightsOf(subject);
      if (sights.some(({ kind }) => kind === 'beside')) return { tone: 'warning', words: t('checkVerdictBeside') };
      if (sights.length > 0) return { tone: 'warning', words: counted('checkVerdictDifferent', sights.length) };
      return {
        tone: 'good',
        words: t(verdict.kind === 'verbatim' ? 'checkVerdictVerbatim' : 'checkVerdictTypographic'),
      };
    }
    case 'not-this-agreement':
      return { tone: 'bad', words: t('checkVerdictOther') };
    case 'too-long':
      return { tone: 'bad', words: t('checkVerdictLong') };
    default:
      return { tone: 'plain', words: t('checkVerdictEmpty') };
  }
}

/** Whether a file was read whose pages could not be looked at. */
function isUnseen(subject: Subject): boolean {
  return subject.kind === 'pdf' && subject.reading.kind === 'read' && !subject.reading.lookedAt;
}

/** Fewer places than this are left out of a form; more are the rest of it. */
const LEAST_OF_A_PART = 3;

function differingWords({ findings, verdict }: Checked): string {
  const places = verdict.kind === 'differs' ? verdict.places : 0;
  const isPart = places >= LEAST_OF_A_PART && findings.filter(isDifference).every(({ kind }) => kind === 'missing');
  return counted(isPart ? 'checkVerdictPart' : 'checkVerdictMany', places);
}
