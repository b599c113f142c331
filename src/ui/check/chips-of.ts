import { type Finding, isDifference, isSigned } from '../../checking';
import { type CountedName, counted, t } from '../../extension/i18n';
import type { IconName } from '../components/icon';
import { itemId, PLACES } from './leads';
import { type Numbered, numberedOf } from './numbered';
import { scanChips } from './scan/scan-chips';
import type { ShownPdf } from './shown-reading';
import { sightsOf } from './sights';
import { type Checked, checkedOf, isOfScan, type Subject } from './subject';

/** A few words on one thing that was checked. */
export interface Chip {
  readonly tone: 'ok' | 'quiet' | 'warn' | 'stop';
  readonly icon: IconName;
  readonly words: string;
  /** The id of the place of the page that it leads to; null where it leads nowhere. */
  readonly place: string | null;
}

/** What a check comes to at a glance: wording, what is hidden, title, signature, and what else is odd. */
export function chipsOf(subject: Subject, portalTitle: string | null, paperTitle: string | null): Chip[] {
  if (isOfScan(subject)) return subject.kind === 'scan' ? scanChips(subject) : [];
  const result = checkedOf(subject);
  if (!result) return [];
  const numbered = numberedOf(result, null);
  const pdf = subject.kind === 'pdf' && subject.reading.kind === 'read' ? subject.reading : null;
  return [
    ...wordingChips(result, numbered),
    ...hiddenChips(subject, result, pdf),
    ...titleChips(result, numbered, portalTitle !== null || paperTitle !== null),
    signatureChip(result),
    ...oddChips(numbered),
  ];
}

const GROUPS: readonly (readonly [CountedName, (kind: Finding['kind']) => boolean])[] = [
  ['checkChipChanged', (kind) => kind !== 'missing' && kind !== 'added'],
  ['checkChipMissing', (kind) => kind === 'missing'],
  ['checkChipAdded', (kind) => kind === 'added'],
];

function wordingChips({ findings }: Checked, numbered: readonly Numbered[]): Chip[] {
  const differing = findings.filter(isDifference);
  const chips = GROUPS.flatMap(([name, belongs]): Chip[] => {
    const own = differing.filter(({ kind }) => belongs(kind));
    const first = numbered.find(({ of }) => of === own[0]);
    return first
      ? [{ tone: 'stop', icon: 'pen', words: counted(name, placesOf(own)), place: itemId(first.number) }]
      : [];
  });
  const same = findings.filter(({ kind }) => kind === 'identical').length;
  const typographic = findings.filter(({ kind }) => kind === 'typographic').length;
  const words = same === findings.length ? counted('checkChipAllSame', same) : counted('checkChipSame', same);
  if (same > 0) chips.push({ tone: 'ok', icon: 'tick', words, place: PLACES.identical });
  if (typographic > 0) {
    const place = PLACES.identical;
    chips.push({ tone: 'quiet', icon: 'tick', words: counted('checkChipTypography', typographic), place });
  }
  return chips;
}

const placesOf = (findings: readonly Finding[]) =>
  new Set(findings.map(({ place }) => `${place.kind} ${place.number}`)).size;

/** What is stored and cannot be seen, told as a difference of its clause. */
const HIDDEN: readonly Finding['kind'][] = ['covered', 'undrawn', 'invisible'];

function hiddenChips(subject: Subject, result: Checked, pdf: ShownPdf | null): Chip[] {
  const { additions, margins, findings } = result;
  const sights = sightsOf(subject).length;
  const chips: Chip[] = [];
  if (pdf && pdf.tricks.length > 0) {
    chips.push({ tone: 'warn', icon: 'warn', words: t('checkChipHides'), place: PLACES.tricks });
  }
  if (sights > 0) {
    chips.push({ tone: 'warn', icon: 'warn', words: counted('checkChipSights', sights), place: PLACES.sights });
  }
  if (pdf?.lookedAt && chips.length === 0 && !findings.some(({ kind }) => HIDDEN.includes(kind))) {
    chips.push({ tone: 'ok', icon: 'tick', words: t('checkChipNothingHidden'), place: null });
  }
  if ([...additions, ...margins].some(({ isUsual }) => !isUsual)) {
    chips.push({ tone: 'warn', icon: 'warn', words: t('checkChipSaysMore'), place: PLACES.facts });
  }
  return chips;
}

function titleChips({ oddities }: Checked, numbered: readonly Numbered[], isKnown: boolean): Chip[] {
  const differs = oddities.find((odd) => odd.kind === 'title-differs' || odd.kind === 'title-shortened');
  if (differs && 'from' in differs) {
    const words = t(differs.from === 'portal' ? 'checkChipTitlePortal' : 'checkChipTitlePaper');
    const place = numbered.find(({ of }) => of === differs);
    return [{ tone: 'warn', icon: 'warn', words, place: place ? itemId(place.number) : null }];
  }
  if (isKnown) return [];
  return [{ tone: 'quiet', icon: 'question', words: t('checkChipTitleUnknown'), place: PLACES.cameraReady }];
}

function signatureChip({ facts }: Checked): Chip {
  return isSigned(facts.signature)
    ? { tone: 'quiet', icon: 'pen', words: t('checkChipSigned'), place: PLACES.facts }
    : { tone: 'quiet', icon: 'pen', words: t('checkChipUnsigned'), place: 'fill-heading' };
}

/** What is odd besides the title. */
function oddChips(numbered: readonly Numbered[]): Chip[] {
  const odd = numbered.filter(({ of }) => 'kind' in of && !('place' in of) && !/^title-/.test(of.kind));
  const [first] = odd;
  if (!first) return [];
  return [{ tone: 'warn', icon: 'warn', words: counted('checkChipOdd', odd.length), place: itemId(first.number) }];
}
