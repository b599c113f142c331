import { BROWSERS } from '../../test/e2e/drivers/launch';
import { nodePdfReader } from '../pdf/pdfium';
import { answered } from './answered';
import type { Measurement } from './measurement';
import { WORST_FILES } from './worst-files';

/** Files larger than this do not reach a page through the browser's debugger. */
const MOST_BYTES = 1_000_000;
/** PDFium is loaded while an author picks a file; in milliseconds. */
const LOADING = 3000;

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
      const { verdict, taken, longest } = await tab.evaluate(answered, {
        base64: Buffer.from(bytes).toString('base64'),
        wait: LOADING,
      });
      const how = `on the check page: “${verdict.slice(0, 60)}”`;
      const goal = endless ? 4000 : 2000;
      lines.push({ what: `Worst PDF: ${what}`, value: taken, unit: 'ms', goal, how });
      lines.push({
        what: '  the longest that the page stood still meanwhile',
        value: longest,
        unit: 'ms',
        goal: 50,
        how: 'between ticks of 10 ms',
      });
      await tab.close();
    }
    return lines;
  } finally {
    await browser.close();
  }
}
