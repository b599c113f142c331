/** A file as it was given, and where it stood ("forms/late/642.pdf"). */
export interface Given {
  readonly path: string;
  readonly blob: File;
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
  const single = await Promise.all(entries.filter(isFile).map(fileOf));
  const { forms, lists } = togetherOf(single.flat());
  return { forms: [...forms, ...folders.flat()], lists };
}

/** Files by what they are for, told by their names. */
export function togetherOf(given: readonly Given[]): GivenTogether {
  return {
    forms: given.filter(({ path }) => !LIST.test(path)),
    lists: given.filter(({ path }) => LIST.test(path)).map(({ blob }) => blob),
  };
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All files in a folder and the folders in it, one folder after the other. What cannot be read is left out. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly Given[]> {
  const found: Given[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const entry of await entriesOf(next)) {
      if (isFolder(entry)) waiting.push(entry);
      else if (isFile(entry)) found.push(...(await fileOf(entry)));
    }
  }
  return found;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // It tells a hundred at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((settle) =>
      reader.readEntries(settle, () => settle([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<readonly Given[]> {
  const path = entry.fullPath.replace(/^\//, '');
  return new Promise((settle) =>
    entry.file(
      (blob) => settle([{ path, blob }]),
      () => settle([]),
    ),
  );
}
