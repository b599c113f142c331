import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** Modules by their paths from src ("portals/pmlr.ts"), with their source. */
export type Modules = Readonly<Record<string, string>>;

const IMPORT = /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** A module's source without its comments. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** What a module imports or exports from elsewhere, as it is written there. */
export function importsOf(source: string): string[] {
  return [...withoutComments(source).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

/** The path from src that a module's relative import leads to, without what follows "?". */
export function targetOf(path: string, imported: string): string {
  return normalize(join(dirname(path), imported.replace(/\?.*$/, '')));
}

/** All modules of src. */
export function modulesOfSource(): Modules {
  const src = new URL('../../src/', import.meta.url);
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, src), 'utf8')]));
}
