/** The part of a page that text fills: its edges, its first and last baseline, and that of the page's number; in points. */
export interface Frame {
  readonly left: number;
  readonly measure: number;
  readonly first: number;
  readonly last: number;
  readonly folio: number;
}

/**
 * How a form is set, read off the publisher's own where it has one. Lengths are in points; positions from the lower left
 * corner of the page, indents from the left edge of its text.
 */
export interface FormLayout {
  readonly frame: Frame;
  /** The size of the text, from one baseline to the next, and from a paragraph's last baseline to the next one's first. */
  readonly text: { readonly size: number; readonly leading: number; readonly gap: number };
  readonly heading: {
    readonly size: number;
    readonly leading: number;
    /** Its baseline at the top of the form. */
    readonly baseline: number;
    /** To the text below it. */
    readonly gap: number;
    /** How many lines it may go up, and then the gap below it shrink, to make room for long texts in the blanks. */
    readonly mostLift: number;
    readonly mostSqueeze: number;
  };
  readonly blank: {
    /** From the text above down to the rule, from the rule down to the text below. */
    readonly before: number;
    readonly after: number;
    readonly width: number;
    /** From the rule up to the baseline of what stands on it. */
    readonly above: number;
  };
  /** From a text's indent back to the right edge of its number; of clauses and of those within them. */
  readonly clauses: { readonly label: number; readonly indent: number; readonly nested: number };
  readonly footnote: {
    readonly size: number;
    readonly leading: number;
    readonly rule: number;
    /** From the first baseline up to the rule, and from there to the text above. */
    readonly ruleAbove: number;
    readonly gapAbove: number;
    readonly mark: { readonly indent: number; readonly size: number; readonly raise: number };
    readonly textIndent: number;
    readonly lastBaseline: number;
  };
  readonly signature: {
    readonly bullet: number;
    readonly first: number;
    readonly dash: number;
    readonly row: number;
    /** Between a label and what is filled in after it. */
    readonly afterLabel: number;
    /** What of the page the attestation and the rows together need. */
    readonly room: number;
    /** How high a signature may be, and how wide; how much larger than 1/1000 of the pad's width a small one is drawn. */
    readonly height: number;
    readonly width: number;
    readonly scale: number;
    readonly typedSize: number;
    /** Above an empty line for a pen, and how long that line is. */
    readonly penRoom: number;
    readonly penLine: number;
  };
}
