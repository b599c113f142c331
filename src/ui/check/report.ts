import { type Fact, isSigned } from '../../checking';
import { counted, numeral, t, writtenDay } from '../../extension/i18n';
import type { Paper } from '../../paper/paper';
import { typesetTitle } from '../../paper/title';
import type { Report, ReportItem, ReportSection, ReportWords } from '../../pdf/report';
import { today } from '../../signing/date';
import { agreementOf, knownWords } from './against';
import { item, oddityItem, section } from './report-items';
import { scanSections } from './scan/scan-report';
import { nameOf, type ReadScan } from './scan/scan-subject';
import type { ShownPdf } from './shown-reading';
import { sightsOf } from './sights';
import { type CheckedSubject, checkedOf } from './subject';
import { verdictOf } from './verdict-words';
import {
  additionWords,
  exampleWords,
  findingWords,
  lookalikeWords,
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
export function reportOf(subject: CheckedSubject, about: ReportedWith): Report {
  const pdf = subject.kind === 'pdf' && subject.reading.kind === 'read' ? subject.reading : null;
  const sections = [
    section(t('checkReportChecked'), checkedItems(subject, about)),
    ...(subject.kind === 'scan' ? scanSections(subject, agreementOf(subject).publisher) : fileSections(subject, pdf)),
  ];
  return {
    heading: t('checkReportHeading'),
    subject: subjectName(subject),
    verdict: verdictOf(subject).words,
    remarks: pdf?.known ? [knownWords(agreementOf(subject))] : [],
    sections: sections.filter(({ items, text }) => items.length > 0 || text !== null),
    date: today(subject.at),
    folio: (page, of) => t('checkReportFolio', page, of),
  };
}

function fileSections(subject: Exclude<CheckedSubject, ReadScan>, pdf: ShownPdf | null): ReportSection[] {
  return [
    section(
      t('checkReportTricks'),
      (pdf?.tricks ?? []).map((trick) => item(trickPlace(trick), trickWords(trick))),
    ),
    section(
      t('checkSights'),
      sightsOf(subject).map(({ page, words }) => item(t('checkPlacePage', page), words)),
    ),
    section(t('checkFindings'), findingItems(subject)),
    section(t('checkReportFacts'), factItems(subject)),
    section(t('checkReportOddities'), (checkedOf(subject)?.oddities ?? []).map(oddityItem)),
    section(
      t('checkReportMargins'),
      (pdf?.margins ?? []).map(({ page, text }) => item(t('checkPlacePage', page), text)),
    ),
    { heading: t('checkReportUnknown'), items: [], text: t('checkReportLimits') },
  ];
}

/** A file's name, those of all pictures, or that it was pasted. */
function subjectName(subject: CheckedSubject): string {
  if (subject.kind === 'scan') return nameOf(subject.files);
  return subject.kind === 'pdf' ? subject.name : t('checkReportPasted');
}

function checkedItems(subject: CheckedSubject, { version, paper, cameraReadyTitle }: ReportedWith): ReportItem[] {
  const { publisher, version: edition, id, source } = agreementOf(subject);
  return [
    ...givenItems(subject),
    item(t('checkReportDate'), writtenDay(today(subject.at))),
    item(t('checkReportAgainst'), t('checkReportAgreement', publisher, edition, id), source),
    ...(paper ? [item(t('checkTitlePortal'), typesetTitle(paper.title))] : []),
    ...(cameraReadyTitle ? [item(t('checkTitlePaper'), cameraReadyTitle)] : []),
    item(t('checkReportBy'), `Imprimatur ${version}`),
  ];
}

function givenItems(subject: CheckedSubject): ReportItem[] {
  if (subject.kind === 'text') return [item(t('checkReportText'), counted('checkReportPastedLength', subject.length))];
  if (subject.kind === 'scan') return [...subject.files.flatMap((file) => fileItems(file, [])), ...pagesItem(subject)];
  return fileItems(subject, subject.reading.kind === 'refused' ? [] : pagesItem(subject.reading));
}

const pagesItem = ({ pages }: { readonly pages: readonly unknown[] }) => [
  item(t('checkReportPages'), numeral(pages.length)),
];

function fileItems(
  { name, bytes, sha256 }: Pick<Extract<CheckedSubject, { kind: 'pdf' }>, 'name' | 'bytes' | 'sha256'>,
  pages: readonly ReportItem[],
): ReportItem[] {
  return [
    item(t('checkReportFile'), name),
    item(t('checkReportSize'), counted('checkReportBytes', bytes.length)),
    ...pages,
    item('SHA-256', sha256),
  ];
}

function findingItems(subject: CheckedSubject): ReportItem[] {
  const { publisher } = agreementOf(subject);
  return (checkedOf(subject)?.findings ?? []).map((finding) => {
    const more: (string | readonly ReportWords[])[] = [];
    if (finding.kind === 'changed') more.push(finding.redline);
    if (finding.kind === 'typographic') {
      more.push(...finding.examples.map(exampleWords));
    }
    if (finding.kind === 'changed' || finding.kind === 'address') more.push(...lookalikeWords(finding.lookalikes));
    return item(placeName(finding.place), findingWords(finding, publisher), ...more);
  });
}

function factItems(subject: CheckedSubject): ReportItem[] {
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
    ...result.answers.flatMap(({ field, fact }) => named(field.label, fact)),
    ...result.additions.map((addition) => {
      const { place, words } = additionWords(addition);
      return item(place, words);
    }),
  ];
}
