import { writeDocument } from '../file/document';
import { FontsInUse } from '../file/fonts-in-use';
import { LineOperators } from '../file/page-content';
import type { PdfResources } from '../fonts/resources';
import { isoDate } from '../form/record';
import { setLines } from '../typesetting/set-lines';
import { openTypesetting } from '../typesetting/typesetting';
import { layOutReport, type SetWords } from './layout';
import { plainly, portions, printable } from './printable';
import type { Report, ReportWords } from './report';

export type { Report, ReportItem, ReportSection, ReportWords } from './report';

/** Makes the PDFs of reports. */
export interface ReportMaker {
  /** The report as PDF/A-3a and PDF/UA-1 on letter pages; the same report gives the same bytes. */
  make(report: Report): Promise<Uint8Array<ArrayBuffer>>;
}

/** Loads the shaper and the coverage index. */
export async function openReportMaker(resources: PdfResources): Promise<ReportMaker> {
  const { coverage, typesetter } = await openTypesetting(resources);
  return {
    async make(given) {
      const report = portioned(given);
      const texts = textsOf(report);
      const drafts = new Map(texts.map(({ words, slope }) => [words, printable(words, slope, coverage, NONE)]));
      await typesetter.prepare([...drafts.values()]);
      const undrawn = new Set([...drafts.values()].flatMap((p) => typesetter.undrawn(p).map((each) => each.character)));
      const set: SetWords = (words, measure, slope = 'upright') => {
        const draft = undrawn.size === 0 && drafts.get(words);
        return setLines(typesetter, draft || printable(words, slope, coverage, undrawn), measure, 'left');
      };
      const facts = {
        title: plainly(`${report.heading}: ${report.subject}`),
        author: '',
        date: isoDate(report.date),
        language: 'en-US',
      };
      return writeDocument(layOutReport(report, set), facts, null, new FontsInUse(typesetter), new LineOperators());
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The same with overlong paragraphs cut. */
function portioned(report: Report): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    items: section.items.map(({ label, paragraphs }) => ({ label, paragraphs: paragraphs.flatMap(portions) })),
  }));
  return { ...report, sections, folio: (page, of) => report.folio(page, of) };
}

interface Text {
  readonly words: readonly ReportWords[];
  readonly slope: 'upright' | 'italic';
}

/** Everything that is set, for the fonts that it needs. */
function textsOf({ heading, verdict, remarks, sections, folio }: Report): Text[] {
  const upright = (words: readonly ReportWords[]): Text => ({ words, slope: 'upright' });
  const plain = (text: string) => upright([{ op: 'same', text }]);
  return [
    ...[heading, verdict, ...remarks, folio(1, 2), '0123456789[U+ABCDEF]–'].map(plain),
    ...sections.flatMap(({ heading: name, text, items }) => [
      plain(name),
      ...(text === null ? [] : [plain(text)]),
      ...items.flatMap(({ label, paragraphs }) => [
        { words: [{ op: 'same' as const, text: label }], slope: 'italic' as const },
        ...paragraphs.map(upright),
      ]),
    ]),
  ];
}
