/** The reader of BibTeX, as far as it is used here (bibtex-parse 2.1.0). */
declare module 'bibtex-parse' {
  /** A value as it was written between its braces or quotes, a number, a macro's name, or pieces joined by "#". */
  export interface BibtexValue {
    readonly datatype: 'braced' | 'quoted' | 'number' | 'identifier' | 'concatinate' | 'null' | 'unenclosed';
    readonly value: string | number | bigint | null | readonly BibtexValue[];
  }
  export interface BibtexField extends BibtexValue {
    readonly name: string;
  }
  export type BibtexItem =
    | {
        readonly itemtype: 'entry';
        /** In small letters. */
        readonly type: string;
        readonly key: string | null;
        readonly fields: readonly BibtexField[];
      }
    | { readonly itemtype: 'comment' | 'preamble' | 'string' };
  /** Throws where the text is not BibTeX. */
  export function parse(text: string): readonly BibtexItem[];
}
