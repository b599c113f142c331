/** Something that a venue says of the form that it collects. */
export type CollectionFact =
  /** The form goes into the camera-ready form of the portal. */
  | { readonly kind: 'camera-ready' }
  /** It is uploaded beside the final paper. */
  | { readonly kind: 'beside-paper' }
  /** The label of the portal's field for it. */
  | { readonly kind: 'field'; readonly label: string }
  /** The file's name without ".pdf"; "<number>" stands for the paper's number at the venue. */
  | { readonly kind: 'file-name'; readonly pattern: string }
  /** The largest file that is taken, in megabytes. */
  | { readonly kind: 'size'; readonly megabytes: number }
  | { readonly kind: 'one-a-paper' }
  /** The form's title must be that of the paper. */
  | { readonly kind: 'same-title' }
  /** Short papers need no form. */
  | { readonly kind: 'not-short' }
  /** Only a signature in ink is taken. */
  | { readonly kind: 'ink' };

/** What a venue said, in one year and for one portal, of how it collects the form. */
export interface Collection {
  /** The venue's short name (`Venue.name`). */
  readonly venue: string;
  readonly year: number;
  /** The portal's id. */
  readonly portal: string;
  /** The page that says so. */
  readonly source: string;
  readonly facts: readonly CollectionFact[];
}
