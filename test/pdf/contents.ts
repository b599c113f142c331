import { PDFName } from 'pdf-lib';
import { type Operation, readContent } from './content-reader';
import { bytesOf, items, type OpenedPdf } from './opened-pdf';

/** What each page draws: its content streams one after the other (ISO 32000-1, 7.8.2). */
export function contents({ document }: OpenedPdf): Operation[][] {
  return document.getPages().map((page) => {
    const streams = items(page.node.lookup(PDFName.of('Contents'))).map(bytesOf);
    return readContent(Uint8Array.from(streams.flatMap((bytes) => [...bytes, 10])));
  });
}
