import type { DeskForm } from '../../desk/desk';

/** The file that a form is in, read once more; null where it is not at hand. */
export async function fileOf(
  { id, paths: [path = ''] }: Pick<DeskForm, 'id' | 'paths'>,
  open: (digest: string) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<File | null> {
  const bytes = await open(digestIn(id));
  return bytes && new File([bytes], path.slice(path.lastIndexOf('/') + 1));
}

/** The SHA-256 of the file that a form of that id is in. */
export const digestIn = (id: string): string => id.slice(0, 64);
