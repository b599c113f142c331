import { firstHundred } from './candidates';
import type { AttachField } from './field';
import { holderOf, inputsOf } from './held';

/** How long a portal's button may take to make a file field, in milliseconds. */
const PATIENCE = 2000;
const STEP = 50;

/**
 * The input to put a file of that name into, made by the portal's own button where there is none yet; null where that
 * makes none. In HotCRP's field for several files it is a new one, but for a file of the same name that was just chosen.
 */
export async function openField(field: AttachField, name: string): Promise<HTMLInputElement | null> {
  const { at, kind, several } = field;
  if (at.matches('input')) return at as HTMLInputElement;
  const there =
    kind === 'hotcrp' && several
      ? inputsOf(field).find((input) => input.files?.[0]?.name === name)
      : inputIn(field, () => true);
  if (there) return there;
  const before = new Set(inputsOf(field));
  const made = () => inputIn(field, (input) => !before.has(input));
  // The portal presses its new field itself; no window to choose a file is to open, and no form to be submitted.
  const stop = (event: Event) => {
    const choosing = event.type === 'click' && (event.target as Element).matches('input[type="file"]');
    if (choosing || event.type === 'submit') event.preventDefault();
    if (event.type === 'submit') event.stopImmediatePropagation();
  };
  for (const type of ['click', 'submit']) at.ownerDocument.addEventListener(type, stop, true);
  at.click();
  const end = performance.now() + PATIENCE;
  while (!made() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, STEP));
  for (const type of ['click', 'submit']) at.ownerDocument.removeEventListener(type, stop, true);
  return made();
}

/** Takes back an input that was opened and does not get the file after all. */
export function closeField(input: HTMLInputElement): void {
  if (input.files?.length) return;
  input.closest('.document-new-instance')?.querySelector<HTMLElement>('.js-cancel-document')?.click();
}

function inputIn({ kind, at }: AttachField, fits: (input: HTMLInputElement) => boolean): HTMLInputElement | null {
  const place = kind === 'hotcrp' ? holderOf(at) : at.ownerDocument;
  const selector = kind === 'hotcrp' ? 'input[type="file"]' : '#submissionFormFile';
  return firstHundred<HTMLInputElement>(place, selector).find(fits) ?? null;
}
