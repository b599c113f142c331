import { type PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import { at, dictAt, items } from '../opened-pdf';
import type { CONTENT_RULES } from './content';
import type { FONT_RULES } from './fonts';
import { content, descendant, first, font, respell, type Spoilers, withoutThirdGlyph, withRole } from './spoil';
import type { STRUCTURE_RULES } from './structure';

export const BROKEN_FONTS: Spoilers<typeof FONT_RULES> = {
  'composite fonts that are described in full, each under a name of its own (A 6.2.11.2, 6.2.11.3; UA 7.21.3)': [
    (pdf) => void dictAt(pdf.document.getPage(0).node, 'Resources', 'Font').set(PDFName.of('F9'), font(pdf)),
    (pdf) => void font(pdf).set(PDFName.of('BaseFont'), PDFName.of('CMUSerif-Roman')),
    (pdf) => void font(pdf).delete(PDFName.of('Type')),
    (pdf) => void dictAt(descendant(pdf), 'FontDescriptor').delete(PDFName.of('CapHeight')),
    (pdf) => void dictAt(descendant(pdf), 'FontDescriptor', 'FontFile2').set(PDFName.of('Length1'), PDFNumber.of(9)),
    (pdf) => void dictAt(descendant(pdf), 'CIDSystemInfo').delete(PDFName.of('Ordering')),
    (pdf) => void descendant(pdf).delete(PDFName.of('CIDToGIDMap')),
  ],
  'fonts embedded, with the widths of their files and every glyph in them (A 6.2.11.4, 6.2.11.5; UA 7.21)': [
    (pdf) => void dictAt(descendant(pdf), 'FontDescriptor').delete(PDFName.of('FontFile2')),
    (pdf) => void (items(at(descendant(pdf), 'W'))[1] as PDFArray).set(3, PDFNumber.of(999)),
    (pdf) => {
      const widths = items(at(descendant(pdf), 'W'))[1] as PDFArray;
      for (let i = 0; i < 100; i++) widths.push(PDFNumber.of(500));
      return pdf;
    },
    (pdf) => void descendant(pdf).delete(PDFName.of('CIDToGIDMap')),
    // It extracts right and prints nothing.
    (pdf) => respell(pdf, at(descendant(pdf), 'FontDescriptor', 'FontFile2'), withoutThirdGlyph) as undefined,
    (pdf) => void font(pdf).set(PDFName.of('BaseFont'), PDFName.of('ABCDEF+Other')),
  ],
  'no .notdef and nothing beyond the font’s widths on the page (A 6.2.11.8)': [
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('\0\u0001', '\0\0')) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('\0\u0001', '\u0030\u0001')) as undefined,
  ],
  'a Unicode value for every glyph, none of them private, none a byte order mark (A 6.2.11.7, UA 7.21.7)': [
    (pdf) => respell(pdf, at(font(pdf), 'ToUnicode'), (x) => x.replace(/<0003> <....>\n/, '')) as undefined,
    (pdf) => respell(pdf, at(font(pdf), 'ToUnicode'), (x) => x.replace(/<0003> <....>/, '<0003> <E001>')) as undefined,
    (pdf) => respell(pdf, at(font(pdf), 'ToUnicode'), (x) => x.replace(/<0003> <....>/, '<0003> <FEFF>')) as undefined,
  ],
};

export const BROKEN_CONTENT: Spoilers<typeof CONTENT_RULES> = {
  'black, or ink’s colour under an intent of red, green and blue (A 6.2.4.3)': [
    (pdf) => respell(pdf, content(pdf), (x) => `1 0 0 rg ${x}`) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => `0.078 0.157 0.294 RG ${x}`) as undefined,
  ],
  'everything drawn is tagged or an artifact, and marks are balanced (UA 7.1)': [
    (pdf) => respell(pdf, content(pdf), (x) => `${x} 0 0 m 9 9 l S`) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace(/EMC(?![\s\S]*EMC)/, '')) as undefined,
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('/P <<', '/Artifact BMC /P <<')) as undefined,
  ],
  'replacement texts that are text (A 6.2.11.7.3, UA 7.2)': [
    '<FEFFD835>',
    '<0041>',
    '<FEFF00410000>',
    '<FEFFE000>',
  ].map(
    (text) => (pdf) =>
      respell(pdf, content(pdf), (x) => x.replace('EMC', `/Span <</ActualText ${text}>> BDC EMC\nEMC`)) as undefined,
  ),
};

export const BROKEN_STRUCTURE: Spoilers<typeof STRUCTURE_RULES> = {
  'a parent tree that leads every mark to the element that owns it, and back (A 6.7.3)': [
    (pdf) => void (items(at(pdf.catalog, 'StructTreeRoot', 'ParentTree', 'Nums'))[1] as PDFArray).remove(2),
    (pdf) => respell(pdf, content(pdf), (x) => x.replace('/MCID 1>', '/MCID 99>')) as undefined,
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('K'), PDFNumber.of(0)),
    (pdf) => void dictAt(pdf.catalog, 'StructTreeRoot').set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(1)),
  ],
  'a tree of standard elements, each under its parent (A 6.7.3.4, UA 7.1)': [
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('S'), PDFName.of('Paragraph')),
    (pdf) => void first(withRole(pdf, 'LI')).set(PDFName.of('S'), PDFName.of('P')),
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('P'), first(withRole(pdf, 'H1'))),
    (pdf) => void first(withRole(pdf, 'P')).delete(PDFName.of('K')),
  ],
  'one heading of the first level before all text (UA 7.4)': [
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('S'), PDFName.of('H1')),
  ],
  'lists that say how they are numbered (UA 7.6)': [(pdf) => void first(withRole(pdf, 'L')).delete(PDFName.of('A'))],
  'figures with a description and a box (UA 7.3)': [
    (pdf) => void first(withRole(pdf, 'Figure')).delete(PDFName.of('Alt')),
    (pdf) => void first(withRole(pdf, 'Figure')).delete(PDFName.of('A')),
  ],
  'notes with an identifier of their own (UA 7.9)': [
    (pdf) => void first(withRole(pdf, 'Note')).delete(PDFName.of('ID')),
    (pdf) => void first(withRole(pdf, 'P')).set(PDFName.of('S'), PDFName.of('Note')),
  ],
};
