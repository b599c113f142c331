import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import type { Operation } from '../content-reader';
import { contents } from '../contents';
import { at, bytesOf, dictAt, fontsOf, items, plain } from '../opened-pdf';
import { glyphs } from './font-program';
import { type Rule, when } from './rule';

/** Each glyph shown, with the name of its font and the marked content around it. */
function* shown(operations: readonly Operation[]): Iterable<{ font: string; cid: number; marked: readonly string[] }> {
  const marked: string[] = [];
  let font = '';
  for (const { operator, operands } of operations) {
    if (operator === 'BDC' || operator === 'BMC') marked.push(String(operands[0]));
    if (operator === 'EMC') marked.pop();
    if (operator === 'Tf') font = String(operands[0]).slice(1);
    if (operator !== 'TJ') continue;
    for (const operand of operands) {
      if (!(operand instanceof Uint8Array)) continue;
      for (let i = 0; i < operand.length; i += 2)
        yield { font, cid: ((operand[i] ?? 0) << 8) | (operand[i + 1] ?? 0), marked };
    }
  }
}

function toUnicode(font: PDFDict): Map<number, string> {
  const text = new TextDecoder('latin1').decode(bytesOf(at(font, 'ToUnicode')));
  const rows = text.matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>\n(?!endcodespacerange)/g);
  return new Map(
    [...rows].map(([, cid = '', hex = '']) => [
      Number.parseInt(cid, 16),
      String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}

const DESCRIBED = ['FontName', 'Flags', 'FontBBox', 'ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'StemV'];

/** Rules on fonts, on their glyphs and on what these say. */
export const FONT_RULES = {
  'composite fonts that are described in full, each under a name of its own (A 6.2.11.2, 6.2.11.3; UA 7.21.3)': (
    pdf,
  ) => {
    const fonts = [...fontsOf(pdf)];
    const names = fonts.map(([, font]) => plain(at(font, 'BaseFont')));
    return fonts.flatMap(([name, font], i) => {
      const descendant = items(at(font, 'DescendantFonts'))[0];
      if (!(descendant instanceof PDFDict)) return [`${name} has no descendant`];
      const descriptor = dictAt(descendant, 'FontDescriptor');
      const file = at(descriptor, 'FontFile2');
      const kinds = [font, descendant].map((f) => `${plain(at(f, 'Type'))} ${plain(at(f, 'Subtype'))}`);
      const files = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => descriptor.has(PDFName.of(key)));
      const problems: [boolean, string][] = [
        [names.indexOf(names[i]) !== i, 'shares its name'],
        [!/^[A-Z]{6}\+[!-~]+$/.test(String(names[i])), 'does not say that it is a part'],
        [kinds.join() !== 'Font Type0,Font CIDFontType2', `is ${kinds.join()}`],
        [DESCRIBED.some((key) => !descriptor.has(PDFName.of(key))), 'is not described in full'],
        [files.join() !== 'FontFile2', `has ${files.join()}`],
        [!(file instanceof PDFRawStream) || plain(at(file.dict, 'Length1')) !== bytesOf(file).length, 'is cut off'],
        // A set of CIDs need not be, and is easily wrong.
        [descriptor.has(PDFName.of('CIDSet')), 'lists its CIDs'],
        [
          ['Registry', 'Ordering'].map((key) => plain(at(descendant, 'CIDSystemInfo', key))).join() !==
            'Adobe,Identity',
          'is of another collection',
        ],
        [plain(at(descendant, 'CIDToGIDMap')) !== 'Identity', 'numbers its glyphs otherwise'],
      ];
      return problems.filter(([is]) => is).map(([, what]) => `${name} ${what}`);
    });
  },
  'fonts embedded, with the widths of their files and every glyph in them (A 6.2.11.4, 6.2.11.5; UA 7.21)': (pdf) =>
    [...fontsOf(pdf)].flatMap(([name, font]) => {
      const descendant = items(at(font, 'DescendantFonts'))[0];
      if (!(descendant instanceof PDFDict)) return [`${name} has no descendant`];
      const file = at(descendant, 'FontDescriptor', 'FontFile2');
      if (!(file instanceof PDFRawStream)) return [`${name} is not embedded`];
      const { count, advance, drawn } = glyphs(bytesOf(file));
      const [start, widths] = items(at(descendant, 'W'));
      const texts = toUnicode(font);
      const base = plain(at(font, 'BaseFont'));
      return [
        ...when(
          base !== plain(at(descendant, 'BaseFont')) || base !== plain(at(descendant, 'FontDescriptor', 'FontName')),
          `${name} has two names`,
        ),
        ...when(plain(at(font, 'Encoding')) !== 'Identity-H', `${name} is encoded otherwise`),
        ...when(plain(at(descendant, 'CIDToGIDMap')) !== 'Identity', `${name} numbers its glyphs otherwise`),
        ...when(plain(start) !== 1, `${name} starts at another CID`),
        ...when(items(widths).length >= count, `${name} has ${count} glyphs, and ${items(widths).length} widths`),
        ...items(widths).flatMap((width, i) => {
          const cid = i + 1;
          const blank = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u.test(texts.get(cid) ?? '');
          return [
            ...when(
              Math.abs(Number(plain(width)) - advance(cid)) > 1,
              `${name} ${cid} is ${advance(cid)} wide, not ${plain(width)}`,
            ),
            ...when(
              cid < count && !drawn(cid) && !(blank && /\p{White_Space}/u.test(texts.get(cid) ?? '')),
              `${name} ${cid} (${texts.get(cid)}) is blank`,
            ),
          ];
        }),
      ];
    }),
  'no .notdef and nothing beyond the font’s widths on the page (A 6.2.11.8)': (pdf) => {
    const known = new Map([...fontsOf(pdf)].map(([name, font]) => [name, toUnicode(font)]));
    return contents(pdf).flatMap((page) =>
      [...shown(page)]
        .filter(({ font, cid }) => cid === 0 || !known.get(font)?.has(cid))
        .map(({ font, cid }) => `${font} ${cid}`),
    );
  },
  'a Unicode value for every glyph, none of them private, none a byte order mark (A 6.2.11.7, UA 7.21.7)': (pdf) =>
    [...fontsOf(pdf)].flatMap(([name, font]) => {
      const texts = toUnicode(font);
      const [, widths] = items(at(items(at(font, 'DescendantFonts'))[0] as PDFDict, 'W'));
      return items(widths).flatMap((_, i) => {
        const cid = i + 1;
        const text = texts.get(cid) ?? '';
        return when(
          text === '' || /[\0\ufeff\ufffe\p{Co}\p{Cs}]/u.test(text),
          `${name} ${cid}: ${JSON.stringify(text)}`,
        );
      });
    }),
} satisfies Record<string, Rule>;
