import { PDFContext, type PDFDict, PDFHexString, PDFName, PDFStreamWriter, PDFString } from 'pdf-lib';
import { COLOUR_SPACE, srgbProfile } from './colour';
import { embedFont } from './embedding';
import type { FontsInUse } from './fonts-in-use';
import { type LineOperators, pageContent } from './page-content';
import { type LaidOut, PAGE_HEIGHT, PAGE_WIDTH } from './pages';
import { sha256 } from './sha256';
import { writeStructure } from './structure-tree';
import { CREATOR, PRODUCER, xmpPacket } from './xmp';

/** What the file says about itself. */
export interface DocumentFacts {
  readonly title: string;
  /** Who signs, or '' where nobody does. */
  readonly author: string;
  /** "2021-06-10", or null on a form that is dated by hand. */
  readonly date: string | null;
  /** The language of the text (BCP 47). */
  readonly language: string;
}

/** A file inside the file (ISO 19005-3, 6.8). */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mime: string;
  readonly text: string;
  /** When it was made, as "2021-06-10". */
  readonly date: string;
}

/** Writes laid-out pages as PDF 1.7, PDF/A-3a and PDF/UA-1. The same pages give the same bytes. */
export async function writeDocument(
  { pages, root }: LaidOut,
  facts: DocumentFacts,
  attachment: Attachment | null,
  fonts: FontsInUse,
  lines: LineOperators,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = PDFContext.create();
  const contents = pages.map((drawings) => pageContent(drawings, fonts, lines));
  const fontResources = context.obj({});
  for (const font of fonts) fontResources.set(PDFName.of(font.name), embedFont(context, font));
  const tree = context.nextRef();
  const pageTree = context.nextRef();
  const pageRefs = contents.map(({ operators }, i) =>
    context.register(
      context.obj({
        Type: 'Page',
        Parent: pageTree,
        MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
        Resources: { Font: fontResources },
        Contents: context.register(context.flateStream(operators)),
        StructParents: i,
        // The order of its fields and links is that of the structure (ISO 14289-1, 7.18.3).
        Tabs: 'S',
      }),
    ),
  );
  context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pageRefs, Count: pageRefs.length }));
  const marked = contents.map((c) => c.marked);
  writeStructure(context, tree, root, marked, pageRefs);
  const xmp = new TextEncoder().encode(xmpPacket(facts));
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: pageTree,
    Lang: PDFString.of(facts.language),
    MarkInfo: { Marked: true },
    StructTreeRoot: tree,
    ViewerPreferences: { DisplayDocTitle: true },
    // Left as it is, so that programs that know no PDF find it too.
    Metadata: context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
    OutputIntents: [outputIntent(context)],
  });
  if (attachment) attach(context, catalog, attachment);
  const words = [JSON.stringify([facts, attachment]), ...contents.map((c) => c.operators)].join('\n');
  const id = PDFHexString.of((await sha256(words)).slice(0, 32));
  context.trailerInfo = {
    Root: context.register(catalog),
    Info: context.register(infoDictionary(context, facts)),
    ID: context.obj([id, id]),
  };
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, Number.POSITIVE_INFINITY);
  return new Uint8Array(await writer.serializeToBuffer());
}

/** The same facts as in the XMP metadata, for viewers that read no others. */
function infoDictionary(context: PDFContext, { title, author, date }: DocumentFacts): PDFDict {
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    Creator: PDFString.of(CREATOR),
    Producer: PDFString.of(PRODUCER),
  });
  if (author) info.set(PDFName.of('Author'), PDFHexString.fromText(author));
  if (date) info.set(PDFName.of('CreationDate'), pdfDate(date));
  return info;
}

const pdfDate = (date: string) => PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);

/** Compressed once: it is the same in every file. */
let profile: Uint8Array | undefined;

function outputIntent(context: PDFContext): PDFDict {
  profile ??= context.flateStream(srgbProfile()).getContents();
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(COLOUR_SPACE),
    Info: PDFString.of(COLOUR_SPACE),
    DestOutputProfile: context.register(context.stream(profile, { N: 3, Filter: 'FlateDecode' })),
  });
}

/** Embeds a file as data that belongs to the whole document. */
function attach(context: PDFContext, catalog: PDFDict, { name, description, mime, text, date }: Attachment): void {
  const bytes = new TextEncoder().encode(text);
  const file = context.flateStream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: mime,
    Params: { Size: bytes.length, ModDate: pdfDate(date) },
  });
  const ref = context.register(file);
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Data',
      EF: { F: ref, UF: ref },
    }),
  );
  catalog.set(PDFName.of('AF'), context.obj([specification]));
  catalog.set(
    PDFName.of('Names'),
    context.obj({ EmbeddedFiles: { Names: [PDFHexString.fromText(name), specification] } }),
  );
}
