import type { Agreement, Provenance } from '../../../agreements/agreement';
import { asksFor } from '../../../agreements/parts';
import {
  type Doubt,
  type DoubtKind,
  decided,
  isPracticeScan,
  type PageTrouble,
  type PoorPage,
  type ScanFact,
  type ScanFacts,
} from '../../../checking/scan';
import { counted, type MessageName, t } from '../../../extension/i18n';
import { inRow } from '../../components/listed';
import { saidDay } from '../../components/said-day';
import { agreementOf, knownPublishers, olderEdition } from '../against';
import type { VerdictLine } from '../verdict-words';
import { excerptOf, placeName } from '../words';
import { readingWords } from './reading-words';
import { answerTo, type ReadScan, type ScanSubject, type SeenFact } from './scan-subject';
import { unreadWords } from './unread-words';

/** The one line on a scan. No machine calls one good: amber until a person has decided, plain where nothing is seen. */
export function scanVerdict(subject: ScanSubject): VerdictLine {
  switch (subject.kind) {
    case 'reading-scan':
      return { tone: 'warning', words: readingWords(subject.progress) };
    case 'unread-scan':
      return { tone: subject.why.kind === 'stopped' ? 'plain' : 'bad', words: unreadWords(subject.why) };
    case 'scan':
      return readVerdict(subject);
  }
}

function readVerdict(scan: ReadScan): VerdictLine {
  const { result, decisions, pages } = scan;
  if (isPracticeScan(pages)) return { tone: 'warning', words: t('scanPractice') };
  const verdict = decided(result, decisions);
  const isSame = verdict.kind === 'no-difference' || verdict.kind === 'all-same';
  const older = isSame ? olderEdition(agreementOf(scan)) : null;
  if (older) return { tone: 'warning', words: t('scanOlder', ...older) };
  switch (verdict.kind) {
    case 'no-difference':
      return { tone: 'plain', words: noDifferenceWords(agreementOf(scan).provenance) };
    case 'doubts':
      return { tone: 'warning', words: counted('scanToLookAt', verdict.open) };
    case 'all-same':
      return { tone: 'plain', words: t('scanAllSame') };
    case 'others':
      return { tone: 'bad', words: counted('scanOthers', verdict.words) };
    case 'pages-missing':
      return {
        tone: 'warning',
        words: verdict.open > 0 ? counted('scanPartToLookAt', verdict.open) : t('scanPart'),
      };
    case 'too-little':
      return { tone: 'warning', words: t('scanTooLittle') };
    case 'not-this-agreement':
      return { tone: 'warning', words: t('scanNotThis', knownPublishers()) };
    case 'empty':
      return { tone: 'warning', words: t('scanEmpty') };
  }
}

/** Of a form that was brought, what it was held against is said along with it: nobody else knows its words. */
function noDifferenceWords(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'publisher':
      return t('scanNoDifference');
    case 'served':
      return t('scanNoDifferenceServed', provenance.host, saidDay(provenance.on));
    case 'brought':
      return t('scanNoDifferenceBrought', saidDay(provenance.on));
  }
}

const ADVICE: Readonly<Record<PoorPage['why'], MessageName>> = {
  resolution: 'scanPoorResolution',
  fax: 'scanPoorFax',
  'small-photograph': 'scanPoorPhotograph',
  'black-and-white': 'scanPoorBlackAndWhite',
  misread: 'scanPoorMisread',
};

/** Which page shows too little, why, and what to do. */
export function poorWords(poor: PoorPage): string {
  const { page, why } = poor;
  return poor.why === 'misread' ? t(ADVICE[why], page) : t(ADVICE[why], page, Math.round(poor.dpi));
}

/** What is wrong with the pages themselves. */
export function troubleWords(trouble: PageTrouble, publisher: string): string {
  switch (trouble.kind) {
    case 'missing': {
      const places = trouble.places.map(placeName);
      const [first = '', last = first] = [places[0], places.at(-1)];
      const named = places.length > 1 ? t('scanFromTo', first, last) : first;
      return trouble.after === null ? t('scanMissingFirst', named) : t('scanMissingAfter', trouble.after, named);
    }
    case 'swapped':
      return t('scanSwapped', inRow('listMiddle', trouble.order.map(String)));
    case 'twice':
      return t('scanTwice', trouble.page, trouble.sameAs);
    case 'other':
      return t('scanOtherPage', trouble.page, publisher);
  }
}

/** Where a doubt stands: "Clause 7, page 2". */
export const doubtPlace = ({ place, page }: Doubt): string => t('scanPlaceOnPage', placeName(place), page);

const DOUBTS: Readonly<Record<DoubtKind, MessageName | null>> = {
  'reads-otherwise': null,
  missing: 'scanDoubtMissing',
  added: 'scanDoubtAdded',
  stroke: 'scanDoubtStroke',
  blot: 'scanDoubtBlot',
  writing: 'scanDoubtWriting',
};

/** What the machine saw in a doubt's picture, in a sentence. */
export function doubtWords({ kind, read }: Doubt, publisher: string): string {
  const message = DOUBTS[kind];
  const reading = read ? t('scanReadAs', excerptOf(read)) : '';
  return inRow('sentences', [
    message ? t(message, publisher) : '',
    kind === 'reads-otherwise' || kind === 'added' ? reading : '',
  ]);
}

const FACTS = [
  ['title', 'checkFactTitle'],
  ['party', 'checkFactParty'],
  ['correspondingAuthor', 'checkFactSigner'],
  ['date', 'checkFactDate'],
] as const satisfies readonly (readonly [SeenFact, MessageName])[];

/** A fact that a person may have to read, as the form names it. */
export interface NamedFact {
  readonly key: SeenFact;
  readonly label: string;
  readonly fact: ScanFact;
}

/** All that an agreement asks for, what no other one does at the end. */
export function namedFacts(facts: ScanFacts, agreement: Agreement): NamedFact[] {
  return [
    ...FACTS.filter(([key]) => isAsked(key, facts, agreement)).map(
      ([key, name]): NamedFact => ({ key, label: t(name), fact: facts[key] }),
    ),
    ...facts.answers.map(({ field, fact }): NamedFact => ({ key: answerTo(field.id), label: field.label, fact })),
  ];
}

/** A form that was brought names its signer once, at one place or the other. */
function isAsked(key: (typeof FACTS)[number][0], facts: ScanFacts, agreement: Agreement): boolean {
  if (key === 'title' || key === 'date') return asksFor(agreement, key);
  return asksFor(agreement, 'signer') && (agreement.file === null || facts[key].kind !== 'not-found');
}
