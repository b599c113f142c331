import { PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef, PDFStreamWriter, PDFString } from 'pdf-lib';
import { type LineOperators, pageContent } from './content';
import { embedFont } from './embedding';
import type { FontsInUse } from './fonts-in-use';
import type { LaidOutForm } from './form-layout';
import { PAGE_HEIGHT, PAGE_WIDTH } from './pages';
import type { Element } from './structure';

/** What the file says about itself. */
export interface DocumentFacts {
  readonly title: string;
  /** Who signs, or '' on a form without a name. */
  readonly author: string;
  /** "2021-06-10", or null on a form that is dated by hand. */
  readonly date: string | null;
}

/** Writes a laid-out form as a PDF 1.7 file. The same form gives the same bytes. */
export async function writeDocument(
  { pages, root }: LaidOutForm,
  facts: DocumentFacts,
  fonts: FontsInUse,
  lines: LineOperators,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = PDFContext.create();
  const contents = pages.map((drawings) => pageContent(drawings, fonts, lines));
  const fontResources = context.obj({});
  for (const font of fonts.fonts.values()) fontResources.set(PDFName.of(font.name), embedFont(context, font, fonts));
  const tree = context.nextRef();
  const pageRefs = pages.map(() => context.nextRef());
  const pageTree = context.nextRef();
  contents.forEach(({ operators }, i) => {
    const page = context.obj({
      Type: 'Page',
      Parent: pageTree,
      MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
      Resources: { Font: fontResources },
      Contents: context.register(context.flateStream(operators)),
      StructParents: i,
      Tabs: 'S',
    });
    const ref = pageRefs[i];
    if (ref) context.assign(ref, page);
  });
  context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pageRefs, Count: pageRefs.length }));
  writeStructure(
    context,
    tree,
    root,
    contents.map((c) => c.marked),
    pageRefs,
  );
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: pageTree,
    Lang: PDFString.of('en-US'),
    MarkInfo: { Marked: true },
    StructTreeRoot: tree,
    ViewerPreferences: { DisplayDocTitle: true },
  });
  const info = context.obj({
    Title: PDFHexString.fromText(facts.title),
    Creator: PDFString.of('Imprimatur'),
    Producer: PDFString.of('Imprimatur (pdf-lib, HarfBuzz)'),
  });
  if (facts.author) info.set(PDFName.of('Author'), PDFHexString.fromText(facts.author));
  if (facts.date) info.set(PDFName.of('CreationDate'), PDFString.of(`D:${facts.date.replaceAll('-', '')}000000Z`));
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode([JSON.stringify(facts), ...contents.map((c) => c.operators)].join('\n')),
  );
  const id = PDFHexString.of(
    [...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  );
  context.trailerInfo = { Root: context.register(catalog), Info: context.register(info), ID: context.obj([id, id]) };
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, Number.POSITIVE_INFINITY);
  return new Uint8Array(await writer.serializeToBuffer());
}

/** The structure tree: every element with its content by page and marked-content identifier, and the way back. */
function writeStructure(
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
