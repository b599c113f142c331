import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { agreementPages } from '../../read/agreement-pdf';
import { stream } from './scene';

/** How a font says another letter than it draws: by its map to Unicode, by its map of glyphs, by the name of a drawing. */
export type Lie = 'ToUnicode' | 'CIDToGIDMap' | 'Differences';

const FACE = readFileSync('node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf');
const face = fontkit.create(FACE);
const glyphOf = (letter: string): number => face.glyphForCodePoint(letter.codePointAt(0) ?? 0).id;
const hex = (number: number) => number.toString(16).padStart(4, '0');
const units = (text: string) => [...text].map((letter) => hex(letter.charCodeAt(0))).join('');

const UNICODE = (rows: readonly string[]) => `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.map((row) => `1 beginbfchar ${row} endbfchar`).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** The agreement in Noto Serif; in some words of it one letter, or several as one sign, is stored and another drawn. */
export async function withFalseLetter(words: RegExp, stored: string, drawn: string, lie: Lie): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const file = stream(document, FACE, { Length1: FACE.length });
  const pages = agreementPages();
  const letters = new Set(pages.flatMap(({ lines }) => [...lines.join('')]));
  const rows = [...letters].map((letter) => `<${hex(glyphOf(letter))}> <${hex(letter.charCodeAt(0))}>`);
  const honest = typeZero(document, file, 'Identity', UNICODE(rows));
  const false_ =
    lie === 'Differences'
      ? drawnLetter(document, stored, drawn)
      : lie === 'ToUnicode'
        ? typeZero(document, file, 'Identity', UNICODE([`<${hex(glyphOf(drawn))}> <${units(stored)}>`]))
        : typeZero(document, file, mapped(document, glyphOf(stored), glyphOf(drawn)), UNICODE(rows));
  const code = lie === 'Differences' ? '61' : hex(glyphOf(lie === 'ToUnicode' ? drawn : stored));
  let done = false;
  for (const { lines } of pages) {
    const page = document.addPage([612, 792]);
    const shown = lines.map((line) => {
      const at = done ? -1 : line.search(words);
      if (at < 0) return `${codes(line)} Tj T*`;
      done = true;
      const letter = line.indexOf(stored, at);
      return `${codes(line.slice(0, letter))} Tj /F2 9 Tf <${code}> Tj /F1 9 Tf ${codes(line.slice(letter + stored.length))} Tj T*`;
    });
    const content = stream(document, `BT /F1 9 Tf 11 TL 60 750 Td ${shown.join('\n')} ET`, {});
    page.node.set(PDFName.of('Contents'), content);
    const fonts = document.context.obj({ Font: { F1: honest, F2: false_ } });
    page.node.set(PDFName.of('Resources'), fonts);
  }
  if (!done) throw new Error(`The agreement has no line with ${words}`);
  return document.save();
}

const codes = (line: string) => `<${[...line].map((letter) => hex(glyphOf(letter))).join('')}>`;

function typeZero(document: PDFDocument, file: PDFRef, map: string | PDFRef, unicode: string): PDFRef {
  const { context } = document;
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'NotoSerif',
    Flags: 4,
    FontBBox: [-500, -300, 2000, 1100],
    ItalicAngle: 0,
    Ascent: 1000,
    Descent: -300,
    CapHeight: 700,
    StemV: 80,
    FontFile2: file,
  });
  const widths = Array.from({ length: 1000 }, (_, id) =>
    Math.round((1000 * face.getGlyph(id).advanceWidth) / face.unitsPerEm),
  );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'NotoSerif',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    W: [0, widths],
    CIDToGIDMap: map,
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'NotoSerif',
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: stream(document, unicode, {}),
    }),
  );
}

/** Every glyph is its own but for one, in whose place another is drawn. */
function mapped(document: PDFDocument, stored: number, drawn: number): PDFRef {
  const bytes = new Uint8Array(2 * face.numGlyphs);
  for (let id = 0; id < face.numGlyphs; id++)
    bytes.set([(id === stored ? drawn : id) >> 8, (id === stored ? drawn : id) & 255], 2 * id);
  return stream(document, bytes, {});
}

/** A font of one drawing, which has one letter's name, or stands for several, and shows others. */
function drawnLetter(document: PDFDocument, stored: string, drawn: string): PDFRef {
  let across = 0;
  const paths = [...drawn].map((letter) => {
    const glyph = face.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    const path = [...glyph.path.toSVG().matchAll(/([MLQCZ])([^MLQCZ]*)/g)]
      .map(([, command = '', points = '']) => {
        // A curve of one control point has it twice here: near enough for a letter.
        if (command === 'Q') return `${points.trim().replace(/^(\S+ \S+)/, '$1 $1')} c`;
        return `${points} ${command === 'Z' ? 'h' : command.toLowerCase()}`;
      })
      .join('\n');
    const moved = `q 1 0 0 1 ${across} 0 cm ${path} f Q`;
    across += glyph.advanceWidth;
    return moved;
  });
  const name = stored.length === 1 ? stored : 'joined';
  const several = {
    ToUnicode: stream(document, UNICODE([`<61> <${units(stored)}>`]).replace('<0000> <ffff>', '<00> <ff>'), {}),
  };
  const procedure = stream(document, `${across} 0 d0 ${paths.join('\n')}`, {});
  return document.context.register(
    document.context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, -300, 1500, 1100],
      FontMatrix: [1 / face.unitsPerEm, 0, 0, 1 / face.unitsPerEm, 0, 0],
      CharProcs: { [name]: procedure },
      Encoding: { Type: 'Encoding', Differences: [97, name] },
      FirstChar: 97,
      LastChar: 97,
      Widths: [across],
      Resources: {},
      ...(stored.length > 1 ? several : {}),
    }),
  );
}
