import type { View } from './drivers/browser';
import {
  button,
  type Control,
  checkbox,
  click,
  combobox,
  draw,
  fill,
  menuItem,
  SCRIBBLE,
  tab,
  textbox,
} from './drivers/controls';

/** The controls of the form; their names are fixed. */
export const FORM = {
  title: textbox('Article title'),
  signer: combobox('Corresponding author'),
  authority: checkbox('I sign on behalf of all authors'),
  agreed: checkbox('I have read and agree fully with the terms of this agreement'),
  date: textbox('Date'),
  drawTab: tab('Draw'),
  typeTab: tab('Type'),
  typedName: textbox('Your name as signature'),
  fileName: textbox('File name'),
  sign: button('Sign and download'),
  unsigned: button('Download unsigned form'),
  again: button('Download again'),
  startOver: button('Start over'),
  forget: button('Forget this draft'),
} as const satisfies Record<string, Control>;

/** Ticks both confirmations. */
export async function confirm(view: View): Promise<void> {
  await click(view, FORM.authority);
  await click(view, FORM.agreed);
}

/** Puts a signature on the form: drawn on the pad, or this name typed. */
export async function putSignature(view: View, how: 'draw' | { readonly type: string }): Promise<void> {
  if (how === 'draw') {
    await click(view, FORM.drawTab);
    await draw(view, SCRIBBLE);
  } else {
    await click(view, FORM.typeTab);
    await fill(view, FORM.typedName, how.type);
  }
}

/** Whether signing led to clauses that were never in view. */
export const wasLed = (view: View) => view.evaluate(() => (document.getElementById('led')?.textContent ?? '') !== '');

/** Presses "Sign and download", and once more where that led to clauses that were never in view. */
export async function pressSign(view: View): Promise<void> {
  const before = await wasLed(view);
  await click(view, FORM.sign);
  if (!before && (await wasLed(view))) await click(view, FORM.sign);
}

/** Chooses an entry of the menu "More". */
export async function chooseFromMore(view: View, name: string): Promise<void> {
  await click(view, button('More'));
  await click(view, menuItem(name));
}

/** Signs the form by typing this name, on June 10, 2021; the download follows. */
export async function sign(view: View, name: string): Promise<void> {
  await confirm(view);
  await fill(view, FORM.date, 'June 10, 2021');
  await putSignature(view, { type: name });
  await pressSign(view);
}
