import type { ListedPaper } from '../../desk/listed-paper';
import { type ListFile, type ListReading, type ListTable, papersFromColumns, readPaperLists } from '../../desk/papers';
import type { ListSaid, NamedColumns } from './board-messages';

/** So many rows of a table show what its columns hold. */
const SAMPLE = 3;

/** What was read, as the page is told of it, and the papers; null where there are none yet. */
export interface ReadList {
  readonly said: ListSaid;
  readonly papers: readonly ListedPaper[] | null;
}

/** Reads lists of papers, and holds the table whose columns the chair has to name. */
export class Lists {
  #table: ListTable | null = null;

  async read(files: readonly ListFile[]): Promise<ReadList> {
    return this.#told(await readPaperLists(files));
  }

  /** The papers of the table that was read last, by what its columns hold; null where there is none. */
  named(columns: NamedColumns): ReadList | null {
    return this.#table && this.#told(papersFromColumns(this.#table, new Map(columns)), this.#table);
  }

  #told(reading: ListReading, table: ListTable | null = null): ReadList {
    this.#table = reading.kind === 'columns' ? reading.table : table;
    switch (reading.kind) {
      case 'papers': {
        const { papers, format, volume, remarks } = reading;
        return { said: { kind: 'papers', format, volume, remarks, count: papers.length }, papers };
      }
      case 'columns': {
        const { head, rows } = reading.table;
        const sample = rows.slice(0, SAMPLE).map((row) => row.map((cell) => cell.slice(0, 200)));
        return { said: { kind: 'columns', head, rows: sample, proposed: [...reading.proposed] }, papers: null };
      }
      case 'refused':
        return { said: reading, papers: null };
    }
  }
}
