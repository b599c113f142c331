import type { FileReading } from '../../desk/file-reading';

interface Row {
  readonly gift: number;
  readonly reading: FileReading;
}

/** Files that were given and could not be opened, until something is read at the same path. */
export class Unopened {
  readonly #rows = new Map<string, readonly Row[]>();

  add(path: string, row: Row): void {
    this.#rows.set(path, [...(this.#rows.get(path) ?? []), row]);
  }

  /** Takes out what stood for a path since earlier gifts: in one gift several files may have it. */
  replacedBy(path: string, gift: number): readonly FileReading[] {
    const rows = this.#rows.get(path) ?? [];
    const left = rows.filter((row) => row.gift === gift);
    if (left.length > 0) this.#rows.set(path, left);
    else this.#rows.delete(path);
    return rows.filter((row) => row.gift !== gift).map(({ reading }) => reading);
  }
}
