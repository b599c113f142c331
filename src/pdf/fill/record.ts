import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { type AgreementRecord, type AnswerRecord, isoDate, RECORD_VERSION } from '../form/record';
import { type FillContent, textFor } from './fill-content';
import type { Update } from './update';

/** In bytes as compressed: no record is as long. */
const LONGEST = 20_000;

/** Makes the record that a form of ours carries (`agreement.json`) say what is filled in. Other forms have none. */
export function updateRecord({ context, rewrite }: Update, content: FillContent): void {
  const { signature, date } = content;
  const [title, signer] = [textFor('title', content), textFor('signer', content)];
  for (const ref of associatedFiles(context)) {
    const stream = context.lookup(ref);
    const record = stream instanceof PDFRawStream ? recordIn(stream) : null;
    if (!(stream instanceof PDFRawStream) || !record) continue;
    const filled = {
      ...record,
      paper: { ...record.paper, title: title ?? record.paper.title },
      signer: signer ?? record.signer,
      signed: record.signed || signature !== null,
      ...(date && { date: isoDate(date) }),
      ...(record.answers && { answers: record.answers.map((answer) => answered(answer, content)) }),
    } satisfies AgreementRecord;
    const bytes = new TextEncoder().encode(`${JSON.stringify(filled, null, 1)}\n`);
    const made = context.flateStream(bytes, { Type: 'EmbeddedFile', Subtype: 'application/json' });
    const params = stream.dict.lookup(PDFName.of('Params'), PDFDict).clone();
    params.set(PDFName.of('Size'), PDFNumber.of(bytes.length));
    if (date) params.set(PDFName.of('ModDate'), PDFString.of(`D:${isoDate(date).replaceAll('-', '')}000000Z`));
    made.dict.set(PDFName.of('Params'), params);
    context.assign(ref, made);
    rewrite(ref);
  }
}

function answered(record: AnswerRecord, { texts }: FillContent): AnswerRecord {
  return { ...record, answer: texts.find(({ field }) => field.id === record.field)?.text ?? record.answer };
}

/** The files that belong to the document as a whole (ISO 19005-3, 6.8). */
function associatedFiles(context: PDFContext): PDFRef[] {
  const catalog = context.lookup(context.trailerInfo.Root);
  const files = catalog instanceof PDFDict ? catalog.lookup(PDFName.of('AF')) : undefined;
  return (files instanceof PDFArray ? files.asArray() : []).flatMap((file) => {
    const specification = context.lookup(file);
    const streams = specification instanceof PDFDict ? specification.lookup(PDFName.of('EF')) : undefined;
    const ref = streams instanceof PDFDict ? streams.get(PDFName.of('F')) : undefined;
    return ref instanceof PDFRef ? [ref] : [];
  });
}

function recordIn(stream: PDFRawStream): AgreementRecord | null {
  if (stream.getContentsSize() > LONGEST || !(stream.dict.lookup(PDFName.of('Params')) instanceof PDFDict)) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(decodePDFRawStream(stream).decode()));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether it is a record of our version; of its fields those that are replaced. One without answers is an older one. */
function isRecord(value: unknown): value is AgreementRecord {
  const fields = has(value, 'schema') && has(value, 'version') && has(value, 'signer') && has(value, 'signed');
  if (!fields || !has(value, 'paper') || !has(value.paper, 'title')) return false;
  if (has(value, 'answers') && !areAnswers(value.answers)) return false;
  return value.schema === 'imprimatur-agreement' && value.version === RECORD_VERSION;
}

function areAnswers(value: unknown): boolean {
  return Array.isArray(value) && value.every((answer) => has(answer, 'field') && has(answer, 'answer'));
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
