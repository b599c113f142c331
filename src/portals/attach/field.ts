/** Which way a file gets into a field. */
export type FieldKind = 'hotcrp' | 'openreview' | 'cmt' | 'plain';

/** A field of the open page that takes the signed form. */
export interface AttachField {
  /** What the page calls it ("Publication agreement"). */
  readonly label: string;
  readonly kind: FieldKind;
  /** Whether choosing a file sends it to the portal at once, before any button is pressed: ask the author first. */
  readonly uploadsAtOnce: boolean;
  /** The file input, or the button that the portal makes one with. Stays in the page; never sent in a message. */
  readonly at: HTMLElement;
}

/** What came of putting a file into a field. The portal's own form is never submitted. */
export type AttachResult =
  /** The field holds the file; nothing is handed in until the author presses the portal's button. */
  | { readonly kind: 'attached' }
  /** The portal is still receiving it; its button comes after. */
  | { readonly kind: 'uploading' }
  | { readonly kind: 'not-attached'; readonly why: NotAttached };

/** Why a file could not be put into a field. */
export type NotAttached =
  /** The page was redrawn or left: look for fields again. */
  | 'field-gone'
  /** The field takes no PDF. */
  | 'file-type'
  /** The file is larger than the portal takes. */
  | 'too-large'
  /** The portal's own button made no file field. */
  | 'no-field'
  /** The portal emptied the field again; it says why on its page. */
  | 'refused';

/** What the label of a field for the form speaks of. */
export const ABOUT_FORM = /agreement|copyright|permission|licen[cs]e|consent/i;
