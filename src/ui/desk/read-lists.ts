import type { ListedPaper } from '../../desk/listed-paper';
import {
  type ListFile,
  type ListReading,
  type ListTable,
  oneOfSeveral,
  type PartOfList,
  papersFromColumns,
  readPart,
} from '../../desk/papers';
import type { ListSaid, ListTask, NamedColumns } from './board-messages';

/** So many rows of a table show what its columns hold. */
const SAMPLE = 3;

/** What was read, as the page is told of it, null for nothing; and the papers, null where they stay as they were. */
export interface ReadList {
  readonly said: ListSaid | null;
  readonly papers: readonly ListedPaper[] | null;
}

/** One of the lists that were given, as it was read. */
interface NamedPart {
  readonly name: string;
  readonly part: PartOfList;
}

/** Reads the lists of papers that were given, all of them together, with what the chair said of their columns. */
export class Lists {
  #parts: readonly NamedPart[] = [];
  /** What the columns of tables hold, by their files' names and their heads: a list that was corrected is not asked for again. */
  readonly #named = new Map<string, NamedColumns>();
  #turn = 0;

  /** Does what it is told; null where there is nothing to say of it, or other lists were told of meanwhile. */
  async take(task: ListTask): Promise<ReadList | null> {
    if (task.kind === 'columns') return this.#name(task.columns);
    const own = ++this.#turn;
    if (task.kind === 'instead') {
      this.#parts = [];
      this.#named.clear();
      return task;
    }
    const parts = await partsOf(task.files);
    if (own !== this.#turn) return null;
    this.#parts = parts;
    return this.#together();
  }

  /** Takes the columns of the first table that is asked for. */
  #name(columns: NamedColumns): ReadList | null {
    for (const { name, part } of this.#parts) {
      if (part.kind !== 'columns' || this.#named.has(keyOf(name, part.table))) continue;
      const own = papersFromColumns(part.table, new Map(columns));
      if (own.kind !== 'papers') return this.#told(own);
      this.#named.set(keyOf(name, part.table), columns);
      return this.#together();
    }
    return null;
  }

  #together(): ReadList {
    return this.#told(oneOfSeveral(this.#parts.map((each) => this.#known(each))));
  }

  /** A part with the papers of its table, where the chair has said what its columns hold. */
  #known({ name, part }: NamedPart): PartOfList {
    if (part.kind !== 'columns') return part;
    const columns = this.#named.get(keyOf(name, part.table));
    return columns ? papersFromColumns(part.table, new Map(columns)) : part;
  }

  #told(reading: ListReading): ReadList {
    switch (reading.kind) {
      case 'papers': {
        const { papers, format, volume, remarks } = reading;
        return { said: { kind: 'papers', format, volume, remarks, count: papers.length }, papers };
      }
      case 'columns': {
        const { head, rows } = reading.table;
        const name = this.#parts.find(({ part }) => part === reading)?.name ?? '';
        const sample = rows.slice(0, SAMPLE).map((row) => row.map((cell) => cell.slice(0, 200)));
        return { said: { kind: 'columns', name, head, rows: sample, proposed: [...reading.proposed] }, papers: null };
      }
      case 'refused':
        return { said: reading, papers: null };
    }
  }
}

async function partsOf(files: readonly ListFile[]): Promise<readonly NamedPart[]> {
  const parts: NamedPart[] = [];
  for (const file of files) parts.push({ name: file.name, part: await readPart(file) });
  return parts;
}

const keyOf = (name: string, { head }: ListTable) => JSON.stringify([name, head]);
