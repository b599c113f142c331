import type { Grey } from '../picture/grey';
import type { ScanRefusal } from './refusal';

/** A page as the file holds it, not straightened yet. */
export interface RawPage {
  readonly picture: Grey;
  /** The picture's pixels for each inch of the paper, as the file says; null where it does not. */
  readonly resolution: { readonly across: number; readonly down: number } | null;
}

/** A file that was opened: how many pages it has, and each of them on demand, counted from 0. */
export interface PageSource {
  readonly kind: 'pages';
  readonly pages: number;
  page(index: number): Promise<RawPage | 'damaged'>;
}

/** A file that was opened, or why it is not read. */
export type Opened = PageSource | ScanRefusal;
