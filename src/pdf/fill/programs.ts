import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** Actions that run something or reach out by themselves (ISO 32000-1, 12.6.4): no blank form needs them. */
const ACTIONS = new Set(['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'Rendition', 'GoToE']);

/** Whether anything in a file, used or not, is an action that runs a program or sends something. */
export function runsPrograms({ context }: PDFDocument): boolean {
  return context.enumerateIndirectObjects().some(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    return dict instanceof PDFDict && holdsAction(dict, 0);
  });
}

/** Actions may stand within other dictionaries: a field's own, a page's. */
function holdsAction(dict: PDFDict, depth: number): boolean {
  const kind = dict.get(PDFName.of('S'));
  if (dict.has(PDFName.of('JS')) || (kind instanceof PDFName && ACTIONS.has(kind.decodeText()))) return true;
  return depth < 6 && dict.values().some((value) => value instanceof PDFDict && holdsAction(value, depth + 1));
}
