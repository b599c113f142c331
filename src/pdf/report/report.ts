import type { CalendarDate } from '../../signing/date';

/** Words of a report: as they are, or, in a comparison, the publisher's that were left out and those that were put in. */
export interface ReportWords {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What is said of one thing: its name, then a paragraph or more. */
export interface ReportItem {
  readonly label: string;
  readonly paragraphs: readonly (readonly ReportWords[])[];
}

/** A part of a report under its heading: named things, or plain text. */
export interface ReportSection {
  readonly heading: string;
  readonly items: readonly ReportItem[];
  readonly text: string | null;
}

/** What a check came to, in words, ready to be set or sent. */
export interface Report {
  readonly heading: string;
  /** What was checked, for the file's own title ("form.pdf"). */
  readonly subject: string;
  readonly verdict: string;
  /** What is said right below the verdict. */
  readonly remarks: readonly string[];
  readonly sections: readonly ReportSection[];
  /** The day of the check. */
  readonly date: CalendarDate;
  /** What stands at the foot of a page ("Page 1 of 3"). */
  folio(page: number, of: number): string;
}
