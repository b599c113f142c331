import type { AttachField, AttachResult } from './field';
import { notAttached } from './field';
import { type Shown, saidSince, shownOf } from './reaction';

// All of these are in milliseconds.
/** How long a portal may take to receive a file. */
const PATIENCE = 600_000;
/** How long a field must hold the file, with nothing under way, before that counts. */
const SETTLED = 300;
/** How long a field without the file may stay so: its page may have taken the file out, and show it elsewhere. */
const PATIENCE_EMPTY = 2000;
/** The same where the file is being sent. */
const PATIENCE_EMPTY_SENT = 10_000;
/** How long a field may be away, being drawn again. */
const PATIENCE_AWAY = 3000;
const STEP = 50;
const LATER_STEP = 250;

/**
 * Waits until a page has dealt with the file that was just put into one of its fields. What counts is what changed since
 * then: a new address or line for the file, the progress shown and gone, no error; never that the file's name is there.
 * @param again the field as the page has it now, drawn again or not; null where it is gone.
 */
export async function watch(
  field: AttachField,
  input: HTMLInputElement,
  file: File,
  before: Shown,
  again: () => { readonly field: AttachField; readonly input: HTMLInputElement } | null,
): Promise<AttachResult> {
  const start = performance.now();
  const sent = file.size >= field.sentFrom;
  let [wasBusy, heldSince, emptySince, awaySince] = [false, 0, 0, 0];
  for (;;) {
    const time = performance.now();
    if (time - start > PATIENCE) return notAttached('stalled');
    await new Promise((resolve) => setTimeout(resolve, time - start < PATIENCE_EMPTY_SENT ? STEP : LATER_STEP));
    const here = input.isConnected ? { field, input } : again();
    if (!here) {
      awaySince ||= time;
      if (time - awaySince > PATIENCE_AWAY) return notAttached('left');
      continue;
    }
    awaySince = 0;
    const now = shownOf(here.field, here.input, file.name);
    const { error, words } = saidSince(before, now, file.name);
    const busy = [...now.progress].some((element) => !before.progress.has(element));
    const arrived = [...now.arrivals].some((sign) => !before.arrivals.has(sign));
    const held = arrived || holds(here.input, file);
    wasBusy ||= busy;
    if (sent && arrived && !busy) return { kind: 'attached' };
    if (error && !(sent && arrived)) return notAttached('refused', error);
    heldSince = held && !busy ? heldSince || time : 0;
    emptySince = held || busy ? 0 : emptySince || time;
    // The same file again gets the same address: there the end of the progress is all that tells.
    const counts = !sent || (wasBusy && now.arrivals.size > 0);
    if (heldSince && counts && time - heldSince >= SETTLED) return { kind: 'attached' };
    if (emptySince && time - emptySince > (sent ? PATIENCE_EMPTY_SENT : PATIENCE_EMPTY))
      return notAttached('refused', words);
  }
}

function holds(input: HTMLInputElement, file: File): boolean {
  return [...(input.files ?? [])].some(({ name, size }) => name === file.name && size === file.size);
}
