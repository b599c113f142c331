import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import { fontProgram } from '../fonts/truetype';
import type { FontInUse, UsedGlyph } from './fonts-in-use';
import { utf16 } from './page-content';

/** Embeds a font reduced to the glyphs in use: a Type 0 font over CIDFontType2 (ISO 32000-1, 9.7.4). */
export function embedFont(context: PDFContext, { glyphs }: FontInUse): PDFRef {
  const [first, ...others] = glyphs;
  if (!first) throw new Error('A font in use shows nothing');
  const { facts } = first.font;
  const file = fontProgram([first, ...others]);
  const baseFont = `${subsetTag(file)}+${facts.postScriptName}`;
  const boxes = glyphs.map(({ font }) => font.facts.box);
  const italic = facts.italicAngle !== 0;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: SYMBOLIC | SERIF | (italic ? ITALIC : 0),
      FontBBox: [
        Math.min(...boxes.map(([left]) => left)),
        Math.min(...boxes.map(([, bottom]) => bottom)),
        Math.max(...boxes.map(([, , right]) => right)),
        Math.max(...boxes.map(([, , , top]) => top)),
      ],
      ItalicAngle: facts.italicAngle,
      Ascent: facts.ascent,
      Descent: facts.descent,
      CapHeight: facts.capHeight,
      StemV: STEM,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: {
      Registry: PDFHexString.of(ascii('Adobe')),
      Ordering: PDFHexString.of(ascii('Identity')),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [1, glyphs.map(({ thousandths }) => thousandths)],
    CIDToGIDMap: 'Identity',
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(glyphs))),
    }),
  );
}

// ISO 32000-1, table 123.
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;
/** The stem of Computer Modern's letters; viewers use it only to imitate a font that is not embedded. */
const STEM = 69;

/** Six letters that are the same for the same font program (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  let hash = 2166136261;
  for (const byte of program) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('');
}

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16)).join('');

/** What each CID says (ISO 32000-1, 9.10.3), at most a hundred a block. */
function toUnicode(glyphs: readonly UsedGlyph[]): string {
  const rows = glyphs.map(({ cid, text }) => `<${cid.toString(16).padStart(4, '0')}> <${utf16(text).slice(4)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; i += 100) {
    const block = rows.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
