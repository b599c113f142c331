import { PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { contents } from '../contents';
import { at, dictAt, items, type OpenedPdf, plain } from '../opened-pdf';
import { type Rule, when } from './rule';

const STANDARD_ROLES = ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Note', 'Figure', 'Span'];

/** The elements of the structure tree, with their parents. */
export function elements(pdf: OpenedPdf): { element: PDFDict; parent: PDFDict; ref: PDFRef | undefined }[] {
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

/** Rules on the structure tree. */
export const STRUCTURE_RULES = {
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
} satisfies Record<string, Rule>;
