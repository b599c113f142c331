import type { Report, ReportItem } from '../../pdf/report';
import type { Desk, DeskCounts, FormState } from '../desk';
import type { OutputWords } from './output-words';
import { placeOf, type RowFacts, rowsOf } from './row-facts';

/** The words of the report that are not those of the table. */
export interface ReportTexts
  extends Pick<OutputWords, 'state' | 'problem' | 'decision'>,
    Pick<Report, 'heading' | 'subject' | 'remarks' | 'date' | 'folio'> {
  /** What the desk comes to ("280 of 315 papers have a right form"). */
  verdict(counts: DeskCounts): string;
}

/** What asks for something to be done stands first. */
const ORDER: readonly (FormState | 'missing')[] = ['wrong', 'missing', 'to-look-at', 'no-difference', 'right'];
/** A title that has no end is cut. */
const LONGEST_TITLE = 600;

/** The table as a report: under each state its papers, with what was found in a line, and the chair's own words. */
export function deskReport(desk: Desk, texts: ReportTexts): Report {
  const rows = rowsOf(desk);
  const sections = ORDER.flatMap((state) => {
    const items = rows.filter((row) => row.state === state).map((row) => itemOf(row, texts));
    return items.length > 0 ? [{ heading: `${texts.state(state)} (${items.length})`, items, text: null }] : [];
  });
  const { heading, subject, remarks, date } = texts;
  return {
    heading,
    subject,
    verdict: texts.verdict(desk.counts),
    remarks,
    sections,
    date,
    folio: (page, of) => texts.folio(page, of),
  };
}

function itemOf({ key, number, title, form }: RowFacts, texts: ReportTexts): ReportItem {
  const place = form ? placeOf(form) : null;
  const parts = [
    title.slice(0, LONGEST_TITLE),
    ...(form?.form.problems ?? []).map((problem) => texts.problem(problem)),
    ...(form?.decision ? [texts.decision(form.decision.said), form.decision.note] : []),
    ...(key || number || !place ? [] : [[place.file, place.pages].filter(Boolean).join(', ')]),
  ];
  const text = parts.filter(Boolean).join(' · ');
  return { label: key || number || '–', paragraphs: [[{ op: 'same', text }]] };
}
