import type { DeskForm } from '../../desk/desk';
import { cutPages } from '../../pdf/file/cut-pages';
import { formatOf } from '../../scan/source/format';

/** A form by itself; or that the file it is in is not at hand, or cannot be taken apart. */
export type FormAlone = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'gone' | 'not-cut' };

/** A form as a file, read once more: of a file with several forms its own pages only. */
export async function formAlone(
  { id, paths: [path = ''], form: { pages } }: Pick<DeskForm, 'id' | 'paths' | 'form'>,
  open: (digest: string) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<FormAlone> {
  const whole = await open(digestIn(id));
  if (!whole) return { kind: 'gone' };
  const bytes = pages && formatOf(whole).kind === 'pdf' ? await cutPages(whole, pages) : whole;
  if (!bytes) return { kind: 'not-cut' };
  return { kind: 'file', file: new File([bytes], path.slice(path.lastIndexOf('/') + 1)) };
}

/** The SHA-256 of the file that a form of that id is in. */
export const digestIn = (id: string): string => id.slice(0, 64);
