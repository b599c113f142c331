/**
 * What reading one file gives, whatever the list of papers: plain data, without pictures, small enough to be kept for
 * 3,000 files. Everything that depends on the list is made of it anew.
 */
export interface FileReading {
  /** In hexadecimal: readings and decisions are kept under it. */
  readonly sha256: string;
  /** The title on the first page of a file that is no form but a paper (a camera-ready version), else null. */
  readonly paperTitle: string | null;
}
