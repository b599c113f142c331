import { zipSync } from 'fflate';

/** A file for a ZIP. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts files into one ZIP, as they are: PDFs are packed already. A name that is taken gets a number, one without an
 * ending that of a PDF.
 */
export function zipOf(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
  const named = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) named.set(freeName(name, named), bytes);
  return new Uint8Array(zipSync(Object.fromEntries(named), { level: 0 }));
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const base = name.replace(/[/\\]/g, '_') || 'form';
  const plain = /\.\w+$/.test(base) ? base : `${base}.pdf`;
  for (let i = 2, free = plain; ; i++) {
    if (!taken.has(free)) return free;
    free = plain.replace(/\.\w+$/, (ending) => ` (${i})${ending}`);
  }
}
