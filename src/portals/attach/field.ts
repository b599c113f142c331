/** Which way a file gets into a field. */
export type FieldKind = 'hotcrp' | 'openreview' | 'cmt' | 'plain';

/** A field of the open page that takes the signed form. */
export interface AttachField {
  /** What the page calls it ("Publication agreement"); no two fields of a page have the same label. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Whether a file is added to those that the field holds, instead of replacing the one that it holds. */
  readonly several: boolean;
  /**
   * The size in bytes from which a chosen file is sent to the portal at once, before any button is pressed: 0 where
   * every file is, infinite where none is.
   */
  readonly sentFrom: number;
  /** The file input, or the button that the portal makes one with. Stays in the page; never sent in a message. */
  readonly at: HTMLElement;
}

/** What the author must know, and agree to, before a file is put into a field. */
export interface Consequences {
  /** Whether the portal gets the file at once, before any button of its own is pressed. */
  readonly sent: boolean;
  /** The names of the files that would be replaced; '' for one whose name the page does not show. */
  readonly replaced: readonly string[];
  /** Whether the page does not say which paper it is for. */
  readonly unnamed: boolean;
}

/** What came of putting a file into a field. The portal's own form is never submitted. */
export type AttachResult =
  /** The field holds the file; nothing is handed in until the author presses the portal's button. */
  | { readonly kind: 'attached' }
  /** The portal is still receiving it. */
  | { readonly kind: 'uploading' }
  /** Nothing was done yet: the author has to agree first. */
  | { readonly kind: 'asks'; readonly about: Consequences }
  | {
      readonly kind: 'not-attached';
      readonly why: NotAttached;
      /** What the page says of it: its error, its limit, the title of the paper that it shows; '' for nothing. */
      readonly said: string;
    };

/** Why a file could not be put into a field. */
export type NotAttached =
  /** The page is another paper's. */
  | 'other-paper'
  /** The page shows several papers, or cannot be read: whose field this is cannot be told. */
  | 'unclear-paper'
  /** The page was redrawn or left: look for fields again. */
  | 'field-gone'
  /** The field takes no PDF. */
  | 'file-type'
  /** The file is larger than the portal takes. */
  | 'too-large'
  /** The portal's own button made no file field. */
  | 'no-field'
  /** The portal says that something is wrong with the file, or emptied the field again. */
  | 'refused'
  /** The field went away while the portal was receiving the file. */
  | 'left'
  /** The portal took longer than is waited for. */
  | 'stalled';

/** A result that says why nothing was attached. */
export function notAttached(why: NotAttached, said = ''): AttachResult {
  return { kind: 'not-attached', why, said };
}

/** Whether the author has agreed to everything that attaching would do now. */
export function covers(agreed: Consequences | null, now: Consequences): boolean {
  const replaced = agreed?.replaced ?? [];
  return (
    (!now.sent || agreed?.sent === true) &&
    (!now.unnamed || agreed?.unnamed === true) &&
    now.replaced.every((name) => replaced.includes(name))
  );
}

/** What the label of a field for the form, or the name of an agreement, speaks of. */
export const ABOUT_FORM = /agreement|copyright|permission|licen[cs]e|consent/i;
