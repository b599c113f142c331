/** The standard structure types that forms and reports use (ISO 32000-1, 14.8.4). */
export type Role = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Note' | 'Figure' | 'Span';

/** An element of the structure tree: what a part of the page is. Its content is drawn on the pages, its children in order. */
export interface Element {
  readonly role: Role;
  readonly children: Element[];
  /** How a list is numbered (ISO 32000-1, table 347). */
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  /** What stands for a figure when it is read aloud. */
  readonly alt?: string;
  /** What its content says in reading order, where the page has it in another (`ActualText`; 14.9.4). */
  readonly actual?: string;
  /** The language where it is not English, as its script tells it (BCP 47). */
  readonly language?: string;
  /** The box of a figure: left, bottom, right, top in points. */
  box?: readonly [number, number, number, number];
}

/** Adds a child and returns it. */
export function child(parent: Element, role: Role, more: Partial<Omit<Element, 'role' | 'children'>> = {}): Element {
  const element: Element = { role, children: [], ...more };
  parent.children.push(element);
  return element;
}
