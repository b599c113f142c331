import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObjectCopier, type PDFPage, PDFRef } from 'pdf-lib';

const FORM = PDFName.of('AcroForm');
const FIELDS = PDFName.of('Fields');
const KIDS = PDFName.of('Kids');
/** What the fields of a form share: what is written with, how, and whether viewers draw it (ISO 32000-1, 12.7.2). */
const SHARED = ['DA', 'DR', 'NeedAppearances', 'Q'].map((name) => PDFName.of(name));

/** Takes the other pages out of a file as it is in memory, and all fields that are on none of these. */
export function leaveFields(whole: PDFDocument, pages: readonly PDFPage[]): void {
  const { context } = whole;
  const left = new Set(pages.flatMap(annotationsOn));
  for (const page of whole.getPages()) {
    if (pages.includes(page)) continue;
    for (const ref of annotationsOn(page)) if (!left.has(ref)) context.delete(ref);
    context.delete(page.ref);
  }
  const seen = new Set<PDFRef>();
  /** Those of some fields that are, or have within them, what is on a page. */
  function within(fields: PDFArray): PDFArray {
    const some = PDFArray.withContext(context);
    for (const ref of fields.asArray()) {
      const field = context.lookup(ref);
      if (!(ref instanceof PDFRef) || !(field instanceof PDFDict) || seen.has(ref)) continue;
      seen.add(ref);
      const kids = context.lookup(field.get(KIDS));
      const own = kids instanceof PDFArray ? within(kids) : null;
      if (own) field.set(KIDS, own);
      if (own ? own.size() > 0 : left.has(ref)) some.push(ref);
    }
    return some;
  }
  const form = formOf(whole);
  const fields = context.lookup(form?.get(FIELDS));
  if (form && fields instanceof PDFArray) form.set(FIELDS, within(fields));
}

/** Makes the fields of a file, those that were left, fields of another one, whose pages were copied so. */
export function copyFields(whole: PDFDocument, part: PDFDocument, copier: PDFObjectCopier): void {
  const form = formOf(whole);
  const fields = form?.get(FIELDS);
  if (!form || !(fields instanceof PDFArray) || fields.size() === 0) return;
  const copied = part.context.obj({});
  for (const name of [FIELDS, ...SHARED]) {
    const value = form.get(name);
    if (value) copied.set(name, copier.copy(value));
  }
  part.catalog.set(FORM, part.context.register(copied));
}

function formOf({ catalog, context }: PDFDocument): PDFDict | null {
  const form = context.lookup(catalog.get(FORM));
  return form instanceof PDFDict ? form : null;
}

const annotationsOn = ({ node }: PDFPage): readonly PDFRef[] =>
  node
    .Annots()
    ?.asArray()
    .filter((one) => one instanceof PDFRef) ?? [];
