import { BROWSERS } from '../../test/e2e/drivers/launch';
import { nodePdfReader } from '../pdf/pdfium';
import type { Measurement } from './measurement';
import { WORST_FILES } from './worst-files';

/** Files larger than this do not reach a page through the browser's debugger. */
const MOST_BYTES = 1_000_000;

/** Files that cost a reader dearly: until they are answered or refused, in Node and on the check page itself. */
export async function measureWorstFiles(): Promise<Measurement[]> {
  return [...(await inNode()), ...(await onPage())];
}

async function inNode(): Promise<Measurement[]> {
  const reader = nodePdfReader();
  await reader.loaded();
  const lines: Measurement[] = [];
  for (const { what, endless, make } of WORST_FILES) {
    if (endless) continue;
    const bytes = make();
    const began = performance.now();
    const reading = await reader.read(bytes);
    const said = reading.kind === 'refused' ? reading.why : reading.kind;
    lines.push({ what: `Worst PDF: ${what}`, value: performance.now() - began, unit: 'ms', goal: 2000, how: said });
  }
  return lines;
}

async function onPage(): Promise<Measurement[]> {
  const browser = await BROWSERS.chromium({ site: () => undefined });
  try {
    const lines: Measurement[] = [];
    for (const { what, endless, make } of WORST_FILES) {
      const bytes = make();
      if (bytes.length > MOST_BYTES) continue;
      const tab = await browser.open(`${browser.extensionOrigin}/src/ui/check/index.html`);
      const { verdict, taken, longest } = await tab.evaluate(answered, Buffer.from(bytes).toString('base64'));
      const how = `on the check page: “${verdict.slice(0, 60)}”`;
      const goal = endless ? 4000 : 2000;
      lines.push({ what: `Worst PDF: ${what}`, value: taken, unit: 'ms', goal, how });
      lines.push({
        what: '  the longest that the page stood still meanwhile',
        value: longest,
        unit: 'ms',
        goal: 200,
        how: 'between ticks of 10 ms',
      });
      await tab.close();
    }
    return lines;
  } finally {
    await browser.close();
  }
}

/** Runs in the page, where no function of its own may have a name: gives it a file, and ticks until the verdict is there. */
async function answered(base64: string): Promise<{ verdict: string; taken: number; longest: number }> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === 'Form to check (PDF)');
  const input = label?.control;
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no input for a form');
  // pdf.js is loaded while an author picks a file.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'worst.pdf', { type: 'application/pdf' }));
  input.files = transfer.files;
  const status = document.querySelector('[role="status"][aria-label="Verdict"]');
  const before = status?.textContent ?? '';
  const began = performance.now();
  let last = began;
  let longest = 0;
  let busy = '';
  input.dispatchEvent(new Event('change', { bubbles: true }));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const said = status?.textContent ?? '';
    if (busy === '' && said !== before) busy = said;
    else if (busy !== '' && said !== busy) return { verdict: said, taken: now - began, longest };
    if (now - began > 30_000) return { verdict: `still: ${said}`, taken: now - began, longest };
  }
}
