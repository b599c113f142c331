import type { AttachField, AttachResult, NotAttached } from './field';

/** How long a portal's button may take to make a file field, and a portal to receive the file, in milliseconds. */
const PATIENCE_FOR_FIELD = 2000;
const PATIENCE_FOR_UPLOAD = 8000;
/** How long the file's name may take to show once its field has been emptied. */
const PATIENCE_FOR_NAME = 2000;
/** How long a field is watched for being emptied again when nothing is sent at once. */
const PATIENCE_FOR_REFUSAL = 300;
const STEP = 50;

/**
 * Puts a file into a field as if the author had chosen it there, and tells the page so. Presses no button but the one
 * that makes the field, and never submits a form. Where the field sends files at once, the author must have agreed.
 */
export async function attach(field: AttachField, file: File): Promise<AttachResult> {
  if (!field.at.isConnected) return not('field-gone');
  const input = await openField(field);
  if (!input) return not('no-field');
  if (!takesPdf(input)) return not('file-type');
  if (file.size > largest(input)) return not('too-large');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  return field.uploadsAtOnce ? received(input, file) : kept(input, file);
}

/** The field's input, made by the portal's own button where there is none yet; null where that makes none. */
async function openField({ at }: AttachField): Promise<HTMLInputElement | null> {
  if (at.matches('input')) return at as HTMLInputElement;
  const holder = at.closest('.has-document') ?? at.ownerDocument;
  const made = () => holder.querySelector<HTMLInputElement>('#submissionFormFile, .has-document input[type="file"]');
  if (made()) return made();
  // The portal presses its new field itself; no window to choose a file is to open, and no form to be submitted.
  const stop = (event: Event) => {
    const choosing = event.type === 'click' && (event.target as Element).matches('input[type="file"]');
    if (choosing || event.type === 'submit') event.preventDefault();
    if (event.type === 'submit') event.stopImmediatePropagation();
  };
  for (const type of ['click', 'submit']) at.ownerDocument.addEventListener(type, stop, true);
  at.click();
  await until(() => made() !== null, PATIENCE_FOR_FIELD);
  for (const type of ['click', 'submit']) at.ownerDocument.removeEventListener(type, stop, true);
  return made();
}

function takesPdf(input: HTMLInputElement): boolean {
  const kinds = input.accept.split(',').map((kind) => kind.trim().toLowerCase());
  return (
    !input.accept.trim() || kinds.some((kind) => ['.pdf', 'application/pdf', 'application/*', '*/*'].includes(kind))
  );
}

/** The largest file that HotCRP takes here, in bytes; elsewhere no page says. */
function largest(input: HTMLInputElement): number {
  const limits = ['data-document-max-size', 'data-upload-limit'].map((name) =>
    Number(input.closest(`[${name}]`)?.getAttribute(name)),
  );
  return Math.min(...limits.filter((limit) => limit > 0), Number.POSITIVE_INFINITY);
}

async function kept(input: HTMLInputElement, file: File): Promise<AttachResult> {
  await until(() => !holds(input, file), PATIENCE_FOR_REFUSAL);
  return holds(input, file) ? { kind: 'attached' } : not('refused');
}

/** Waits for the portal to show the file's name beside the field (OpenReview, CMT) or to empty the field. */
async function received(input: HTMLInputElement, file: File): Promise<AttachResult> {
  const place = input.closest('form, .note, main')?.parentElement ?? input.ownerDocument.body;
  const shown = () => input.parentElement?.textContent?.includes(file.name) || listed(place, file.name);
  const emptied = () => input.isConnected && !holds(input, file);
  await until(() => shown() || emptied(), PATIENCE_FOR_UPLOAD);
  // A field may be emptied because its file was taken, too: then the name follows.
  if (emptied()) await until(shown, PATIENCE_FOR_NAME);
  if (shown()) return { kind: 'attached' };
  return emptied() ? not('refused') : { kind: 'uploading' };
}

function listed(place: Element, name: string): boolean {
  return [...place.querySelectorAll('ul[data-bind*="files"] > li')].some((item) => item.textContent?.includes(name));
}

function holds(input: HTMLInputElement, file: File): boolean {
  return input.files?.[0]?.name === file.name;
}

function not(why: NotAttached): AttachResult {
  return { kind: 'not-attached', why };
}

async function until(done: () => boolean | null | undefined, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, STEP));
}
