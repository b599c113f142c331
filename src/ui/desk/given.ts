/** A file as it was given, and where it stood ("forms/late/642.pdf"); without a file, what could not be opened there. */
export interface Given {
  readonly path: string;
  readonly blob: File | null;
}

/** What was given at once: files that may hold forms, and lists of papers. */
export interface GivenTogether {
  readonly forms: readonly Given[];
  readonly lists: readonly File[];
}

/** The names of files that hold lists of papers. */
const LIST = /\.(?:bib|csv|tsv|tab|txt|json|xlsx)$/i;

/** Files that were chosen, those of a folder with their place in it. */
export function chosenFiles(files: Iterable<File>): readonly Given[] {
  return [...files].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));
}

/**
 * What was dropped: folders with all that is in them. Lists of papers are told by their names, and only among what was
 * dropped itself: what lies in a folder or in a ZIP is taken for forms.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<GivenTogether> {
  // The browser forgets the entries once the event is over.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...dropped.files];
  if (entries.length < files.length) return togetherOf(chosenFiles(files));
  const folders = await Promise.all(entries.filter(isFolder).map(filesIn));
  const { forms, lists } = togetherOf(await Promise.all(entries.filter(isFile).map(fileOf)));
  return { forms: [...forms, ...folders.flat()], lists };
}

/** Files by what they are for, told by their names. What could not be opened is told of with the forms. */
export function togetherOf(given: readonly Given[]): GivenTogether {
  const isList = ({ path, blob }: Given) => blob !== null && LIST.test(path);
  return {
    forms: given.filter((one) => !isList(one)),
    lists: given.filter(isList).flatMap(({ blob }) => blob ?? []),
  };
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All files in a folder and the folders in it, one folder after the other. What cannot be opened stands there without a file. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly Given[]> {
  const found: Given[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { entries, isWhole } = await entriesOf(next);
    if (!isWhole) found.push({ path: `${pathOf(next)}/`, blob: null });
    for (const entry of entries) {
      if (isFolder(entry)) waiting.push(entry);
      else if (isFile(entry)) found.push(await fileOf(entry));
    }
  }
  return found;
}

interface Entries {
  readonly entries: readonly FileSystemEntry[];
  /** Whether these are all. */
  readonly isWhole: boolean;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<Entries> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // It tells a hundred at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[] | null>((settle) =>
      reader.readEntries(settle, () => settle(null)),
    );
    if (!some || some.length === 0) return { entries, isWhole: some !== null };
    entries.push(...some);
  }
}

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '');

function fileOf(entry: FileSystemFileEntry): Promise<Given> {
  const path = pathOf(entry);
  return new Promise((settle) =>
    entry.file(
      (blob) => settle({ path, blob }),
      () => settle({ path, blob: null }),
    ),
  );
}
