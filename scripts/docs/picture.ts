import { importsOf, type Modules, targetOf } from './imports';

/** For each folder of src, what it imports: other folders, and packages. */
interface Folder {
  readonly folders: Set<string>;
  readonly packages: Set<string>;
}

/**
 * The folders of src as a graph in Mermaid: an arrow goes to what a folder imports, and is left out where other arrows
 * lead there too. Below a folder's name stand the packages that only it imports. The same source gives the same text.
 */
export function picture(modules: Modules): string {
  const folders = foldersOf(modules);
  const names = [...folders.keys()].sort();
  const nodes = names.map((name) => `  ${name}["<b>${name}</b>${packagesOf(name, folders)}"]`);
  const arrows = names.flatMap((from) => necessary(from, folders).map((to) => `  ${from} --> ${to}`));
  return ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'].join('\n');
}

function foldersOf(modules: Modules): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>();
  for (const [path, source] of Object.entries(modules)) {
    const name = path.split('/', 1)[0] ?? '';
    const folder = folders.get(name) ?? { folders: new Set(), packages: new Set() };
    folders.set(name, folder);
    for (const imported of importsOf(source)) {
      const target = imported.startsWith('.') ? targetOf(path, imported).split('/', 1)[0] : null;
      if (target === null) folder.packages.add(packageOf(imported));
      else if (target && target !== '..' && target !== name) folder.folders.add(target);
    }
  }
  return folders;
}

/** "@scope/name" or "name" of what is imported from a package. */
function packageOf(imported: string): string {
  return /^(?:@[^/]+\/)?[^/?]+/.exec(imported)?.[0] ?? imported;
}

function packagesOf(name: string, folders: ReadonlyMap<string, Folder>): string {
  const others = [...folders].filter(([other]) => other !== name);
  const own = [...(folders.get(name)?.packages ?? [])]
    .filter((each) => !others.some(([, { packages }]) => packages.has(each)))
    .sort();
  return own.map((each) => `<br>${each}`).join('');
}

/** The folders that one imports and that none of the others that it imports leads to. */
function necessary(from: string, folders: ReadonlyMap<string, Folder>): string[] {
  const imported = [...(folders.get(from)?.folders ?? [])];
  return imported.filter((to) => !imported.some((via) => via !== to && reached(via, folders).has(to))).sort();
}

function reached(from: string, folders: ReadonlyMap<string, Folder>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(folders.get(from)?.folders ?? [])];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(folders.get(name)?.folders ?? []));
  }
  return seen;
}
