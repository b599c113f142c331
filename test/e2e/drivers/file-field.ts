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

/**
 * Drops files on the page, or pastes them. No protocol has the system's file manager: the page is told what a browser tells
 * it of such files.
 */
export async function giveFiles(view: View, how: 'drop' | 'paste', given: readonly GivenFile[]): Promise<void> {
  const files = given.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await view.evaluate(
    (way, packed) => {
      const data = new DataTransfer();
      for (const { name, base64 } of packed) {
        data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      }
      const init = { bubbles: true, cancelable: true };
      const event =
        way === 'drop' ? new DragEvent(way, { ...init, dataTransfer: data }) : new ClipboardEvent(way, init);
      // Firefox lets nobody make an event with a clipboard of files.
      if (way === 'paste') Object.defineProperty(event, 'clipboardData', { value: data });
      document.body.dispatchEvent(event);
    },
    how,
    files,
  );
}

/** Chooses one file. */
export const chooseFile = (view: View, selector: string, name: string, bytes: Uint8Array): Promise<void> =>
  chooseFiles(view, selector, [{ name, bytes }]);
