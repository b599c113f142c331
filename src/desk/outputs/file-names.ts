import type { Naming } from '../../agreements/publisher';
import { cleanFileName } from '../../signing/file-name';
import type { ListedPaper } from '../listed-paper';

/**
 * Names for the forms of a volume by its publisher's rule, without an ending: of the list's key, else of the paper's
 * number, else of its title's first words. No two are alike, capitals or not.
 */
export class FormNames {
  readonly #naming: Naming;
  readonly #taken = new Set<string>();

  constructor(naming: Naming) {
    this.#naming = naming;
  }

  /** The files of a paper's form, each with its name: numbered where there are several, as of pages photographed one by one. */
  for<File>(
    { key, number, title }: Pick<ListedPaper, 'key' | 'number' | 'title'>,
    files: readonly File[],
  ): readonly (readonly [name: string, file: File])[] {
    if (files.length === 0) return [];
    const stem = key ? this.#naming.stem(key) : this.#naming.stem(`${number ?? firstWords(title)}-`);
    const name = this.#once(cleanFileName(stem).replace(/\.pdf$/, '') || 'form');
    return files.map((file, i) => [files.length === 1 ? name : this.#once(`${name}-${i + 1}`), file]);
  }

  #once(wanted: string): string {
    for (let i = 1, name = wanted; ; i++, name = `${wanted}-${i}`) {
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** The first five words of a title. */
function firstWords(title: string): string {
  return (title.match(/[\p{L}\p{N}]+/gu) ?? ['paper']).slice(0, 5).join('-');
}

/** The folder that the publisher asks for ("v312permissions") by what the chair calls the volume. */
export const folderName = (volume: string): string => `${volumeName(volume)}permissions`;

/** A volume's short name ("v312") by what the chair calls it ("312", "v312", "Volume 312"); '' for none. */
export function volumeName(volume: string): string {
  const number = /\d{1,5}/.exec(volume)?.[0];
  const name =
    number ??
    volume
      .normalize('NFKD')
      .replace(/[^\w-]+/g, '')
      .slice(0, 40);
  return name && `v${name}`;
}
