import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { View } from './browser';
import { temporaryFolder } from './profile';
import { see } from './see';
import { until } from './until';

/** A file to be chosen. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Chooses files in the field of this selector, which must be seen. No protocol reaches the system's picker: the files are
 * handed to the field as the picker does.
 */
export async function chooseFiles(view: View, selector: string, given: readonly GivenFile[]): Promise<void> {
  const field = await until(`the field ${selector}`, async () => (await view.bySelector(selector))[0]);
  await see(view, field, selector);
  // The browser reads them when the page does: they stay until this process ends.
  const folder = temporaryFolder().dir;
  const files = given.map(({ name, bytes }) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  await field.setFiles(files);
}

/** Chooses one file. */
export const chooseFile = (view: View, selector: string, name: string, bytes: Uint8Array): Promise<void> =>
  chooseFiles(view, selector, [{ name, bytes }]);
