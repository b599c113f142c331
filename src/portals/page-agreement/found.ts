/** A publication agreement that the open page shows or links. Nothing of it has been fetched. */
export type FoundAgreement =
  /** The page's own text is one. */
  | { readonly kind: 'text' }
  /** A file on the page's own origin, linked, embedded, or the tab itself. */
  | { readonly kind: 'file'; readonly name: string; readonly address: string }
  /** A link to another origin, which is never fetched. */
  | { readonly kind: 'elsewhere'; readonly name: string; readonly address: string; readonly host: string };

/** What was found, the likeliest first, and how many more links look like one. */
export interface FoundAgreements {
  readonly found: readonly FoundAgreement[];
  readonly more: number;
}
