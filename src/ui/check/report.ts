import { agreements } from '../../agreements';
import { type Fact, isSigned, type Oddity } from '../../checking';
import { counted, t } from '../../extension/i18n';
import type { Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';
import type { Report, ReportItem, ReportSection, ReportWords } from '../../pdf/report';
import { formatDate, today } from '../../signing/date';
import { sightsOf } from './sights';
import { checkedOf, type Done } from './subject';
import { verdictOf } from './verdict-words';
import {
  additionWords,
  exampleWords,
  findingWords,
  lookalikeWords,
  oddityWords,
  placeName,
  signatureWords,
  trickPlace,
  trickWords,
} from './words';

/** What a report tells beside the check itself. */
export interface ReportedWith {
  /** This program's version. */
  readonly version: string;
  /** The paper that the form was held against, where one is known, and the title of its camera-ready version. */
  readonly paper: Pick<Paper, 'title'> | null;
  readonly cameraReadyTitle: string | null;
}

/** What was checked, against what and when, what was found, and what cannot be known: to keep, or to send to the chair. */
export function reportOf(subject: Done, about: ReportedWith): Report {
  const pdf = subject.kind === 'pdf' && subject.reading.kind === 'read' ? subject.reading : null;
  const sections: ReportSection[] = [
    { heading: t('checkReportChecked'), items: checkedItems(subject, about), text: null },
    listed(
      t('checkReportTricks'),
      (pdf?.tricks ?? []).map((trick) => item(trickPlace(trick), trickWords(trick))),
    ),
    listed(
      t('checkSights'),
      sightsOf(subject).map(({ page, words }) => item(t('checkPlacePage', page), words)),
    ),
    listed(t('checkFindings'), findingItems(subject)),
    listed(t('checkReportFacts'), factItems(subject)),
    listed(t('checkReportOddities'), (checkedOf(subject)?.oddities ?? []).map(oddityItem)),
    listed(
      t('checkReportMargins'),
      (pdf?.margins ?? []).map(({ page, text }) => item(t('checkPlacePage', page), text)),
    ),
    { heading: t('checkReportUnknown'), items: [], text: t('checkReportLimits') },
  ];
  return {
    heading: t('checkReportHeading'),
    subject: subject.kind === 'pdf' ? subject.name : t('checkReportPasted'),
    verdict: verdictOf(subject).words,
    remarks: pdf?.known ? [t('checkKnown')] : [],
    sections: sections.filter(({ items, text }) => items.length > 0 || text !== null),
    date: today(subject.at),
    folio: (page, of) => t('checkReportFolio', page, of),
  };
}

const plain = (text: string): ReportWords[] => [{ op: 'same', text }];

function item(label: string, ...paragraphs: (string | readonly ReportWords[])[]): ReportItem {
  return { label, paragraphs: paragraphs.map((p) => (typeof p === 'string' ? plain(p) : p)) };
}

function listed(heading: string, items: readonly ReportItem[]): ReportSection {
  return { heading, items, text: null };
}

function checkedItems(subject: Done, { version, paper, cameraReadyTitle }: ReportedWith): ReportItem[] {
  const [{ publisher, version: edition, id, source }] = agreements;
  const file =
    subject.kind === 'pdf'
      ? [
          item(t('checkReportFile'), subject.name),
          item(t('checkReportSize'), counted('checkReportBytes', subject.bytes.length)),
          ...(subject.reading.kind === 'refused'
            ? []
            : [item(t('checkReportPages'), String(subject.reading.pages.length))]),
          item('SHA-256', subject.sha256),
        ]
      : [item(t('checkReportText'), counted('checkReportPastedLength', subject.length))];
  return [
    ...file,
    item(t('checkReportDate'), formatDate(today(subject.at))),
    item(t('checkReportAgainst'), t('checkReportAgreement', publisher, edition, id), source),
    ...(paper ? [item(t('checkTitlePortal'), typesetTitle(paper.title))] : []),
    ...(cameraReadyTitle ? [item(t('checkTitlePaper'), cameraReadyTitle)] : []),
    item(t('checkReportBy'), `Imprimatur ${version}`),
  ];
}

function findingItems(subject: Done): ReportItem[] {
  return (checkedOf(subject)?.findings ?? []).map((finding) => {
    const more: (string | readonly ReportWords[])[] = [];
    if (finding.kind === 'changed') more.push(finding.redline);
    if (finding.kind === 'typographic') {
      more.push(...finding.examples.map(exampleWords));
    }
    if (finding.kind === 'changed' || finding.kind === 'address') more.push(...lookalikeWords(finding.lookalikes));
    return item(placeName(finding.place), findingWords(finding), ...more);
  });
}

function factItems(subject: Done): ReportItem[] {
  const result = checkedOf(subject);
  if (!result) return [];
  const { title, party, correspondingAuthor, signature, date } = result.facts;
  const named = (label: string, fact: Fact | null) => (fact ? [item(label, fact.value)] : []);
  return [
    ...named(t('checkFactTitle'), title),
    ...named(t('checkFactParty'), party),
    ...named(t('checkFactSigner'), correspondingAuthor),
    ...(isSigned(signature) ? [item(t('checkFactSignature'), signatureWords(signature))] : []),
    ...named(t('checkFactDate'), date),
    ...result.additions.map((addition) => {
      const { place, words } = additionWords(addition);
      return item(place, words);
    }),
  ];
}

function oddityItem(oddity: Oddity): ReportItem {
  const { place, words } = oddityWords(oddity);
  return oddity.kind === 'title-differs' ? item(place, words, oddity.redline) : item(place, words);
}
