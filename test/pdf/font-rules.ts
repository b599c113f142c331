import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import type { Rule } from './conformance-rules';
import { at, bytesOf, dictAt, fontsOf, items, plain } from './opened-pdf';

const DESCRIBED = ['FontName', 'Flags', 'FontBBox', 'ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'StemV'];

/** Rules on how fonts are described. */
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
} satisfies Record<string, Rule>;
