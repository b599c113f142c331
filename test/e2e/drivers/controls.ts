import type { Handle, Position, View } from './browser';
import { clickOn, see } from './see';
import { until } from './until';

/** A control as its user knows it: by what it is and what it is called. */
export interface Control {
  readonly role: 'button' | 'checkbox' | 'combobox' | 'link' | 'menuitem' | 'radio' | 'tab' | 'textbox';
  readonly name: string;
}

/** Waits for the one control of this role and name. */
export function find(view: View, { role, name }: Control): Promise<Handle> {
  return until(`one ${role} "${name}"`, async () => {
    const found = await view.byRole(role, name);
    if (found.length > 1) throw new Error(`there are ${found.length}`);
    return found[0];
  });
}

export const button = (name: string): Control => ({ role: 'button', name });
export const checkbox = (name: string): Control => ({ role: 'checkbox', name });
export const combobox = (name: string): Control => ({ role: 'combobox', name });
export const link = (name: string): Control => ({ role: 'link', name });
export const menuItem = (name: string): Control => ({ role: 'menuitem', name });
export const radio = (name: string): Control => ({ role: 'radio', name });
export const tab = (name: string): Control => ({ role: 'tab', name });
export const textbox = (name: string): Control => ({ role: 'textbox', name });

/** Clicks in the middle of a control, once a person sees it, having scrolled to it where needed. */
export async function click(view: View, control: Control): Promise<void> {
  await clickOn(view, await find(view, control), `${control.role} "${control.name}"`);
}

/** Goes on with the Tab key until a control has the focus, as somebody without a mouse does. */
export async function tabTo(view: View, control: Control): Promise<void> {
  const handle = await find(view, control);
  const focused = () => handle.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await focused()); presses++) {
    if (presses > 80) throw new Error(`80 times Tab did not lead to ${control.role} "${control.name}"`);
    await view.press('Tab');
  }
}

/** Puts text in the place of what a field holds. */
export async function fill(view: View, control: Control, text: string): Promise<void> {
  await click(view, control);
  const handle = await find(view, control);
  await handle.evaluate((field) => {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  });
  if (text === '') await view.press('Backspace');
  else await view.type(text);
}

/** Chooses an option of a closed list by the arrow keys, as somebody without a mouse does. Fails where it has none such. */
export async function choose(view: View, control: Control, option: string): Promise<void> {
  const list = await find(view, control);
  await see(view, list, `${control.role} "${control.name}"`);
  await tabTo(view, control);
  const away = () =>
    list.evaluate((element, wanted) => {
      if (!(element instanceof HTMLSelectElement)) throw new Error('This is no list');
      const index = [...element.options].findIndex(({ label }) => label === wanted);
      if (index < 0) throw new Error(`The list has no “${wanted}”`);
      return index - element.selectedIndex;
    }, option);
  for (;;) {
    const left = await away();
    if (left === 0) return;
    await view.press(left > 0 ? 'ArrowDown' : 'ArrowUp');
    await until('the list to go on', async () => (await away()) !== left);
  }
}

/** What a field holds; its text where it is no field. */
export async function fieldValue(view: View, control: Control): Promise<string> {
  return (await find(view, control)).evaluate((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? ''),
  );
}

export async function isChecked(view: View, control: Control): Promise<boolean> {
  return (await find(view, control)).evaluate((box) => box instanceof HTMLInputElement && box.checked);
}

export const exists = async (view: View, { role, name }: Control) => (await view.byRole(role, name)).length > 0;

/** All that the view shows as text; of what is hidden, nothing. */
export const textOf = (view: View) => view.evaluate(() => document.body.innerText);

/** Waits until the view's text holds this; its white space counts as single spaces. */
export async function seeText(view: View, wanted: string): Promise<void> {
  let seen = '';
  await until(`the text "${wanted}"`, async () => {
    seen = (await textOf(view)).replace(/\s+/g, ' ');
    return seen.includes(wanted);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it shows: ${seen.slice(0, 1500)}`);
  });
}

/** Draws strokes on the signature's pad, in parts of its width and height (0 to 1). */
export async function draw(view: View, strokes: readonly (readonly [Position, ...Position[]])[]): Promise<void> {
  for (const stroke of strokes) {
    const pad = await until('the pad', async () => (await view.bySelector('canvas'))[0]);
    await until('the whole pad to be seen', async () => {
      const middle = await see(view, pad, 'the pad');
      // What stays at the lower edge may cover a part of it, in which nobody would draw.
      const covered = await pad.evaluate((canvas) => {
        const { x, width, bottom } = canvas.getBoundingClientRect();
        const lowest = document.elementFromPoint(x + width / 2, bottom - 4);
        return !canvas.parentElement?.contains(lowest);
      });
      if (covered) await view.wheel(middle, 80);
      return !covered;
    });
    const box = await pad.evaluate((canvas) => {
      const { x, y, width, height } = canvas.getBoundingClientRect();
      return { x, y, width, height };
    });
    const [first, ...rest] = stroke;
    const place = ({ x, y }: Position): Position => ({ x: box.x + x * box.width, y: box.y + y * box.height });
    await view.pointer([place(first), ...rest.map(place)]);
  }
}

/** A signature as a hand would draw it: a few loops, and a line under them. */
export const SCRIBBLE: readonly (readonly [Position, ...Position[]])[] = [
  [{ x: 0.08, y: 0.55 }, ...loops(0.08, 0.8)],
  [
    { x: 0.12, y: 0.84 },
    { x: 0.45, y: 0.78 },
    { x: 0.9, y: 0.8 },
  ],
];

function loops(from: number, to: number): Position[] {
  return Array.from({ length: 36 }, (_, i) => {
    const t = i / 35;
    return { x: from + t * (to - from) + 0.04 * Math.sin(t * 30), y: 0.5 + (0.28 - 0.16 * t) * Math.cos(t * 30 + 1) };
  });
}
