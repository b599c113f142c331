import type { FolderRemark, PlannedFolder } from '../../desk/outputs';

/** What the worker that makes the publisher's folder is told: the plan first, then what it asked for. */
export type ToFolderWorker =
  | { readonly kind: 'plan'; readonly plan: PlannedFolder; readonly listName: string }
  /** A file's bytes, handed over; null where it is gone. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  /** The words of the list. */
  | { readonly kind: 'text'; readonly text: string };

/** What it says: what it needs next, one thing at a time; how many forms are done; what it made, or why there is none. */
export type FromFolderWorker =
  | { readonly kind: 'open'; readonly digest: string }
  | { readonly kind: 'list'; readonly remarks: readonly FolderRemark[] }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'made'; readonly zip: Blob }
  | { readonly kind: 'failed'; readonly why: string };
