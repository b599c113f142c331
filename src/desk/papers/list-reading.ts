import type { ListedPaper } from '../listed-paper';
import type { ListColumns, ListTable } from './list-table';

/** What kind of list it was, for saying so. `table` is one that no portal writes. */
export type ListFormat = 'bibtex' | 'openreview' | 'hotcrp' | 'easychair' | 'cmt' | 'table' | 'several';

/** Something that a list holds and that is not, or not as it stands, among its papers. */
export interface ListRemark {
  readonly kind: /** Left out, since the list says that they were rejected or withdrawn. */
    | 'not-accepted'
    /** Kept: the list says nothing of these, and of others that they were accepted. */
    | 'undecided'
    /** The same paper once more. */
    | 'duplicate'
    /** Another paper under the same key or number. */
    | 'same-key'
    /** Nothing tells which paper it is. */
    | 'no-title'
    /** An entry or a cell that is not written as its format asks for. */
    | 'broken'
    /** Behind the last one that was read. */
    | 'too-many'
    /** Papers that only a further list has; the first one says which there are. */
    | 'not-in-first';
  readonly count: number;
  /** The first of them, at most 20, as their title, number or beginning. */
  readonly found: readonly string[];
}

/** Why a file is no list of papers. */
export type NoList =
  /** An Excel file or a text that is one of Excel's. */
  | 'spreadsheet'
  | 'too-large'
  /** Neither text nor anything else that a list is written in. */
  | 'other-kind'
  /** Text without a paper in it. */
  | 'no-papers'
  /** Authors of papers without a title: it needs the list of the papers beside it. */
  | 'authors-alone';

/** What was read of a list. */
export type ListReading =
  | {
      readonly kind: 'papers';
      readonly format: ListFormat;
      /** At least one. */
      readonly papers: readonly ListedPaper[];
      /** The publisher's number of the volume ("139"), or null. */
      readonly volume: string | null;
      readonly remarks: readonly ListRemark[];
    }
  /** A table whose columns the chair has to name. */
  | { readonly kind: 'columns'; readonly table: ListTable; readonly proposed: ListColumns }
  | { readonly kind: 'refused'; readonly why: NoList };
