/** A file for the check page, and how long it rests before, in milliseconds. */
interface Given {
  readonly base64: string;
  readonly wait: number;
}

/** What the page said in the end, milliseconds until then, and the longest that it stood still until all was shown. */
export interface Answered {
  readonly verdict: string;
  readonly taken: number;
  readonly longest: number;
}

/** Runs in the page, where no function of its own may have a name: gives it a file, and ticks until the verdict is there. */
export async function answered({ base64, wait }: Given): Promise<Answered> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const input = document.querySelector('#form-file');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no input for a form');
  await new Promise((resolve) => setTimeout(resolve, wait));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'given.pdf', { type: 'application/pdf' }));
  input.files = transfer.files;
  const began = performance.now();
  let last = began;
  let longest = 0;
  let busy = false;
  let said = '';
  let taken = Number.POSITIVE_INFINITY;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // Findings and pages come after the verdict.
  for (let now = began; now < began + taken + 1000; now = performance.now()) {
    longest = Math.max(longest, now - last);
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (taken < Number.POSITIVE_INFINITY) continue;
    said = document.querySelector('#verdict')?.textContent ?? '';
    if (said.startsWith('Reading')) busy = true;
    else if (busy) taken = performance.now() - began;
    if (now - began > 60_000) return { verdict: `still: ${said}`, taken: now - began, longest };
  }
  return { verdict: said, taken, longest };
}
