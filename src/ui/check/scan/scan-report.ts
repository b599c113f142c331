import type { Doubt } from '../../../checking/scan';
import { t } from '../../../extension/i18n';
import type { ReportItem, ReportSection } from '../../../pdf/report';
import { inRow } from '../../components/listed';
import { agreementOf } from '../against';
import { item, oddityItem, section } from '../report-items';
import { signatureInScan } from './scan-facts';
import { comparisonOf, type ReadScan } from './scan-subject';
import { doubtPlace, doubtWords, type NamedFact, namedFacts, poorWords, troubleWords } from './scan-words';

/** What a report tells of a scan held against a publisher's agreement: what was to be looked at and what a person decided, the facts, and how weak it is. */
export function scanSections(scan: ReadScan, publisher: string): ReportSection[] {
  const { result } = scan;
  const comparison = comparisonOf(scan);
  const poor = result.kind === 'too-little' ? result.poor : [];
  return [
    section(
      t('checkSights'),
      (comparison?.doubts ?? []).map((doubt) => doubtItem(scan, doubt, publisher)),
    ),
    section(t('checkFindings'), [
      ...poor.map((each) => item(t('checkPlacePage', each.page), poorWords(each))),
      ...(comparison?.pages ?? []).map((trouble) => item(t('checkReportPages'), troubleWords(trouble, publisher))),
    ]),
    section(t('checkReportFacts'), comparison ? factItems(scan) : []),
    section(t('checkReportOddities'), (comparison?.oddities ?? []).map(oddityItem)),
    {
      heading: t('checkReportUnknown'),
      items: [],
      text: inRow('sentences', [t('scanWeaker'), t('checkReportLimits')]),
    },
  ];
}

function doubtItem({ decisions }: ReadScan, doubt: Doubt, publisher: string): ReportItem {
  const decision = decisions.get(doubt.key);
  const words = decision === undefined ? t('scanOpen') : t(decision === 'same' ? 'scanFoundSame' : 'scanFoundOther');
  const said = doubtWords(doubt, publisher);
  const expected = doubt.expected || t('scanNothing', publisher);
  return item(doubtPlace(doubt), t('scanExpected', expected, publisher), ...(said ? [said] : []), words);
}

function factItems(scan: ReadScan): ReportItem[] {
  const facts = comparisonOf(scan)?.facts;
  if (!facts) return [];
  return [
    ...namedFacts(facts, agreementOf(scan)).map((named) => item(named.label, factWords(scan, named))),
    item(t('checkFactSignature'), signatureInScan(facts.signature.kind)),
  ];
}

function factWords({ seen }: ReadScan, { key, fact }: NamedFact): string {
  switch (fact.kind) {
    case 'read':
      return t('scanReadByMachine', fact.text);
    case 'picture': {
      const typed = seen.get(key)?.trim();
      return typed ? t('scanTyped', typed) : t('scanNotTyped');
    }
    case 'empty':
      return t('checkOddEmpty');
    case 'not-found':
      return t('scanFactNotFound');
  }
}
