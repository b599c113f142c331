import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { View } from './browser';
import { temporaryFolder } from './profile';
import { see } from './see';
import { until } from './until';

/**
 * Chooses a file in the field of this selector, which must be seen. No protocol reaches the system's picker: the file
 * is handed to the field as the picker does.
 */
export async function chooseFile(view: View, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  const field = await until(`the field ${selector}`, async () => (await view.bySelector(selector))[0]);
  await see(view, field, selector);
  // The browser reads it when the page does: it stays until this process ends.
  const file = path.join(temporaryFolder().dir, name);
  writeFileSync(file, bytes);
  await field.setFiles([file]);
}
