/** A file among those that the chair gave: from a folder, of several, out of a ZIP. It is opened only when it is read. */
export interface FormFile {
  /** Where it stands among what was given ("forms.zip/late/642 signed.pdf"), for people; the same twice is possible. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes, read anew each time. Rejects where they are not at hand: `whyUnopened` says why. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Why something that was given holds no forms that could be read. */
export interface SetAside {
  readonly path: string;
  readonly why: /** Neither a PDF nor a picture nor a ZIP. */
    | 'other-kind'
    | 'damaged-zip'
    | 'locked-zip'
    /** A folder or a file that this computer could not open. */
    | 'not-opened'
    /** More ZIPs in one another, more files, or more bytes than any volume has. */
    | 'too-much';
}

/** All that was set aside, each thing once. */
export interface AllAside {
  /** The first of them; no more than a page shows. */
  readonly named: readonly SetAside[];
  /** How many there are in all. */
  readonly count: number;
}
