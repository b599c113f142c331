import { PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import type { Operation } from './content-reader';
import { contents } from './contents';
import { FILE_RULES } from './file-rules';
import { FONT_RULES } from './font-rules';
import { METADATA_RULES, xmpOf } from './metadata-rules';
import { at, bytesOf, dictAt, fontsOf, items, type OpenedPdf, plain } from './opened-pdf';

/** A rule of a standard: what of a file breaks it, nothing when it holds. */
export type Rule = (pdf: OpenedPdf) => string[];

const STANDARD_ROLES = ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Note', 'Figure', 'Span'];
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

const when = (problem: boolean, what: string) => (problem ? [what] : []);

/** The elements of the structure tree, with their parents. */
function elements(pdf: OpenedPdf): { element: PDFDict; parent: PDFDict; ref: PDFRef | undefined }[] {
  const found: { element: PDFDict; parent: PDFDict; ref: PDFRef | undefined }[] = [];
  const visit = (parent: PDFDict) => {
    const kids = parent.get(PDFName.of('K'));
    const raw =
      kids instanceof PDFRef || kids instanceof PDFNumber
        ? [kids]
        : items(kids).map((_, i) => (kids && 'get' in kids ? (kids as { get(i: number): unknown }).get(i) : kids));
    items(at(parent, 'K')).forEach((kid, i) => {
      if (!(kid instanceof PDFDict) || plain(at(kid, 'Type')) === 'MCR') return;
      const ref = raw[i];
      found.push({ element: kid, parent, ref: ref instanceof PDFRef ? ref : undefined });
      visit(kid);
    });
  };
  visit(dictAt(pdf.catalog, 'StructTreeRoot'));
  return found;
}

/** The marked-content identifiers that an element owns, as "page object:MCID". */
function owned(element: PDFDict): string[] {
  return items(at(element, 'K')).flatMap((kid) => {
    if (kid instanceof PDFNumber) return [`${element.get(PDFName.of('Pg'))}:${kid.asNumber()}`];
    if (kid instanceof PDFDict && plain(at(kid, 'Type')) === 'MCR')
      return [`${kid.get(PDFName.of('Pg'))}:${plain(at(kid, 'MCID'))}`];
    return [];
  });
}

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

/** Advance and outline of each glyph of an embedded TrueType font, by glyph number. */
function glyphs(file: Uint8Array): { count: number; advance(id: number): number; drawn(id: number): boolean } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (name: string) => {
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      if (String.fromCharCode(...file.subarray(record, record + 4)) === name) return view.getUint32(record + 8);
    }
    throw new Error(`The embedded font has no ${name}`);
  };
  const [head = 0, hhea = 0, hmtx = 0, loca = 0, maxp = 0] = ['head', 'hhea', 'hmtx', 'loca', 'maxp'].map(table);
  const long = view.getInt16(head + 50) === 1;
  const offset = (id: number) => (long ? view.getUint32(loca + id * 4) : view.getUint16(loca + id * 2) * 2);
  const metrics = view.getUint16(hhea + 34);
  return {
    count: view.getUint16(maxp + 4),
    advance: (id) => (view.getUint16(hmtx + Math.min(id, metrics - 1) * 4) * 1000) / view.getUint16(head + 18),
    drawn: (id) => offset(id + 1) > offset(id),
  };
}

/** Rules of ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) on what our forms hold. */
export const RULES = {
  ...FILE_RULES,
  ...METADATA_RULES,
  ...FONT_RULES,
  'a header with binary bytes (A 6.1.2)': ({ bytes }) => {
    const head = String.fromCharCode(...bytes.subarray(0, 15));
    return when(!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(head), JSON.stringify(head));
  },
  'an identifier, and no encryption (A 6.1.3)': ({ document }) => {
    const { ID, Encrypt } = document.context.trailerInfo;
    return [...when(items(ID).length !== 2, 'no ID'), ...when(Encrypt !== undefined, 'encrypted')];
  },
  'streams within the file and only allowed filters (A 6.1.7)': ({ document }) =>
    document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      if (!(object instanceof PDFRawStream)) return [];
      const filters = items(at(object.dict, 'Filter')).map(plain);
      return [
        ...when(object.dict.has(PDFName.of('F')), `${ref} lies outside`),
        ...filters.filter((f) => f !== 'FlateDecode').map((f) => `${ref} is filtered by ${f}`),
      ];
    }),
  'XMP that claims both standards and describes its own schema (A 6.6, UA 5)': (pdf) => {
    const xmp = xmpOf(pdf);
    return [
      ...when(xmp.value('pdfaid:part') !== '3' || xmp.value('pdfaid:conformance') !== 'A', 'no PDF/A-3a'),
      ...when(xmp.value('pdfuaid:part') !== '1', 'no PDF/UA-1'),
      ...when(!xmp.text.includes('<pdfaSchema:prefix>pdfuaid<'), 'pdfuaid is not described'),
    ];
  },
  'XMP and Info dictionary that agree (A 6.6.3)': (pdf) => {
    const xmp = xmpOf(pdf);
    const info = pdf.document.context.lookup(pdf.document.context.trailerInfo.Info, PDFDict);
    const date = String(plain(at(info, 'CreationDate')) ?? '').replace(
      /^D:(....)(..)(..)(..)(..)(..)Z$/,
      '$1-$2-$3T$4:$5:$6Z',
    );
    const pairs: [string, string | number | undefined][] = [
      ['dc:title', plain(at(info, 'Title'))],
      ['dc:creator', plain(at(info, 'Author'))],
      ['xmp:CreatorTool', plain(at(info, 'Creator'))],
      ['pdf:Producer', plain(at(info, 'Producer'))],
      ['xmp:CreateDate', date || undefined],
    ];
    return pairs.flatMap(([name, value]) => when(xmp.value(name) !== value, `${name}: ${xmp.value(name)} / ${value}`));
  },
  'an output intent with an RGB profile (A 6.2.3)': ({ catalog }) => {
    const intents = items(at(catalog, 'OutputIntents'));
    return intents.length === 0
      ? ['none']
      : intents.flatMap((intent) => {
          if (!(intent instanceof PDFDict)) return ['no dictionary'];
          const profile = bytesOf(at(intent, 'DestOutputProfile'));
          const read = (from: number, to: number) => String.fromCharCode(...profile.subarray(from, to));
          return [
            ...when(plain(at(intent, 'S')) !== 'GTS_PDFA1', 'of another kind'),
            ...when(!plain(at(intent, 'OutputConditionIdentifier')), 'without an identifier'),
            ...when(read(36, 40) !== 'acsp' || read(12, 24) !== 'mntrRGB XYZ ', 'no display profile'),
            ...when(new DataView(profile.buffer, profile.byteOffset).getUint32(0) !== profile.length, 'cut off'),
            ...when(plain(at(dictAt(intent, 'DestOutputProfile'), 'N')) !== 3, 'not of three channels'),
          ];
        });
  },
  'black alone, in no device’s colours but grey (A 6.2.4)': (pdf) =>
    contents(pdf).flatMap((page) =>
      page
        .filter(({ operator }) => /^(rg|RG|k|K|cs|CS|sc|SC|scn|SCN|sh|Do|BI|gs)$/.test(operator))
        .map((o) => o.operator),
    ),
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
            // A glyph without width may carry the rest of what the one before it says, or the sign of a superscript.
            ...when(
              !blank && !drawn(cid) && !(advance(cid) === 0 && /^(\p{Mn}|[\^_()]+$)/u.test(texts.get(cid) ?? '')),
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
  'everything drawn is tagged or an artifact, and marks are balanced (UA 7.1)': (pdf) =>
    contents(pdf).flatMap((page, i) => {
      const problems: string[] = [];
      const open: string[] = [];
      for (const { operator, operands } of page) {
        if (operator === 'BDC' || operator === 'BMC') {
          const isContent = operands.includes('/MCID') || operands[0] === '/Artifact';
          if (isContent && open.some((o) => o !== '/Span')) problems.push(`page ${i + 1}: content inside content`);
          if (!isContent && open.length === 0) problems.push(`page ${i + 1}: a span outside content`);
          open.push(isContent ? 'content' : '/Span');
        } else if (operator === 'EMC') {
          if (open.pop() === undefined) problems.push(`page ${i + 1}: an end without a start`);
        } else if (/^(TJ|Tj|S|s|f|F|B|b|Do|sh|'|")\*?$/.test(operator) && open.every((o) => o === '/Span')) {
          problems.push(`page ${i + 1}: ${operator} is neither tagged nor an artifact`);
        }
      }
      return [...problems, ...when(open.length > 0, `page ${i + 1}: a start without an end`)];
    }),
  'a parent tree that leads every mark to the element that owns it, and back (A 6.7.3)': (pdf) => {
    const all = elements(pdf);
    const tree = items(at(pdf.catalog, 'StructTreeRoot', 'ParentTree', 'Nums'));
    const claimed = all.flatMap(({ element }) => owned(element));
    const keys = tree.filter((_, i) => i % 2 === 0).map((key) => Number(plain(key)));
    const problems = [
      ...when(new Set(claimed).size !== claimed.length, 'a mark with two owners'),
      ...when(
        keys.some((key, i) => key <= (keys[i - 1] ?? -1)),
        'keys out of order',
      ),
      ...when(
        !(Number(plain(at(pdf.catalog, 'StructTreeRoot', 'ParentTreeNextKey'))) > (keys.at(-1) ?? 0)),
        'a next key in use',
      ),
    ];
    pdf.document.getPages().forEach((page, i) => {
      const key = plain(at(page.node, 'StructParents'));
      const parents = items(tree[tree.findIndex((entry, k) => k % 2 === 0 && plain(entry) === key) + 1]);
      const ids =
        contents(pdf)[i]?.flatMap(({ operands }) =>
          operands.includes('/MCID') ? [Number(operands[operands.indexOf('/MCID') + 1])] : [],
        ) ?? [];
      if (ids.length !== parents.length) problems.push(`page ${i + 1}: ${ids.length} marks, ${parents.length} parents`);
      for (const id of ids) {
        const parent = parents[id];
        if (!(parent instanceof PDFDict) || !owned(parent).includes(`${page.ref}:${id}`))
          problems.push(`page ${i + 1}: mark ${id} leads astray`);
        if (!claimed.includes(`${page.ref}:${id}`)) problems.push(`page ${i + 1}: nobody owns mark ${id}`);
      }
    });
    return problems;
  },
  'a tree of standard elements, each under its parent (A 6.7.3.4, UA 7.1)': (pdf) => {
    const all = elements(pdf);
    return [
      ...when(all.length === 0 || plain(at(all[0]?.element ?? pdf.catalog, 'S')) !== 'Document', 'no document'),
      ...all.flatMap(({ element, parent }) => {
        const role = String(plain(at(element, 'S')));
        const over = String(plain(at(parent, 'S')) ?? 'root');
        const needs: Record<string, string[]> = { LI: ['L'], Lbl: ['LI', 'Note'], LBody: ['LI'] };
        return [
          ...when(!STANDARD_ROLES.includes(role), `${role} is not standard`),
          ...when(at(element, 'P') !== parent, `${role} has another parent`),
          ...when(needs[role]?.includes(over) === false, `${role} under ${over}`),
          ...when(over === 'L' && role !== 'LI', `${role} in a list`),
          ...when(items(at(element, 'K')).length === 0, `${role} is empty`),
        ];
      }),
    ];
  },
  'one heading of the first level before all text (UA 7.4)': (pdf) => {
    const roles = elements(pdf).map(({ element }) => plain(at(element, 'S')));
    return [
      ...when(roles[1] !== 'H1', 'the heading is not first'),
      ...when(roles.filter((r) => r === 'H1').length !== 1, 'not one heading'),
    ];
  },
  'lists that say how they are numbered (UA 7.6)': (pdf) =>
    elements(pdf).flatMap(({ element }) => {
      if (plain(at(element, 'S')) !== 'L') return [];
      return when(
        !['Decimal', 'Disc', 'None'].includes(String(plain(at(element, 'A', 'ListNumbering')))),
        'a list without numbering',
      );
    }),
  'figures with a description and a box (UA 7.3)': (pdf) =>
    elements(pdf).flatMap(({ element }) => {
      if (plain(at(element, 'S')) !== 'Figure') return [];
      return [
        ...when(!plain(at(element, 'Alt')), 'a figure without a description'),
        ...when(items(at(element, 'A', 'BBox')).length !== 4, 'a figure without a box'),
      ];
    }),
  'notes with an identifier of their own (UA 7.9)': (pdf) => {
    const ids = elements(pdf)
      .filter(({ element }) => plain(at(element, 'S')) === 'Note')
      .map(({ element }) => plain(at(element, 'ID')));
    const tree = items(at(pdf.catalog, 'StructTreeRoot', 'IDTree', 'Names')).map(plain);
    return [
      ...when(new Set(ids).size !== ids.length, 'the same identifier twice'),
      ...ids.flatMap((id) => when(!id || !tree.includes(id), `${id} is not in the tree of identifiers`)),
    ];
  },
  'a document that is marked, titled, and speaks a known language throughout (A 6.7.2, 6.7.4; UA 7.1, 7.2)': (pdf) => {
    const spans = contents(pdf)
      .flat()
      .flatMap(({ operands }) => {
        const lang = operands[operands.indexOf('/Lang') + 1];
        return operands.includes('/Lang') && lang instanceof Uint8Array ? [new TextDecoder().decode(lang)] : [];
      });
    const own = elements(pdf).flatMap(({ element }) => plain(at(element, 'Lang')) ?? []);
    const languages = [String(plain(at(pdf.catalog, 'Lang'))), ...spans, ...own.map(String)];
    return [
      ...when(String(at(pdf.catalog, 'MarkInfo', 'Marked')) !== 'true', 'not marked'),
      ...when(String(at(pdf.catalog, 'MarkInfo', 'Suspects')) === 'true', 'suspect'),
      ...when(String(at(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle')) !== 'true', 'the title is not shown'),
      ...languages.filter((l) => !LANGUAGE.test(l)).map((l) => `language ${l}`),
    ];
  },
  'nothing that runs, and nothing to click (A 6.4, 6.5, 6.9 to 6.11)': (pdf) => [
    ...['OpenAction', 'AA', 'AcroForm', 'URI', 'Requirements', 'NeedsRendering', 'Perms', 'OCProperties'].filter(
      (key) => pdf.catalog.has(PDFName.of(key)),
    ),
    ...['JavaScript', 'AlternatePresentations', 'Renditions'].filter((key) => at(pdf.catalog, 'Names', key)),
    ...pdf.document
      .getPages()
      .flatMap((page) => ['Annots', 'AA', 'Group', 'PresSteps'].filter((key) => page.node.has(PDFName.of(key)))),
  ],
  'embedded files with name, kind, relationship and date, tied to the document (A 6.8, UA 7.11)': (pdf) => {
    const tied = items(at(pdf.catalog, 'AF'));
    return items(at(pdf.catalog, 'Names', 'EmbeddedFiles', 'Names'))
      .filter((_, i) => i % 2 === 1)
      .flatMap((file) => {
        if (!(file instanceof PDFDict)) return ['no file specification'];
        const stream = at(file, 'EF', 'F');
        return [
          ...when(!plain(at(file, 'F')) || plain(at(file, 'F')) !== plain(at(file, 'UF')), 'no name'),
          ...when(plain(at(file, 'AFRelationship')) !== 'Data', 'no relationship'),
          ...when(!tied.includes(file), 'tied to nothing'),
          ...when(
            !(stream instanceof PDFRawStream) || !/^\w+\/\w+$/.test(String(plain(at(stream.dict, 'Subtype')))),
            'no kind',
          ),
          ...when(
            !(stream instanceof PDFRawStream) ||
              !/^D:\d{14}Z$/.test(String(plain(at(stream.dict, 'Params', 'ModDate')))),
            'no date',
          ),
          ...when(
            !(stream instanceof PDFRawStream) || plain(at(stream.dict, 'Params', 'Size')) !== bytesOf(stream).length,
            'another size',
          ),
        ];
      });
  },
} satisfies Record<string, Rule>;
