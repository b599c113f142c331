import { take } from './capture';
import type { Device } from './devices';
import { encode } from './encode';
import type { PaperForm } from './forms';
import { markPaper, type PaperMark } from './paper-marks';
import { draw, turned } from './picture';
import type { Random } from './random';

/** What happens to a form on its way to being files. */
export interface Handling {
  readonly device: Device;
  /** The form's pages in the order in which they are scanned. */
  readonly pages: readonly number[];
  readonly marks: readonly PaperMark[];
  readonly layer: readonly string[] | null;
}

/** Prints a form, scans it, and saves it: the bytes of its files. */
export async function scanned(form: PaperForm, handling: Handling, random: Random): Promise<Uint8Array[]> {
  const { device, marks, layer } = handling;
  const pdf = await form.pdf.save();
  const pictures = [];
  for (const number of handling.pages) {
    const { width, height } = form.pdf.getPage(number - 1).getSize();
    const [page] = await draw(pdf, [number], device.drawnAt);
    if (!page) throw new Error(`The form has no page ${number}`);
    markPaper(page, marks, random);
    const taken = await take(page, device.shot([width / 72, height / 72], random), random);
    // A camera that notes its turn keeps the pixels turned back by as much.
    pictures.push(await turned(taken, device.orientation === 6 ? 270 : device.turn));
  }
  const { mode, format, quality, claimed, orientation } = device;
  return encode(pictures, { mode, format, quality, dpi: claimed, orientation, layer });
}
