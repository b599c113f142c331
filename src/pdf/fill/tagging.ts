import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFRef,
} from 'pdf-lib';

/** What new content is in the structure of a tagged form (ISO 32000-1, 14.8.4). */
export type NewElement =
  /** `actual`: what it says in reading order, where the page has it in another. */
  | { readonly role: 'Span'; readonly actual?: string }
  /** `box`: left, bottom, right, top in points, in the coordinates of what is drawn. */
  | { readonly role: 'Figure'; readonly alt: string; readonly box: readonly [number, number, number, number] };

/** Somewhere in a number tree or below: the array, and the object of the file that it is a part of. */
interface Parents {
  readonly array: PDFArray;
  readonly holder: PDFRef;
}

/** More nodes than the number tree of a form has; a damaged one may go round in circles. */
const MOST_NODES = 1000;

/**
 * Gives new content its place in a form's structure: within the element of the marked content `after`, right behind it.
 * Returns the new content's identifier (MCID); null where the form is not tagged there. `changed` gets what must be
 * written again.
 */
export function addElement(
  context: PDFContext,
  page: { readonly node: PDFPageLeaf; readonly ref: PDFRef },
  after: number,
  element: NewElement,
  changed: (ref: PDFRef) => void,
): number | null {
  const parents = parentsOf(context, page.node);
  const owner = parents?.array.get(after);
  if (!parents || !(owner instanceof PDFRef)) return null;
  const dict = context.lookup(owner);
  const kids = dict instanceof PDFDict ? kidsOf(context, dict, owner) : null;
  if (!(dict instanceof PDFDict) || !kids) return null;
  const at = kids.array.asArray().findIndex((kid) => isMark(context, kid, after, page.ref, dict));
  if (at < 0) return null;
  const id = parents.array.size();
  const made = context.obj({ Type: 'StructElem', S: element.role, P: owner, Pg: page.ref, K: id });
  if (element.role === 'Span' && element.actual) {
    made.set(PDFName.of('ActualText'), PDFHexString.fromText(element.actual));
  }
  if (element.role === 'Figure') {
    made.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    made.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: [...element.box], Placement: 'Inline' }));
  }
  const ref = context.register(made);
  kids.array.insert(at + 1, ref);
  parents.array.push(ref);
  changed(kids.holder);
  changed(parents.holder);
  return id;
}

/** The elements of a page's marked content, by identifier. */
function parentsOf(context: PDFContext, page: PDFPageLeaf): Parents | null {
  const key = page.lookup(PDFName.of('StructParents'));
  const root = context.trailerInfo.Root;
  const catalog = root instanceof PDFRef ? context.lookup(root) : undefined;
  if (!(key instanceof PDFNumber) || !(root instanceof PDFRef) || !(catalog instanceof PDFDict)) return null;
  const [tree, treeHolder] = child(context, catalog, 'StructTreeRoot', root);
  const [numbers, holder] = tree instanceof PDFDict ? child(context, tree, 'ParentTree', treeHolder) : [];
  return numbers instanceof PDFDict && holder ? numbered(context, numbers, holder, key.asNumber(), new Set()) : null;
}

/** The array of a key in a number tree; `searched` are the nodes that it was not found in. */
function numbered(
  context: PDFContext,
  node: PDFDict,
  holder: PDFRef,
  key: number,
  searched: Set<PDFDict>,
): Parents | null {
  const [entries, entriesHolder] = child(context, node, 'Nums', holder);
  if (entries instanceof PDFArray) {
    for (let i = 0; i + 1 < entries.size(); i += 2) {
      const entry = entries.lookup(i);
      if (!(entry instanceof PDFNumber) || entry.asNumber() !== key) continue;
      const [array, arrayHolder] = resolved(context, entries.get(i + 1), entriesHolder);
      return array instanceof PDFArray ? { array, holder: arrayHolder } : null;
    }
  }
  const kids = node.lookup(PDFName.of('Kids'));
  searched.add(node);
  if (!(kids instanceof PDFArray) || searched.size > MOST_NODES) return null;
  for (const kid of kids.asArray()) {
    const [below, belowHolder] = resolved(context, kid, holder);
    if (!(below instanceof PDFDict) || searched.has(below)) continue;
    const found = numbered(context, below, belowHolder, key, searched);
    if (found) return found;
  }
  return null;
}

/** An element's kids as an array, which one kid alone need not be. */
function kidsOf(context: PDFContext, element: PDFDict, holder: PDFRef): Parents | null {
  const kids = element.get(PDFName.of('K'));
  if (!kids) return null;
  const [array, arrayHolder] = resolved(context, kids, holder);
  if (array instanceof PDFArray) return { array, holder: arrayHolder };
  const made = PDFArray.withContext(context);
  made.push(kids);
  element.set(PDFName.of('K'), made);
  return { array: made, holder };
}

/** Whether a kid of an element is the marked content of an identifier on a page. */
function isMark(context: PDFContext, kid: PDFObject, id: number, page: PDFRef, element: PDFDict): boolean {
  const [value] = resolved(context, kid, page);
  const pageOf = PDFName.of('Pg');
  if (value instanceof PDFNumber) return value.asNumber() === id && element.get(pageOf) === page;
  if (!(value instanceof PDFDict) || value.has(PDFName.of('S'))) return false;
  const own = value.lookup(PDFName.of('MCID'));
  return own instanceof PDFNumber && own.asNumber() === id && (value.get(pageOf) ?? element.get(pageOf)) === page;
}

function child(
  context: PDFContext,
  dict: PDFDict,
  key: string,
  holder: PDFRef,
): [value: PDFObject | undefined, holder: PDFRef] {
  return resolved(context, dict.get(PDFName.of(key)), holder);
}

/** An object, and the indirect one that it is or lies in. */
function resolved(
  context: PDFContext,
  value: PDFObject | undefined,
  holder: PDFRef,
): [value: PDFObject | undefined, holder: PDFRef] {
  return value instanceof PDFRef ? [context.lookup(value), value] : [value, holder];
}
