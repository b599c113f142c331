import { browserResources } from '../../pdf/fonts/resources';
import type { Report } from '../../pdf/report';
import { openReportMaker } from '../../pdf/report';

/** A report to be made, its folios by their words around the two numbers, and the folder that holds the fonts' folder. */
export interface ReportTask {
  readonly report: Omit<Report, 'folio'>;
  readonly folio: readonly string[];
  readonly filesUrl: string;
}

/** The report's bytes, or why there are none. */
export type ReportAnswer = Uint8Array<ArrayBuffer> | { readonly failed: string };

addEventListener(
  'message',
  ({ data }: MessageEvent<ReportTask>) => void make(data).then((answer) => postMessage(answer)),
);

async function make({ report, folio, filesUrl }: ReportTask): Promise<ReportAnswer> {
  try {
    const maker = await openReportMaker(browserResources(filesUrl));
    const [before = '', between = '', after = ''] = folio;
    return await maker.make({ ...report, folio: (page, of) => `${before}${page}${between}${of}${after}` });
  } catch (error) {
    return { failed: String(error) };
  }
}
