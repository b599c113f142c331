import type { Agreement, Provenance } from '../../agreements/agreement';
import { type FormVerdict, verdictOn } from '../../checking';
import { counted, type MessageName, t } from '../../extension/i18n';
import { listed } from '../components/listed';
import { saidDay } from '../components/said-day';
import { agreementOf, knownPublishers, olderEdition } from './against';
import { scanVerdict } from './scan/scan-words';
import { isOfScan, type Subject } from './subject';
import { excerptOf, refusalWords } from './words';

/** The one line above everything else, and how it is meant. */
export interface VerdictLine {
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
  readonly words: string;
}

/** A line's tone and its words. */
type Line = readonly [tone: VerdictLine['tone'], message: MessageName];

/** What the check comes to. A scan, a refused file and a file whose text cannot be trusted are never said to pass. */
export function verdictOf(subject: Subject): VerdictLine {
  if (subject.kind === 'nothing') return { tone: 'plain', words: t('checkVerdictNothing') };
  if (subject.kind === 'busy') return { tone: 'plain', words: t('checkVerdictBusy') };
  if (subject.kind === 'stopped') return { tone: 'plain', words: t('scanStopped') };
  if (subject.kind === 'late') return { tone: 'bad', words: t('checkRefusedComplex') };
  if (subject.kind === 'pdf') {
    const { reading } = subject;
    if (reading.kind === 'refused') return { tone: 'bad', words: refusalWords(reading.why) };
    if (reading.kind === 'scan') return { tone: 'bad', words: t('checkVerdictNoText') };
  }
  if (isOfScan(subject)) return scanVerdict(subject);
  const file = subject.kind === 'pdf' && subject.reading.kind === 'read' ? subject.reading : null;
  return formVerdictWords(verdictOn(subject.result, file), agreementOf(subject));
}

type Counted = 'verbatim' | 'part-scan' | 'differs' | 'different' | 'says-more' | 'not-this-agreement';

const WORDS: Readonly<Record<Exclude<FormVerdict['kind'], Counted>, Line>> = {
  untrusted: ['bad', 'checkVerdictUntrusted'],
  practice: ['bad', 'checkVerdictPractice'],
  hides: ['warning', 'checkVerdictHides'],
  notes: ['warning', 'checkVerdictNotes'],
  'not-seen': ['warning', 'checkVerdictNotSeen'],
  beside: ['warning', 'checkVerdictBeside'],
  typographic: ['good', 'checkVerdictTypographic'],
  'too-long': ['bad', 'checkVerdictLong'],
  empty: ['plain', 'checkVerdictEmpty'],
};

function formVerdictWords(verdict: FormVerdict, agreement: Agreement): VerdictLine {
  const { publisher, provenance } = agreement;
  const older = verdict.kind === 'verbatim' || verdict.kind === 'typographic' ? olderEdition(agreement) : null;
  if (older) return { tone: 'warning', words: t('checkVerdictOlder', ...older) };
  switch (verdict.kind) {
    case 'part-scan':
      return {
        tone: 'bad',
        words: counted('checkVerdictPartScan', verdict.pages.length, listed(verdict.pages.map(String), 'and')),
      };
    case 'differs':
      return {
        tone: 'bad',
        words: counted(verdict.isPart ? 'checkVerdictPart' : 'checkVerdictMany', verdict.places, publisher),
      };
    case 'different':
      return { tone: 'warning', words: counted('checkVerdictDifferent', verdict.words, publisher) };
    case 'says-more':
      return { tone: 'warning', words: t('checkVerdictSaysMore', quoted(verdict.words), publisher) };
    case 'not-this-agreement':
      return { tone: 'bad', words: t('checkVerdictOther', knownPublishers()) };
    case 'verbatim':
      return { tone: 'good', words: verbatimWords(publisher, provenance) };
    default: {
      const [tone, message] = WORDS[verdict.kind];
      return { tone, words: t(message, publisher) };
    }
  }
}

/** What is known of the words that a form has to the letter: that they are the publisher's, or only where they came from. */
function verbatimWords(publisher: string, provenance: Provenance): string {
  switch (provenance.kind) {
    case 'publisher':
      return t('checkVerdictVerbatim', publisher);
    case 'served':
      return t('checkVerdictServed', provenance.host, saidDay(provenance.on));
    case 'brought':
      return t('checkVerdictBrought', saidDay(provenance.on));
  }
}

function quoted(words: readonly string[]): string {
  return listed(
    words.map((text) => t('quoted', excerptOf(text))),
    'and',
  );
}
