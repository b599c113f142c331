import { type PDFContext, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import { utf16 } from './content';
import type { FontInUse, FontsInUse } from './fonts-in-use';
import { CARRIER } from './pieces';
import { fontFacts, isDrawn, withoutAdvance } from './sfnt';

/** Embeds a font reduced to the glyphs in use: a Type 0 font over CIDFontType2 (ISO 32000-1, 9.7.4). */
export function embedFont(context: PDFContext, font: FontInUse, fonts: FontsInUse): PDFRef {
  const { sfnt } = fonts.typesetter.font(font.file);
  const facts = fontFacts(sfnt);
  const drawn = font.glyphs.map((g) => g.id).filter((id) => id !== CARRIER);
  const baseFont = `${subsetTag(drawn)}+${facts.postScriptName}`;
  const { shaping } = fonts.typesetter.font(font.file);
  const still = drawn.filter((id) => font.widths.get(id) === 0 && shaping.advance(id) !== 0);
  const file = withoutAdvance(fonts.typesetter.harfBuzz.subset(sfnt, new Set(drawn)), new Set(still));
  const ids = font.glyphs.map(({ id }) => (id === CARRIER ? emptyGlyph(file, drawn) : id));
  const [left, bottom, right, top] = facts.box;
  const italic = facts.italicAngle !== 0;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: SYMBOLIC | SERIF | (italic ? ITALIC : 0),
      FontBBox: [left, bottom, right, top],
      ItalicAngle: facts.italicAngle,
      Ascent: facts.ascent,
      Descent: facts.descent,
      CapHeight: facts.capHeight,
      StemV: STEM,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  );
  const map = new Uint8Array((ids.length + 1) * 2);
  ids.forEach((id, i) => {
    map[i * 2 + 2] = id >> 8;
    map[i * 2 + 3] = id & 255;
  });
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
    W: [1, font.glyphs.map(({ id }) => font.widths.get(id) ?? 0)],
    // A short map grows when it is compressed.
    CIDToGIDMap: context.register(map.length < 100 ? context.stream(map) : context.flateStream(map)),
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: PDFName.of('Identity-H'),
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(font))),
    }),
  );
}

/** A glyph number below one in use whose outline the subset left out: it has neither ink nor advance. */
function emptyGlyph(file: Uint8Array, drawn: readonly number[]): number {
  for (let id = 1; id < Math.max(...drawn); id++) {
    if (!drawn.includes(id) && !isDrawn(file, id)) return id;
  }
  throw new Error('The subset has no glyph to spare');
}

// ISO 32000-1, table 123.
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;
/** The stem of Computer Modern's letters; viewers use it only to imitate a font that is not embedded. */
const STEM = 69;

/** Six letters that are the same for the same glyphs (ISO 32000-1, 9.6.4). */
function subsetTag(ids: readonly number[]): string {
  let hash = 2166136261;
  for (const id of ids) hash = Math.imul(hash ^ id, 16777619) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('');
}

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16)).join('');

/** What each CID says (ISO 32000-1, 9.10.3), at most a hundred a block. */
function toUnicode({ glyphs }: FontInUse): string {
  const rows = glyphs.map(({ text }, i) => `<${(i + 1).toString(16).padStart(4, '0')}> <${utf16(text).slice(4)}>`);
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
