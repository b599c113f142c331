import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { Element } from './structure';

/** The structure tree: every element with its content by page and marked-content identifier, and the way back. */
export function writeStructure(
  context: PDFContext,
  tree: PDFRef,
  root: Element,
  marked: readonly (readonly Element[])[],
  pages: readonly PDFRef[],
): void {
  const refs = new Map<Element, PDFRef>();
  const content = new Map<Element, { page: PDFRef; id: number }[]>();
  marked.forEach((elements, i) => {
    const page = pages[i];
    if (!page) return;
    elements.forEach((element, id) => {
      content.set(element, [...(content.get(element) ?? []), { page, id }]);
    });
  });
  const notes: (PDFHexString | PDFRef)[] = [];
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(element, ref);
    const own = content.get(element) ?? [];
    const first = own[0]?.page;
    const kids = [
      ...own.map(({ page, id }) => (page === first ? id : context.obj({ Type: 'MCR', Pg: page, MCID: id }))),
      ...element.children.map((c) => write(c, ref)),
    ];
    const dict: PDFDict = context.obj({
      Type: 'StructElem',
      S: element.role,
      P: parent,
      K: kids.length === 1 ? (kids[0] ?? []) : kids,
    });
    if (first) dict.set(PDFName.of('Pg'), first);
    if (element.numbering) dict.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: element.numbering }));
    if (element.box)
      dict.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: [...element.box], Placement: 'Block' }));
    if (element.alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    if (element.actual) dict.set(PDFName.of('ActualText'), PDFHexString.fromText(element.actual));
    if (element.language) dict.set(PDFName.of('Lang'), PDFString.of(element.language));
    if (element.role === 'Note') {
      const id = PDFHexString.fromText(`note-${notes.length / 2 + 1}`);
      dict.set(PDFName.of('ID'), id);
      notes.push(id, ref);
    }
    context.assign(ref, dict);
    return ref;
  };
  const document = write(root, tree);
  const parents = marked.flatMap((elements, i) => [i, elements.map((element) => refs.get(element) ?? document)]);
  const dict = context.obj({
    Type: 'StructTreeRoot',
    K: document,
    ParentTree: context.register(context.obj({ Nums: parents })),
    ParentTreeNextKey: marked.length,
  });
  if (notes.length > 0) dict.set(PDFName.of('IDTree'), context.obj({ Names: notes }));
  context.assign(tree, dict);
}
